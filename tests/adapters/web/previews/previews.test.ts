// The same answer as Slack and Discord show it, made from their payloads, with every quote whole.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Inline, readMarkdown } from '../../../../adapters/discord/preview/markdown.ts';
import { quoteMarkdown } from '../../../../adapters/discord/render/markup.ts';
import { openPreviews } from '../../../../adapters/platforms/previews.ts';
import { writeFolder } from '../../../folders.ts';
import { hostile } from '../../../texts.ts';
import { openSite, quotesIn, textOf } from '../site.ts';

const previews = await openPreviews();

describe('a preview', () => {
  it.each(['slack', 'discord'])('of %s shows the quote, the place, and its buttons', async (preview) => {
    const { ask } = await openSite({ previews });
    const html = await ask('When did the US blacklist NSO Group?', { preview });
    expect(html).toContain(`class="preview ${preview}"`);
    expect(quotesIn(html)[0]).toBe(
      'In November 2021, the U.S. Commerce Department blacklisted NSO Group by adding it to the Entity List.',
    );
    expect(textOf(html)).toContain('nso-outreach-to-us-officials.txt, paragraph 3, line 4');
    for (const label of ['Context', 'Cite', '👍', '👎']) {
      expect(html).toMatch(new RegExp(`<span class="button(?: menu)?">${label}</span>`));
    }
  });

  it.each(['slack', 'discord'])('of %s shows hostile words as they are', async (preview) => {
    const text =
      'The *oak* said <b>@everyone</b> & [a link](https://evil.example) in 1987 to `pine` <!channel>.';
    const { ask } = await openSite({ previews, corpus: await writeFolder({ 'a.txt': `${text}\n` }) });
    const html = await ask('What did the oak say in 1987 to pine?', { preview });
    expect(quotesIn(html)[0]).toBe(text);
    expect(html).not.toContain('href="https://evil.example"');
  });

  it('shows the page where the address names no known platform', async () => {
    const { ask } = await openSite({ previews });
    expect(await ask('When did the US blacklist NSO Group?', { preview: 'teams' })).toContain(
      'class="answer answered"',
    );
  });
});

describe('readMarkdown', () => {
  const textIn = (inlines: readonly Inline[]): string =>
    inlines.map((inline) => (inline.kind === 'text' ? inline.text : textIn(inline.inside))).join('');

  it('reads back what was written, whatever the text', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const lines = readMarkdown(quoteMarkdown({ text, highlights: [] }));
        expect(lines.map(({ inside }) => textIn(inside)).join('\n')).toBe(text);
        expect(lines.every(({ kind }) => kind === 'line')).toBe(true);
      }),
    );
  });
});
