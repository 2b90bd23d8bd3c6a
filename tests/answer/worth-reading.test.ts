// A quote is worth reading alone: lists come with their lead-in, and what only leads elsewhere is not shown.
import { describe, expect, test } from 'vitest';
import { lackedKind } from '../../src/answer/give/kind.ts';
import { shownQuotes } from '../../src/store/record.ts';
import { type Files, openFiles } from '../folders.ts';

const shown = async (files: Files, question: string): Promise<string[]> =>
  shownQuotes(await (await openFiles(files)).ask(question)).map(({ text }) => text);

const list = [
  'To moor at the north quay you need the following:',
  '',
  '- proof of insurance',
  '- the ship’s register',
  '- a deposit of forty crowns',
].join('\n');
const whole = [
  'To moor at the north quay you need the following:',
  '• proof of insurance',
  '• the ship’s register',
  '• a deposit of forty crowns',
];

describe('a list', () => {
  test.each([
    ['the lead-in', 'What do I need to moor at the north quay?'],
    ['an item', 'How high is the deposit?'],
  ])('that is short is quoted whole, found by %s', async (_by, question) => {
    const [first] = await shown(
      { 'quay.md': `# The quay\n\n${list}\n\nThe office is open daily.` },
      question,
    );
    expect(first?.split(/\n+/)).toEqual(whole);
  });

  test('that is long is quoted from its lead-in to the item where that is near', async () => {
    const more = Array.from({ length: 30 }, (_, n) => `- paper number ${n} of the harbour office`);
    const [first] = await shown(
      { 'quay.md': `# The quay\n\n${list}\n${more.join('\n')}` },
      'How high is the deposit?',
    );
    expect(first?.split(/\n+/)).toEqual(whole);
  });

  test('an item far from the lead-in is quoted alone', async () => {
    const more = Array.from({ length: 12 }, (_, n) => `- paper ${n} of the harbour office, in duplicate`);
    const source = list.replace('\n\n', `\n\n${more.join('\n')}\n`);
    const [first] = await shown({ 'quay.md': `# The quay\n\n${source}` }, 'How high is the deposit?');
    expect(first).toBe('• a deposit of forty crowns');
  });

  test('of lines in plain text comes with its lead-in, too', async () => {
    const text = 'These boats may enter the inner basin:\n  pilot boats\n  fishing boats\n  the ferry';
    const [first] = await shown({ 'a.txt': text }, 'Which boats may enter the inner basin?');
    expect(first).toBe(text);
  });
});

describe('no quote where anything better exists', () => {
  const prose = 'The history of the harbour began with a wooden jetty.';
  test.each<[string, string]>([
    [
      'a table of contents',
      [
        'The history of the harbour ........ 3',
        'The harbour in winter ........ 9',
        'The harbour today ........ 12',
        'Harbour dues ........ 15',
      ].join('\n\n'),
    ],
    ['a chapter’s title', 'Chapter 13. The History of the Harbour'],
    ['a chapter’s number in French', 'Chapitre 13.'],
    ['a reference', 'See also: History of the harbour.'],
    ['a reference in German', 'Siehe Abschnitt 4: The history of the harbour.'],
    ['a heading in a paragraph', '**History of the harbour**'],
    ['a number', '1911'],
  ])('%s', async (_what, line) => {
    const quotes = await shown(
      { 'a.md': `# Notes\n\n${line}\n\n${prose}` },
      'How did the history of the harbour begin?',
    );
    expect(quotes).toEqual([prose]);
  });

  test.each([
    [
      'the prices of a menu',
      'Coffee ........ 4\n\nCake ........ 3\n\nSoup ........ 7\n\nBread ........ 2',
      'How much is the soup?',
      'Soup ........ 7',
    ],
    [
      'a key and its value',
      'Wi-Fi password: swordfish',
      'What is the Wi-Fi password?',
      'Wi-Fi password: swordfish',
    ],
    ['a sentence of three words', 'Ambrose bought it.', 'Who bought it?', 'Ambrose bought it.'],
    [
      'an article that is a sentence',
      'Article 5 applies to ships.',
      'What applies to ships?',
      'Article 5 applies to ships.',
    ],
  ])('but %s is one', async (_what, text, question, expected) => {
    expect(await shown({ 'a.md': `# Notes\n\n${text}` }, question)).toContain(expected);
  });

  test('what nothing is better than is shown all the same', async () => {
    expect(await shown({ 'a.md': 'Chapter 13. Ferries' }, 'ferries')).toEqual(['Chapter 13. Ferries']);
  });
});

describe('what is asked for and in none of the closest passages', () => {
  const text =
    '# Tolls\n\nThe licence for the north quay is granted by the harbour office, which weighs each case.\n\nA licence may be refused where the quay is full.';
  const lacks = async (text: string, question: string) => {
    const { trace } = await openFiles({ 'a.md': text });
    const { query, candidates } = await trace(question);
    return lackedKind(query, candidates);
  };

  test.each([
    ['money', 'How much does a licence for the quay cost?'],
    ['number', 'How many licences for the quay are granted?'],
    ['time', 'When was the licence for the quay granted?'],
    ['duration', 'How long does a licence for the quay last?'],
  ])('is named: %s', async (kind, question) => {
    expect(await lacks(text, question)).toBe(kind);
  });

  test.each([
    ['The licence costs forty crowns.', 'How much does a licence for the quay cost?'],
    ['The licence is free of charge.', 'How much does a licence for the quay cost?'],
    ['Nine licences were granted.', 'How many licences for the quay are granted?'],
    ['The licence is granted within an hour.', 'When was the licence for the quay granted?'],
  ])('is not where one has it: %s', async (more, question) => {
    expect(await lacks(`${text}\n\n${more}`, question)).toBeUndefined();
  });

  test('is not where the kind has no form of its own', async () => {
    expect(await lacks(text, 'Why may a licence for the quay be refused?')).toBeUndefined();
    expect(await lacks(text, 'Who grants the licence for the quay?')).toBeUndefined();
  });
});
