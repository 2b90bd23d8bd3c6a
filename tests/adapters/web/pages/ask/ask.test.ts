// Asking on the page: answers, abstentions, what the address holds, suggestions and ratings.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
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

describe('the page', () => {
  it('offers questions of the corpus, which it answers', async () => {
    const { read, ask } = await openSite();
    const samples = [...(await read('/')).matchAll(/name="q" value="([^"]+)"/g)].map(([, text = '']) =>
      textOf(text),
    );
    expect(samples.length).toBeGreaterThan(1);
    for (const text of samples) expect(quotesIn(await ask(text))).not.toEqual([]);
  });

  it('answers in the documents’ words, with the matched words, the place, and a receipt', async () => {
    const { ask } = await openSite();
    const html = await ask(question);
    expect(quotesIn(html)[0]).toBe(dated);
    expect(html).toMatch(/<mark>blacklisted<\/mark>/);
    expect(html).toMatch(/href="\/sources\/[0-9a-f]{12}\?start=\d+&amp;end=\d+&amp;answer=[\w-]+#quote"/);
    expect(html).toMatch(/nso-outreach-to-us-officials\.txt, paragraph 3, line 4/);
    expect(html).toMatch(/href="\/verify\?receipt=V-\w{5}"/);
    expect(textOf(html)).toMatch(/Searched 3 documents .*; it took [\d.]+ ms\./);
    expect(textOf(html)).toMatch(/Answer (?:fairly |very )?likely right/);
  });

  it('shows the closest passages where it is not sure, unlike an answer, and takes a rating of them', async () => {
    const { ask, send, verbatim } = await openSite();
    const near = await firstUnsure(verbatim.whole.trace);
    const html = await ask(near);
    const { answer } = await verbatim.whole.trace(near);
    expect(quotesIn(html)).toEqual(shownQuotes(answer).map(({ text }) => text));
    expect(html).toContain('<section class="answer unsure" aria-labelledby="answer-title">');
    expect(html).toContain('<h2 id="answer-title">Not sure. The closest passages:</h2>');
    expect(html).toContain('aria-label="Passage 1, maybe not an answer"');
    expect(textOf(html)).not.toMatch(/Confidence|likely right|\d %/);
    const id = /name="answer" value="([^"]+)"/.exec(html)?.[1] ?? '';
    await send('/rate', { answer: id, verdict: 'useful' });
    const [asked] = await verbatim.whole.questions({ id });
    expect(asked).toMatchObject({ kind: 'unsure', ratings: [{ verdict: 'useful' }] });
    expect(asked?.receipts.map(({ text }) => text)).toEqual(quotesIn(html));
  });

  it('says that the documents do not say, and what was searched', async () => {
    const { ask } = await openSite();
    const html = await ask('How do I make pancakes?');
    expect(textOf(html)).toContain('I found no answer: “pancakes” occurs nowhere in the documents.');
    expect(textOf(html)).toContain('Searched 3 documents');
    expect(quotesIn(html)).toEqual([]);
  });

  it('says what is missing of the question before “Not sure”, which introduces the passages', async () => {
    const text = 'The toll of the northern bridge is 90 crowns for a cart.';
    const { ask } = await openSite({ corpus: await writeFolder({ 'a.txt': `${text}\n` }) });
    const html = textOf(await ask('What is the toll of the northern bridge for a zeppelin?'));
    const because = html.indexOf('“zeppelin” occurs nowhere in the documents.');
    expect(because).toBeGreaterThan(0);
    expect(html.indexOf('Not sure. The closest passages:')).toBeGreaterThan(because);
  });

  it('takes a follow-up in the light of the question before', async () => {
    const { ask } = await openSite();
    const first = await ask('Who blacklisted NSO Group?');
    const after = textOf(/name="after" value="([^"]*)"/.exec(first)?.[1] ?? '');
    const html = await ask('and when was that?', { after });
    expect(textOf(html)).toContain('Understood: when was that (blacklisted NSO Group)?');
    expect(quotesIn(html)).toContain(dated);
  });

  it('has the question in its field and in its title', async () => {
    const { ask } = await openSite();
    const html = await ask('“naughty list” & <b>');
    expect(html).toContain('value="“naughty list” &amp; &lt;b&gt;"');
    expect(html).toContain('<title>“naughty list” &amp; &lt;b&gt; · Verbatim</title>');
  });

  it('shows every quote whole, whatever the documents hold and whatever is asked', async () => {
    const text =
      'The <script>alert("x")</script> oak & the \u202Eelm\u202C said "no" in 1987 to <b>pine</b>.';
    const { ask, verbatim } = await openSite({ corpus: await writeFolder({ 'a.txt': `${text}\n` }) });
    expect(quotesIn(await ask('What did the oak and the elm say to pine in 1987?'))).toEqual([text]);
    await fc.assert(
      fc.asyncProperty(questions, async (words) => {
        const { answer } = await verbatim.whole.trace(words.trim());
        const expected = shownQuotes(answer);
        const html = await ask(words.slice(0, 500));
        expect(html).not.toMatch(/<script(?! type="module" src="\/page-)/);
        if (words.trim() !== '' && words.length <= 500) {
          expect(quotesIn(html)).toEqual(expected.map((quote) => quote.text));
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('an answer’s own address', () => {
  it('shows the answer as often as it is opened, and asks nothing again', async () => {
    const { send, read, url, verbatim } = await openSite();
    const address = (await send('/', { q: question })).headers.get('location') ?? '';
    expect(address).toMatch(/^\/answers\/[\w-]+$/);
    for (let opened = 0; opened < 3; opened += 1) expect(quotesIn(await read(address))[0]).toBe(dated);
    await fetch(url + address, { method: 'HEAD' });
    expect(await verbatim.whole.questions({})).toHaveLength(1);
  });

  it('is still there after a restart', async () => {
    const first = await openSite();
    const address = (await first.send('/', { q: question })).headers.get('location') ?? '';
    await first.close();
    const { read } = await openSite({ data: first.data });
    expect(quotesIn(await read(address))[0]).toBe(dated);
  });

  it('says so where the documents have changed, with the question in its field', async () => {
    const corpus = await writeFolder({ 'a.txt': 'The ferry leaves the island at nine in the morning.\n' });
    const first = await openSite({ corpus });
    const sent = await first.send('/', { q: 'When does the ferry leave the island?' });
    const address = sent.headers.get('location') ?? '';
    expect(quotesIn(await first.read(address))).toHaveLength(1);
    await first.close();
    writeFileSync(join(corpus, 'a.txt'), 'The ferry leaves the island at ten in the morning.\n');
    const { read, url } = await openSite({ corpus, data: first.data });
    const html = await read(address);
    expect(quotesIn(html)).toEqual([]);
    expect(textOf(html)).toContain('The documents have changed since this question was answered.');
    expect(html).toContain('value="When does the ferry leave the island?"');
    expect((await fetch(`${url}/answers/nosuch`)).status).toBe(404);
  });

  it('is all that a link, an image, a prefetch or another site can open: none of them asks', async () => {
    const { read, send, url, verbatim } = await openSite();
    const html = await read(`/?${new URLSearchParams({ q: question })}`);
    expect(html).toContain(`value="${question}"`);
    expect(quotesIn(html)).toEqual([]);
    await fetch(`${url}/?q=x`, { method: 'HEAD' });
    expect((await send('/', { q: question }, { Origin: 'https://evil.example' })).status).toBe(403);
    expect(await verbatim.whole.questions({})).toEqual([]);
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
    const { ask, read, send, verbatim } = await openSite();
    const answer = idIn(await ask(question));
    const sent = await send('/rate', { answer, verdict: 'outdated', note: 'see <2024>' });
    const back = sent.headers.get('location') ?? '';
    expect([sent.status, back]).toEqual([303, `/answers/${answer}?rated=yes#answer-title`]);
    const html = await read(back);
    expect(textOf(html)).toContain('Thank you. Your rating is stored with the answer.');
    expect(idIn(html)).toBe(answer);
    const asked = await verbatim.whole.questions({});
    expect(asked.map(({ ratings }) => ratings.map(({ verdict, note }) => [verdict, note]))).toEqual([
      [['outdated', 'see <2024>']],
    ]);
  });

  it('needs a verdict, and an answer that is kept', async () => {
    const { send } = await openSite();
    expect((await send('/rate', { answer: 'x', verdict: 'wonderful' })).status).toBe(400);
    const unknown = await send('/rate', { answer: 'nosuchid', verdict: 'useful' });
    expect([unknown.status, textOf(await unknown.text())]).toEqual([
      404,
      expect.stringContaining('That answer is not stored'),
    ]);
  });

  it('is not taken from another site', async () => {
    const { ask, send, verbatim } = await openSite();
    const fields = { answer: idIn(await ask(question)), verdict: 'useful' };
    const foreign = await send('/rate', fields, { Origin: 'https://evil.example' });
    expect([foreign.status, textOf(await foreign.text())]).toEqual([
      403,
      expect.stringContaining('That form was not sent from this site'),
    ]);
    expect((await verbatim.whole.questions({}))[0]?.ratings).toEqual([]);
  });
});
