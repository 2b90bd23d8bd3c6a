// Variants of marked-up text: struck-out words, HTML in Markdown, lines of <br>, schema.org data, saved pages, dialects.
import type { Variant } from '../variant.ts';

const page = (body: string, head = ''): string =>
  `<!DOCTYPE html><html><head><title>Notices</title>${head}</head><body>${body}</body></html>`;

export const markup: readonly Variant[] = [
  {
    what: 'struck-out words: by style, by strike, by s within a list',
    files: {
      'fees.html':
        page(`<h1>Fees</h1><p>The kayak costs <span style="text-decoration: line-through">70</span> 85 euros a day.</p>
<ul><li>A wetsuit costs <strike>9</strike> 11 euros.</li><li>A helmet costs <s>3 euros</s> nothing.</li></ul>`),
    },
    asked: [
      { question: 'How much does the kayak cost?', shows: ['The kayak costs 85 euros a day.'] },
      { question: 'How much does a wetsuit cost?', shows: ['A wetsuit costs 11 euros.'] },
    ],
    unquoted: ['70', '3 euros'],
  },
  {
    what: 'struck-out words: Markdown’s tildes, and del in Markdown',
    files: {
      'fees.md':
        'The sauna is open until ~~21:00~~ 22:30 every day.\n\nThe locker costs <del>1</del><ins>2</ins> coins.\n',
    },
    asked: [
      { question: 'Until when is the sauna open?', shows: ['The sauna is open until 22:30 every day.'] },
      { question: 'What does the locker cost?', shows: ['The locker costs 2 coins.'] },
    ],
    unquoted: ['21:00'],
  },
  {
    what: 'HTML in Markdown: lines of a cell in a German table, and a block',
    files: {
      'zeiten.md': `| Halle | Hinweis |
| --- | --- |
| Nord | täglich<br/>außer montags<br />Einlass bis acht |
| Süd | geschlossen |

<div>
<p>Das <b>Hallenbad</b> öffnet im September.</p>
</div>
`,
    },
    asked: [
      {
        question: 'Wann ist die Halle Nord geöffnet?',
        shows: ['außer montags'],
        hides: ['täglichaußer', 'montagsEinlass'],
      },
      { question: 'Wann öffnet das Hallenbad?', shows: ['Das Hallenbad öffnet im September.'] },
    ],
  },
  {
    what: 'raised and lowered digits: Markdown’s own marks, MathML, a page',
    files: {
      'units.md':
        'The tank holds 2<sub>.</sub>5 × 10<sup>-6</sup> litres of H<sub>2</sub>O, and the hall has 40 m<sup>2</sup>.\n',
      'units.html': page('<p>The star is 4 × 10<sup>16</sup> metres away from the dome.</p>'),
    },
    asked: [
      { question: 'How much H2O does the tank hold?', hides: ['10-6', '106'], mayAbstain: true },
      { question: 'How big is the hall?', shows: ['40 m²'] },
      { question: 'How far away is the star?', shows: ['4 × 10¹⁶ metres'] },
    ],
  },
  {
    what: 'paragraphs made of br: a French notice with a list by dashes',
    files: {
      'avis.html': page(`<p>AVIS AUX LOCATAIRES<br><br>Le chauffage est coupé le 3 mai.<br><br>
- Une clé perdue coûte 15 euros<br>- Un badge perdu coûte 40 euros<br><br>
Le gardien est Marc Duval, qui loge au rez-de-chaussée.</p>`),
    },
    asked: [
      {
        question: 'Combien coûte une clé perdue ?',
        shows: ['Une clé perdue coûte 15 euros'],
        hides: ['40 euros'],
      },
      {
        question: 'Qui est le gardien ?',
        shows: ['Le gardien est Marc Duval, qui loge au rez-de-chaussée.'],
        hides: ['chauffage'],
      },
    ],
  },
  {
    what: 'paragraphs made of br: within a cell of a layout',
    files: {
      'old.html': page(`<table width="600"><tr><td><font size="2">The museum opens at ten.<br>
<br>The guide is Sofia Lund.<br><br>Dogs wait outside.</font></td></tr></table>`),
    },
    asked: [
      { question: 'Who is the guide?', shows: ['The guide is Sofia Lund.'], hides: ['Dogs', 'opens at ten'] },
    ],
  },
  {
    what: 'schema.org data: a graph with several kinds',
    files: {
      'news.html': page(
        '<p>The tunnel opens to cyclists in the spring of next year, the council said.</p>',
        `<script type="application/ld+json">{"@context":"https://schema.org","@graph":[
{"@type":"WebSite","name":"Valley Post"},{"@type":["NewsArticle"],"headline":"Tunnel opens","datePublished":"2023-10-02T08:00:00+02:00",
"author":[{"@type":"Person","name":"Iris Vogt"}],"publisher":{"@type":"Organization","name":"Valley Post"}}]}</script>`,
      ),
    },
    facts: { author: 'Iris Vogt', publisher: 'Valley Post', published: '2023-10-02' },
  },
  {
    what: 'author and date of a page: meta elements',
    files: {
      'blog.html': page(
        '<article><h1>On nets</h1><p>The new nets last for three seasons if they are dried.</p></article>',
        '<meta name="author" content="Bo Krag"><meta property="article:published_time" content="2022-02-09T10:00:00Z"><meta property="og:site_name" content="Net News">',
      ),
    },
    facts: { author: 'Bo Krag', publisher: 'Net News', published: '2022-02-09' },
  },
  {
    what: 'a saved page in windows-1252 that only its meta element names, in base64',
    files: {
      'page.mhtml': `From: <Saved by Blink>
Subject: Preise
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="xx"

--xx
Content-Type: text/html
Content-Transfer-Encoding: base64
Content-Location: https://example.org/preise

${Buffer.from(
  '<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1252"><title>Preise</title></head><body><p>Die Führung kostet 8 \x80 \x96 mehr nicht.</p></body></html>',
  'latin1',
).toString('base64')}
--xx--
`.replaceAll('\n', '\r\n'),
    },
    asked: [{ question: 'Was kostet die Führung?', shows: ['Die Führung kostet 8 € – mehr nicht.'] }],
  },
  {
    what: 'marks of Markdown’s dialects: embeds, callouts, tags, footnotes, containers',
    files: {
      'vault.md': `---
tags: [boats]
---
> [!tip]- Mooring
> The mooring costs [[prices/2024|nineteen]] euros. ^m1

![[map.png|300]]

The pilot is ==Rasmus Kjær==[^1]. %%not sure%%

[^1]: Since 2021.

:::warning
The slipway is closed in March.
:::
`,
    },
    asked: [
      {
        question: 'What does the mooring cost?',
        shows: ['The mooring costs nineteen euros.'],
        hides: ['[[', '^m1'],
      },
      { question: 'Who is the pilot?', shows: ['The pilot is Rasmus Kjær'], hides: ['==', '%%', 'not sure'] },
      { question: 'When is the slipway closed?', shows: ['The slipway is closed in March.'], hides: [':::'] },
    ],
    unquoted: ['map.png', 'not sure', '[!tip]'],
  },
  {
    what: 'marks of Markdown’s dialects: MkDocs and Docusaurus',
    files: {
      'docs.md': `# Backups {#backups}

!!! note "Where"
    Backups are written to the second disk at 02:00.

<Tabs><TabItem value="a" label="Linux">

Restore with \`vault restore\`.

</TabItem></Tabs>

import Tabs from '@theme/Tabs';

Old copies are removed after {{ retention }} days, by default after 45.
`,
    },
    asked: [
      {
        question: 'When are backups written?',
        shows: ['Backups are written to the second disk at 02:00.'],
        hides: ['!!!'],
      },
    ],
    unquoted: ['{#backups}', 'TabItem', '@theme'],
  },
];
