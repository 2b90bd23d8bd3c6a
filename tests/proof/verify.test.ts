// A quote of an earlier day against the corpus of today.
import { describe, expect, test } from 'vitest';
import { verifyWords } from '../../adapters/shared/wording/proof.ts';
import { cite } from '../../src/answer/quotes/cite.ts';
import { receiptOf } from '../../src/answer/quotes/receipt.ts';
import { type KeptReceipt, type Verification, verifyReceipt } from '../../src/proof/verify.ts';
import { revisionOf } from './revision.ts';

const sentence =
  'The keeper must not open the eastern gate – “after sunset” – unless the tide master has given leave.';
const others = 'Every ship pays for each night it lies at the quay, and no ship may leave without the seal.';
const charter = `The charter\n\n${others}\n\n${sentence} So it was agreed.\n`;
const letter =
  'A letter\n\nI have seen the gate stand open at midnight three times this spring, and nobody was there.\n';
const files = { 'charter.txt': charter, 'letter.txt': letter };

/** What is kept of a quote of `text` on the first day. */
async function kept(text = sentence, day: Readonly<Record<string, string>> = files): Promise<KeptReceipt> {
  const { corpus } = await revisionOf(day);
  const document = corpus.documents.find((candidate) => candidate.text.includes(text));
  if (document === undefined) throw new Error('No document holds the text.');
  const start = document.text.indexOf(text);
  const span = { start, end: start + text.length };
  const { citation } = cite(document, span, []);
  return { ...citation, code: receiptOf(document.digest, span, text), text };
}

const verified = async (
  today: Readonly<Record<string, string>>,
  receipt?: KeptReceipt,
): Promise<Verification> => verifyReceipt(receipt ?? (await kept()), (await revisionOf(today)).corpus);

describe('exact', () => {
  test('nothing changed', async () => {
    const receipt = await kept();
    const verification = await verified(files, receipt);
    expect(verification).toMatchObject({ kind: 'exact', code: receipt.code, fileChanged: false });
    if (verification.kind !== 'exact') return;
    expect(verification.where.quote?.text).toBe(sentence);
  });

  test('something changed behind it', async () => {
    const today = { ...files, 'charter.txt': charter.replace('agreed', 'decided') };
    expect(await verified(today)).toMatchObject({ kind: 'exact', fileChanged: true });
  });
});

describe('moved', () => {
  test('within its document: the citation is today’s', async () => {
    const today = {
      ...files,
      'charter.txt': charter.replace(
        others,
        `A new paragraph that says what nobody had thought of on the first day of the council.\n\n${others}`,
      ),
    };
    const verification = await verified(today);
    expect(verification).toMatchObject({ kind: 'moved', to: 'same-document', where: { text: sentence } });
    if (verification.kind === 'moved')
      expect(verification.where.quote?.citation).toMatchObject({ paragraph: 3, line: 7 });
  });

  test('by a few characters, so that it still covers most of its old place', async () => {
    const today = {
      ...files,
      'charter.txt': charter.replace('without the seal.', 'without the great seal of ours.'),
    };
    expect(await verified(today)).toMatchObject({
      kind: 'moved',
      to: 'same-document',
      where: { text: sentence },
    });
  });

  test('the file was renamed, or the sentence is now in another one', async () => {
    const renamed = { 'rules/../old-charter.txt': charter, 'letter.txt': letter };
    expect(await verified(renamed)).toMatchObject({
      kind: 'moved',
      to: 'other-document',
      where: { path: 'old-charter.txt', text: sentence },
    });
    const elsewhere = {
      'charter.txt': `The charter\n\n${others}\n`,
      'letter.txt': `${letter}\n${sentence}\n`,
    };
    expect(await verified(elsewhere)).toMatchObject({
      kind: 'moved',
      to: 'other-document',
      where: { path: 'letter.txt', text: sentence },
    });
  });

  test('of two places with the same words, the one between its old neighbours', async () => {
    const again = `${charter}\nThey swore it again. ${sentence} And they left.\n`;
    const day = {
      'charter.txt': `The charter\n\nThey swore it again. ${sentence} And they left.\n\n${others}\n`,
    };
    const receipt = await kept(sentence, day);
    const verification = await verified({ 'charter.txt': again }, receipt);
    expect(verification).toMatchObject({
      kind: 'moved',
      where: { quote: { citation: { before: 'They swore it again.' } } },
    });
  });
});

describe('changed', () => {
  test('where the same file is read differently, that is said', async () => {
    const today = await revisionOf(files);
    const document = today.corpus.documents.find(({ path }) => path === 'charter.txt');
    if (document === undefined) throw new Error('charter.txt is not there.');
    // What an earlier version read of it: a head of the page stood within the sentence.
    const receipt = { ...(await kept()), text: sentence.replace('unless', 'unless CHAPTER 1') };
    const verification = await verifyReceipt(receipt, today.corpus);
    expect(verification).toMatchObject({ kind: 'changed', fileChanged: false, now: { change: 'words' } });
    expect(verifyWords.verdict(verification)).toMatch(/^Re-read since: /);
    const other = await verifyReceipt({ ...receipt, digest: 'another' }, today.corpus);
    expect(verifyWords.verdict(other)).toMatch(/^Changed: /);
  });

  test.each([
    ['a word', sentence.replace('must not', 'may not'), 'words', ['must'], ['may']],
    ['a dropped word', sentence.replace('must not', 'must'), 'words', ['not'], []],
    ['a letter', sentence.replace('eastern', 'Eastern'), 'case', ['eastern'], ['Eastern']],
    ['a letter of a word', sentence.replace('gate', 'gates'), 'words', ['gate'], ['gates']],
    ['a comma', sentence.replace('gate –', 'gate, –'), 'punctuation', [], [',']],
    ['the last mark', `${sentence.slice(0, -1)}!`, 'punctuation', ['.'], ['!']],
    ['a quotation mark', sentence.replace('“', '"'), 'style', [], []],
    ['a dash', sentence.replace('–', '-'), 'style', [], []],
    ['a line break', sentence.replace('open the', 'open\nthe'), 'style', [], []],
  ])('%s', async (_name, now, change, removed, inserted) => {
    const today = { ...files, 'charter.txt': charter.replace(sentence, now) };
    const verification = await verified(today);
    expect(verification).toMatchObject({
      kind: 'changed',
      now: { change, where: { path: 'charter.txt', text: now } },
    });
    if (verification.kind !== 'changed') return;
    expect(verification.exactAt).toBeUndefined();
    const { where, difference } = verification.now ?? {};
    const texts = (kind: string): string[] =>
      (difference ?? []).filter((run) => run.kind === kind).map((run) => run.text);
    expect(texts('removed')).toEqual(removed);
    expect(texts('inserted')).toEqual(inserted);
    expect(where?.quote?.text).toBe(now);
  });

  test('every single character of the quote counts', async () => {
    const receipt = await kept();
    for (const at of sentence.split('').keys()) {
      const sign = sentence.charAt(at) === 'x' ? 'y' : 'x';
      const now = sentence.slice(0, at) + sign + sentence.slice(at + 1);
      const verification = await verified(
        { ...files, 'charter.txt': charter.replace(sentence, now) },
        receipt,
      );
      expect([at, verification.kind]).toEqual([at, 'changed']);
    }
  });

  test('a word that goes on where the quote ended', async () => {
    const receipt = await kept('Every ship pays for each night');
    const verification = await verified(
      { ...files, 'charter.txt': charter.replace('night it', 'nightfall it') },
      receipt,
    );
    expect(verification).toMatchObject({
      kind: 'changed',
      now: { where: { text: 'Every ship pays for each nightfall' } },
    });
  });

  test('a copy elsewhere does not hide that the quoted place changed', async () => {
    const now = charter.replace('must not open', 'must open');
    expect(await verified({ ...files, 'charter.txt': `${now}\n${sentence}\n` })).toMatchObject({
      kind: 'changed',
      now: { change: 'words' },
      exactAt: { path: 'charter.txt', text: sentence },
    });
    expect(await verified({ 'charter.txt': now, 'letter.txt': `${letter}\n${sentence}\n` })).toMatchObject({
      kind: 'changed',
      now: { where: { path: 'charter.txt' } },
      exactAt: { path: 'letter.txt' },
    });
  });

  test('the document is there and no longer speaks of it', async () => {
    const receipt = await kept();
    const verification = await verified({ ...files, 'charter.txt': `The charter\n\n${others}\n` }, receipt);
    expect(verification).toEqual({ kind: 'changed', code: receipt.code, fileChanged: true });
  });
});

describe('gone', () => {
  test('with its document', async () => {
    const receipt = await kept();
    expect(await verified({ 'letter.txt': letter }, receipt)).toEqual({ kind: 'gone', code: receipt.code });
  });

  test('though a like passage stands in another document', async () => {
    const like = sentence.replace('eastern', 'western');
    expect(await verified({ 'letter.txt': `${letter}\n${like}\n` })).toMatchObject({
      kind: 'gone',
      now: { where: { path: 'letter.txt', text: like }, change: 'words' },
    });
  });
});
