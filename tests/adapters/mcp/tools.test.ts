// Each tool, as the official client calls it: exact quotes, valid structured content, and sentences where a call is wrong.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readBack } from '../../../adapters/mcp/render/marked.ts';
import { answerSchema } from '../../../src/index.ts';
import { restsDividedBy } from '../../corpus/rest/quick-rests.ts';
import { openStage } from './stage.ts';

const tea = 'The kettle was bought by Ada Quill in 1987.\nIt holds two litres.\n';
const files = {
  'tea.txt': tea,
  'long.txt': `${'The lighthouse keeper wrote a long entry about the storm. '.repeat(1_500)}\n`,
  'menu.md': '# Menu\n\nThe canteen serves lentil soup on Thursdays.\n',
};
const question = 'When was the kettle bought?';

describe('the server', () => {
  it('says how quotes are to be treated, and has nothing but read-only tools', async () => {
    const { client } = await openStage(files);
    expect(client.getInstructions()).toContain('Never shorten, correct, translate');
    expect(client.getInstructions()).toContain('run "check_quotes"');
    expect(client.getServerVersion()).toMatchObject({ name: 'verbatim', version: '1.2.3' });
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual([
      ...['ask', 'find_passages', 'read', 'verify', 'check_quotes', 'cite'],
      ...['list_documents', 'explain', 'search', 'fetch'],
    ]);
    for (const { name, annotations, outputSchema, description } of tools)
      expect({
        name,
        annotations,
        type: outputSchema?.['type'],
        isDescribed: description !== undefined,
      }).toEqual({
        name,
        annotations: { readOnlyHint: true, openWorldHint: false },
        ...{ type: 'object', isDescribed: true },
      });
  });

  it('has a prompt for a brief that ends in a check', async () => {
    const { client } = await openStage(files);
    const { prompts } = await client.listPrompts();
    expect(prompts.map(({ name }) => name)).toEqual(['brief']);
    const { messages } = await client.getPrompt({ name: 'brief', arguments: { subject: 'the kettle' } });
    const [message] = messages;
    const text = message?.content.type === 'text' ? message.content.text : '';
    expect(text).toContain('a brief on the kettle');
    expect(text.split('\n').at(-1)).toContain('"check_quotes"');
  });
});

describe('ask', () => {
  it('gives the answer and shows each quote whole, with citation and receipt', async () => {
    const { call } = await openStage(files);
    const { text, structured } = await call('ask', { question });
    expect(answerSchema.parse(structured).kind).toBe('answered');
    const [{ text: quote, receipt }] = structured.quotes;
    expect(tea).toContain(quote);
    expect(readBack(text)).toEqual(structured.quotes.map((one: { text: string }) => one.text));
    expect(receipt).toMatch(/^V-/);
    expect(text).toContain(`tea.txt, paragraph 1, line 1 · ${receipt}`);
  });

  it('says where the documents do not say', async () => {
    const { call } = await openStage(files);
    const { text, structured } = await call('ask', { question: 'How do I make pancakes?' });
    expect(structured.kind).toBe('abstained');
    expect(text).toContain('I found no answer');
  });

  it('understands a question that leans on the one before', async () => {
    const { call } = await openStage(files);
    const { structured } = await call('ask', { question: 'And who bought it?', previous: question });
    expect(structured.understood).toContain('kettle');
  });

  it('shows nothing where a quote is not what its document says', async () => {
    const { call, verbatim, errors } = await openStage(files);
    const asked = call('ask', { question });
    // What a change of the document between answer and check does.
    verbatim.within = ((within) => (place) => ({ ...within(place), stands: () => false }))(verbatim.within);
    const { text, isError } = await asked;
    expect({ isError, leaks: text.includes('1987') }).toEqual({ isError: true, leaks: false });
    expect(text).toContain('Try again');
    expect(errors).toEqual(['a quote is not what its document says; it is not sent']);
  });
});

describe('find_passages', () => {
  it('gives exact quotes whose receipts can be verified', async () => {
    const { call } = await openStage(files);
    const { text, structured } = await call('find_passages', { words: 'lentil soup', most: 2 });
    const [{ text: quote, receipt }] = structured.passages;
    expect(quote).toBe('The canteen serves lentil soup on Thursdays.');
    expect(readBack(text)).toContain(quote);
    expect((await call('verify', { receipt })).structured.verification.kind).toBe('exact');
  });

  it('says where nothing holds the words', async () => {
    const { call } = await openStage(files);
    const { text, structured } = await call('find_passages', { words: 'zanzibar' });
    expect(structured).toEqual({ passages: [] });
    expect(text).toContain('Try other words');
  });
});

describe('read', () => {
  it('gives a span with its context, in whole words', async () => {
    const { call, verbatim } = await openStage(files);
    const { id = '' } = verbatim.whole.corpus.documents.find(({ path }) => path === 'tea.txt') ?? {};
    const start = tea.indexOf('Ada');
    const { structured } = await call('read', { id, start, end: start + 9, context: 2 });
    expect(structured).toMatchObject({ id, path: 'tea.txt', text: 'by Ada Quill in' });
    expect(tea.slice(structured.start, structured.end)).toBe(structured.text);
  });

  it('is bounded, and goes on where it stopped until all is read', async () => {
    const { call, verbatim } = await openStage(files);
    const document = verbatim.whole.corpus.documents.find(({ path }) => path === 'long.txt');
    let [read, start]: [string, number | undefined] = ['', 0];
    while (start !== undefined) {
      const { structured } = await call('read', { id: document?.id, start });
      expect(structured.text.length).toBeLessThanOrEqual(20_000);
      expect(structured.text).not.toMatch(/\w$/);
      read += structured.text;
      start = structured.next;
    }
    expect(read).toBe(document?.text);
  });

  it('says what to do where there is no such document or span', async () => {
    const { call, verbatim } = await openStage(files);
    const [document] = verbatim.whole.corpus.documents;
    expect(await call('read', { id: 'nowhere' })).toMatchObject({
      isError: true,
      text: 'There is no document with the id “nowhere”. Take an id from list_documents, search or a citation.',
    });
    const beyond = await call('read', { id: document?.id, start: 9_000_000 });
    expect(beyond).toMatchObject({ isError: true });
    expect(beyond.text).toContain('give a start below that');
  });
});

describe('verify, check_quotes and cite', () => {
  it('say whether a quote is still word for word, after a change too', async () => {
    const { call, corpus } = await openStage(files, { follows: true, rests: restsDividedBy(20) });
    const { structured: answer } = await call('ask', { question });
    const [{ receipt, text: quote }] = answer.quotes;
    const verified = await call('verify', { receipt });
    expect(verified.structured.verification.kind).toBe('exact');
    expect(readBack(verified.text)).toEqual([quote]);
    await writeFile(join(corpus, 'tea.txt'), tea.replace('1987', '1988'));
    await expect
      .poll(async () => (await call('verify', { receipt })).structured.verification.kind, { timeout: 60_000 })
      .toBe('changed');
    expect((await call('verify', { receipt })).text).toContain('[-1987-] {+1988+}');
  }, 90_000);

  it('judge every quotation of a text', async () => {
    const { call } = await openStage(files);
    const text =
      'They say “The kettle was bought by Ada Quill in 1987.” and “The kettle was bought by Ada Quill in 1986.”';
    const checked = await call('check_quotes', { text });
    expect(checked.structured.allExact).toBe(false);
    expect(
      checked.structured.quotations.map(({ verdict }: { verdict: { kind: string } }) => verdict.kind),
    ).toEqual(['exact', 'altered']);
    expect(checked.text).toContain('2 quotations: 1 not exact.');
    expect((await call('check_quotes', { text: text.slice(0, 60) })).structured).toMatchObject({
      allExact: true,
    });
  });

  it('cite in the style that is asked for', async () => {
    const { call } = await openStage(files);
    const [{ receipt }] = (await call('ask', { question })).structured.quotes;
    const { text, structured } = await call('cite', { receipt, style: 'bibtex' });
    expect(text).toMatch(/^@\w+\{/);
    expect(structured).toEqual({ receipt, style: 'bibtex', reference: text });
    const wrong = await call('cite', { receipt, style: 'bibtext' });
    expect(wrong).toMatchObject({ isError: true });
    expect(wrong.text).toContain('style: give one of footnote, apa');
  });

  it.each(['verify', 'cite'])('%s says of an unknown receipt what it says elsewhere', async (tool) => {
    const { call } = await openStage(files);
    expect(await call(tool, { receipt: 'V-ZZZZZ' })).toMatchObject({
      isError: true,
      text: 'No quote with the receipt “V-ZZZZZ” is stored here. Check the code; it looks like V-7K2Q9.',
    });
  });
});

describe('list_documents', () => {
  it('lists in pages, with a filter', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 60 }, (_, at) => [`note-${at + 10}.txt`, `Note ${at + 10} is about the tide.\n`]),
    );
    const { call } = await openStage(many);
    const first = await call('list_documents');
    expect(first.structured).toMatchObject({ page: 1, pages: 2, total: 60 });
    const second = await call('list_documents', { page: 2 });
    const paths = [first, second].flatMap(({ structured }) =>
      structured.documents.map(({ path }: { path: string }) => path),
    );
    expect(new Set(paths).size).toBe(60);
    expect((await call('list_documents', { filter: 'NOTE-42' })).structured.documents).toHaveLength(1);
    expect(await call('list_documents', { page: 3 })).toMatchObject({
      isError: true,
      text: 'There is no such page. There are 2 pages.',
    });
  });
});

describe('search and fetch', () => {
  it('have the form that deep-research clients expect', async () => {
    const { call } = await openStage(files);
    const found = await call('search', { query: 'kettle' });
    expect(JSON.parse(found.text)).toEqual(found.structured);
    const [result] = found.structured.results;
    expect(result).toMatchObject({
      title: expect.stringContaining('tea.txt'),
      url: expect.stringMatching(/^verbatim:/),
    });
    const fetched = await call('fetch', { id: result.id });
    expect(JSON.parse(fetched.text)).toEqual(fetched.structured);
    expect(fetched.structured).toMatchObject({ id: result.id, metadata: { path: 'tea.txt' } });
    expect(fetched.structured.text).toContain(result.text);
  });

  it('fetch a whole document in pieces', async () => {
    const { call, verbatim } = await openStage(files);
    const document = verbatim.whole.corpus.documents.find(({ path }) => path === 'long.txt');
    const first = (await call('fetch', { id: document?.id })).structured;
    expect(document?.text.startsWith(first.text)).toBe(true);
    const second = (await call('fetch', { id: first.metadata.next })).structured;
    expect(second.metadata.next).toBeUndefined();
    expect(document?.text.endsWith(second.text)).toBe(true);
    expect(Number(second.metadata.start)).toBeLessThanOrEqual(Number(first.metadata.end));
    expect(await call('fetch', { id: 'nowhere' })).toMatchObject({ isError: true });
  });
});

describe('a call that is wrong', () => {
  it.each([
    ['ask', {}, 'question: give a text of 1 to 4,000 characters'],
    ['ask', { question: '' }, 'question: give a text of 1 to 4,000 characters'],
    ['ask', { question: 'x'.repeat(4_001) }, 'question: give a text of 1 to 4,000 characters'],
    ['find_passages', { words: 'tea', most: 99 }, 'most: give a whole number from 1 to 20'],
    ['list_documents', { page: 0 }, 'page: give a whole number from 1'],
  ])('%s %j gets a sentence', async (tool, given, says) => {
    const { call } = await openStage(files);
    const { text, isError } = await call(tool, given);
    expect({ isError, says: text.includes(says) ? says : text }).toEqual({ isError: true, says });
  });
});
