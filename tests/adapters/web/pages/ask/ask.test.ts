// Asking on the page: answers, abstentions, what the address holds, suggestions and ratings.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shownQuotes } from '../../../../../src/index.ts';
import { writeFolder } from '../../../../folders.ts';
import { firstUnsure } from '../../../../near-misses.ts';
import { questions } from '../../../../texts.ts';
import { openSite, quotesIn, textOf } from '../../site.ts';

const question = 'When did the US blacklist NSO Group?';
const dated =
  'In November 2021, the U.S. Commerce Department blacklisted NSO Group by adding it to the Entity List.';
const asking = (text: string): string => `/?${new URLSearchParams({ q: text })}`;

describe('the page', () => {
  it('offers questions of the corpus, which it answers', async () => {
    const { read } = await openSite();
    const samples = [...(await read('/')).matchAll(/href="(\/\?q=[^"]+)"/g)].map(([, path = '']) => path);
    expect(samples.length).toBeGreaterThan(1);
    for (const path of samples) expect(quotesIn(await read(path.replaceAll('&amp;', '&')))).not.toEqual([]);
  });

  it('answers in the documents’ words, with the matched words, the place, and a receipt', async () => {
    const { read } = await openSite();
    const html = await read(asking(question));
    expect(quotesIn(html)[0]).toBe(dated);
    expect(html).toMatch(/<mark>blacklisted<\/mark>/);
    expect(html).toMatch(/href="\/sources\/[0-9a-f]{12}\?start=\d+&amp;end=\d+&amp;answer=[\w-]+#quote"/);
    expect(html).toMatch(/nso-outreach-to-us-officials\.txt, paragraph 3, line 4/);
    expect(html).toMatch(/href="\/verify\?receipt=V-\w{5}"/);
    expect(textOf(html)).toMatch(/Searched 3 documents .*; it took [\d.]+ ms\./);
    expect(textOf(html)).toMatch(/Answer (?:fairly |very )?likely right/);
  });

  it('shows the closest passages where it is not sure, unlike an answer, and takes a rating of them', async () => {
    const { read, send, verbatim } = await openSite();
    const near = await firstUnsure(verbatim.whole.trace);
    const html = await read(asking(near));
    const { answer } = await verbatim.whole.trace(near);
    expect(quotesIn(html)).toEqual(shownQuotes(answer).map(({ text }) => text));
    expect(html).toContain('<section class="answer unsure" aria-labelledby="answer-title">');
    expect(html).toContain('<h2 id="answer-title">Not sure. The closest passages:</h2>');
    expect(html).toContain('aria-label="Passage 1, maybe not an answer"');
    expect(textOf(html)).not.toMatch(/Confidence|likely right|\d %/);
    const id = /name="answer" value="([^"]+)"/.exec(html)?.[1] ?? '';
    await send('/rate', { answer: id, q: near, verdict: 'useful' });
    const [asked] = await verbatim.whole.questions({ id });
    expect(asked).toMatchObject({ kind: 'unsure', ratings: [{ verdict: 'useful' }] });
    expect(asked?.receipts.map(({ text }) => text)).toEqual(quotesIn(html));
  });

  it('says that the documents do not say, and what was searched', async () => {
    const { read } = await openSite();
    const html = await read(asking('How do I make pancakes?'));
    expect(textOf(html)).toContain('The documents do not say: “pancakes” occurs nowhere in them.');
    expect(textOf(html)).toContain('Searched 3 documents');
    expect(quotesIn(html)).toEqual([]);
  });

  it('takes a follow-up in the light of the question before', async () => {
    const { read } = await openSite();
    const first = await read(asking('Who blacklisted NSO Group?'));
    const after = textOf(/name="after" value="([^"]*)"/.exec(first)?.[1] ?? '');
    const html = await read(`/?${new URLSearchParams({ q: 'and when was that?', after })}`);
    expect(textOf(html)).toContain('Understood: when was that (blacklisted NSO Group)?');
    expect(quotesIn(html)).toContain(dated);
  });

  it('has the question in its field and in its title', async () => {
    const { read } = await openSite();
    const html = await read(asking('“naughty list” & <b>'));
    expect(html).toContain('value="“naughty list” &amp; &lt;b&gt;"');
    expect(html).toContain('<title>“naughty list” &amp; &lt;b&gt; · Verbatim</title>');
  });

  it('shows every quote whole, whatever the documents hold and whatever is asked', async () => {
    const text =
      'The <script>alert("x")</script> oak & the \u202Eelm\u202C said "no" in 1987 to <b>pine</b>.';
    const { read, verbatim } = await openSite({ corpus: await writeFolder({ 'a.txt': `${text}\n` }) });
    expect(quotesIn(await read(asking('What did the oak and the elm say to pine in 1987?')))).toEqual([text]);
    await fc.assert(
      fc.asyncProperty(questions, async (words) => {
        const { answer } = await verbatim.whole.trace(words.trim());
        const expected = shownQuotes(answer);
        const html = await read(asking(words.slice(0, 500)));
        expect(html).not.toMatch(/<script(?! type="module" src="\/page-)/);
        if (words.trim() !== '' && words.length <= 500) {
          expect(quotesIn(html)).toEqual(expected.map((quote) => quote.text));
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('suggestions', () => {
  it('are passages for the words so far, with the reader’s address', async () => {
    const { url, read } = await openSite();
    const found = JSON.parse(await read('/suggest?q=naughty')) as { text: string; address: string }[];
    expect(found[0]?.text).toContain('naughty');
    expect(await (await fetch(url + found[0]?.address)).text()).toContain('<mark id="quote"');
    expect(JSON.parse(await read('/suggest?q='))).toEqual([]);
  });
});

describe('a rating', () => {
  const idIn = (html: string): string => /name="answer" value="([^"]+)"/.exec(html)?.[1] ?? '';

  it('is kept with the answer, which is shown again and not asked again', async () => {
    const { read, send, verbatim } = await openSite();
    const answer = idIn(await read(asking(question)));
    const sent = await send('/rate', { answer, q: question, verdict: 'outdated', note: 'see <2024>' });
    const back = sent.headers.get('location') ?? '';
    expect([sent.status, back]).toEqual([303, expect.stringContaining(`answer=${answer}`)]);
    const html = await read(back);
    expect(textOf(html)).toContain('Thank you. Your rating is stored with the answer.');
    expect(idIn(html)).toBe(answer);
    const asked = await verbatim.whole.questions({});
    expect(asked.map(({ ratings }) => ratings.map(({ verdict, note }) => [verdict, note]))).toEqual([
      [['outdated', 'see <2024>']],
    ]);
  });

  it('needs a verdict, and an answer that is kept', async () => {
    const { send, read } = await openSite();
    expect((await send('/rate', { answer: 'x', q: 'y', verdict: 'wonderful' })).status).toBe(400);
    const unknown = await send('/rate', { answer: 'nosuchid', q: question, verdict: 'useful' });
    expect(textOf(await read(unknown.headers.get('location') ?? ''))).toContain('That answer is not stored');
  });

  it('is not taken from another site', async () => {
    const { read, send, verbatim } = await openSite();
    const fields = { answer: idIn(await read(asking(question))), q: question, verdict: 'useful' };
    const foreign = await send('/rate', fields, { Origin: 'https://evil.example' });
    expect([foreign.status, textOf(await foreign.text())]).toEqual([
      403,
      expect.stringContaining('That form was not sent from this site'),
    ]);
    expect((await verbatim.whole.questions({}))[0]?.ratings).toEqual([]);
  });
});
