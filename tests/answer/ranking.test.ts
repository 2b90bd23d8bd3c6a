// The order of quotes over small corpora written for it, each with the reason why.
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import { shownQuotes } from '../../src/store/record.ts';
import { type Files, openFiles } from '../folders.ts';

async function askOver(files: Files, question: string): Promise<Answer> {
  return (await openFiles(files)).ask(question);
}

/** The quotes that are shown, best first, as an answer or not: here their order is what matters. */
const texts = (answer: Answer): string[] => shownQuotes(answer).map(({ text }) => text);

/** Quotes by the beginning of what was asked for, over lines that each are a document. */
async function firstOver(lines: readonly string[], question: string): Promise<string | undefined> {
  const files = Object.fromEntries(lines.map((line, index) => [`${index}.txt`, line]));
  return texts(await askOver(files, question))[0];
}

describe('which quote stands first', () => {
  test.each<[string, string, string, string[]]>([
    [
      'the one with the rarer word: every line has the harbour, one has the lighthouse',
      'harbour lighthouse',
      'The lighthouse was built of granite.',
      [
        'The harbour was built of granite.',
        'The harbour froze in winter.',
        'The harbour was sold.',
        'The harbour lies to the south.',
        'The lighthouse was built of granite.',
      ],
    ],
    [
      'the one with more of the question’s words',
      'When was the granite lighthouse painted?',
      'In 1911 the granite lighthouse was painted.',
      [
        'In 1910 the lighthouse was sold.',
        'In 1911 the granite lighthouse was painted.',
        'In 1912 the granite ran out.',
      ],
    ],
    [
      'words side by side before the same words scattered',
      'harbour master of the island',
      'Ada is the harbour master of the island.',
      [
        'The island has one harbour, and nobody there, whatever the parish may say, is a master of any trade.',
        'Ada is the harbour master of the island.',
      ],
    ],
    [
      'words in the question’s order before the same words turned round',
      'the ferry rammed the barge',
      'The ferry rammed the barge.',
      ['The barge rammed the ferry.', 'The ferry rammed the barge.'],
    ],
    [
      'the sentence with the date, for "when"',
      'When did the ferry sink?',
      'The ferry sank in March 1911.',
      [
        'The ferry sank with all its cargo.',
        'The ferry sank in March 1911.',
        'The ferry sank near the pier.',
      ],
    ],
    [
      'the sentence with the number, for "how many"',
      'How many sailors drowned?',
      'Twelve sailors drowned.',
      ['Many sailors drowned.', 'Twelve sailors drowned.', 'Sailors from the island drowned.'],
    ],
    [
      'the sentence with a name, for "who"',
      'Who painted the lighthouse?',
      'The lighthouse was painted by Ottoline Grey.',
      ['The lighthouse was painted by a stranger.', 'The lighthouse was painted by Ottoline Grey.'],
    ],
    [
      'the sentence with the reason, for "why"',
      'Why was the bridge closed?',
      'The bridge was closed because the piers had cracked.',
      ['The bridge was closed on both sides.', 'The bridge was closed because the piers had cracked.'],
    ],
    [
      'the sentence that defines, for "what is"',
      'What is a caisson?',
      'A caisson is a watertight chamber.',
      [
        'They lowered the caisson by night.',
        'A caisson is a watertight chamber.',
        'Nobody saw the caisson again.',
      ],
    ],
    [
      'a statement before a question that asks the same',
      'Was the mill sold?',
      'The mill was sold.',
      ['Was the mill sold?', 'The mill was sold.'],
    ],
    [
      'inflected words before none: "painted" meets "paints"',
      'Who painted boats?',
      'Ambrose paints the boats.',
      ['Ambrose owns the boats.', 'Ambrose paints the boats.'],
    ],
    [
      '"US" meets "U.S.", and not "us"',
      'When did the US ban the trade?',
      'The U.S. banned the trade in 1911.',
      ['They told us in 1910 that the ban on the trade had ended.', 'The U.S. banned the trade in 1911.'],
    ],
    [
      'the identifier asked for, not its neighbour',
      'What is CVE-2021-30860?',
      'CVE-2021-30860 is a flaw in an image decoder.',
      [
        'CVE-2021-30861 is a flaw in a font.',
        'CVE-2021-30860 is a flaw in an image decoder.',
        'In 2021 a flaw was found.',
      ],
    ],
    [
      'the short sentence before the long one that says no more',
      'Who bought the mill?',
      'Ambrose bought the mill.',
      [
        'Ambrose, who had come from the south with his wife and both of his children and a dog, bought the mill.',
        'Ambrose bought the mill.',
      ],
    ],
  ])('%s', async (_why, question, expected, lines) => {
    expect(await firstOver(lines, question)).toBe(expected);
    expect(await firstOver([...lines].reverse(), question)).toBe(expected);
  });

  test('of equals, the first by path and place: nothing else tells them apart', async () => {
    const answer = await askOver({ 'b.txt': 'The oak fell.', 'a.txt': 'The elm fell.' }, 'What fell?');
    expect(texts(answer)).toEqual(['The elm fell.', 'The oak fell.']);
  });
});

describe('how much is quoted', () => {
  test('the sentence that answers, not the paragraph around it', async () => {
    const text = 'It rained. The mill was sold to Ambrose in 1911. Nobody came.';
    expect(texts(await askOver({ 'a.txt': text }, 'When was the mill sold to Ambrose?'))).toEqual([
      'The mill was sold to Ambrose in 1911.',
    ]);
  });

  test('the sentence with the answer alone where it stands by itself', async () => {
    const text = 'It rained. The mill was sold in 1911. Ambrose paid nine pounds. Nobody came.';
    const question = 'How many pounds did Ambrose pay when the mill was sold?';
    expect(texts(await askOver({ 'a.txt': text }, question))[0]).toBe('Ambrose paid nine pounds.');
  });

  test('a sentence of more than 60 words stands whole', async () => {
    const long = `The mill was sold in 1911 to ${'the brother of '.repeat(25)}Ambrose.`;
    expect(texts(await askOver({ 'a.txt': `It rained. ${long}` }, 'When was the mill sold?'))).toEqual([
      long,
    ]);
  });

  test('the speaker stays with a quotation of two sentences', async () => {
    const text = 'Ada said, “The mill is mine. Nobody may enter the mill.” It rained.';
    expect(texts(await askOver({ 'a.txt': text }, 'Who may enter the mill?'))[0]).toMatch(/^Ada said/);
  });
});

describe('the same statement in two documents', () => {
  const files = {
    'gazette.txt': 'The granite lighthouse was sold to Ambrose Grey in March.',
    'herald.txt': 'In March, the granite lighthouse was sold to Ambrose Grey.',
    'courier.txt': 'Ambrose Grey repainted the lighthouse in the following year.',
  };

  test('is quoted once and said to stand in the other as well', async () => {
    const answer = await askOver(files, 'When was the granite lighthouse sold to Ambrose Grey?');
    if (answer.kind !== 'answered') throw new Error(JSON.stringify(answer));
    expect(answer.quotes.map(({ citation }) => citation.path)).not.toContain('herald.txt');
    expect(answer.quotes[0].citation.path).toBe('gazette.txt');
    expect(answer.alsoIn.map(({ path }) => path)).toEqual(['herald.txt']);
  });

  test('a different statement is a further quote', async () => {
    const answer = await askOver(files, 'the lighthouse of Ambrose Grey');
    expect(texts(answer)).toHaveLength(2);
    expect(texts(answer)).toContain(files['courier.txt']);
  });
});

describe('misspelt words', () => {
  const files = {
    'a.txt': 'The lighthouse was painted by Ottoline Grey.',
    'b.txt': 'The harbour froze in winter.',
  };

  test('are matched to near ones of the corpus, and the answer says so', async () => {
    const answer = await askOver(files, 'Who painted the lighthuose?');
    expect(texts(answer)).toEqual([files['a.txt']]);
    expect(answer.respelled).toEqual([{ word: 'lighthuose', searched: ['lighthouse'] }]);
  });

  test('are not looked for where the word occurs as it is written', async () => {
    expect((await askOver(files, 'Who painted the lighthouse?')).respelled).toEqual([]);
  });

  test('a word like no other is not respelled', async () => {
    const answer = await askOver(files, 'Who painted the zeppelin?');
    expect(answer.respelled).toEqual([]);
    expect(answer).toMatchObject({ unknownTerms: ['zeppelin'] });
  });

  test('words that the corpus writes as one, or with a hyphen, are found', async () => {
    expect(
      texts(await askOver({ 'a.txt': 'COVID-19 closed the ferry.' }, 'What did covid 19 close?')),
    ).toHaveLength(1);
  });
});

describe('search syntax', () => {
  const files = {
    'gazette.txt': 'The granite quarry was sold. A lighthouse of granite stands there still.',
    'herald.txt': 'The wooden lighthouse burned down in winter.',
  };

  test('a phrase is held by the quote word for word', async () => {
    expect(texts(await askOver(files, '"lighthouse of granite"'))).toEqual([
      'A lighthouse of granite stands there still.',
    ]);
  });

  test('a phrase that goes on from one sentence into the next is quoted with both', async () => {
    expect(texts(await askOver(files, '"was sold. A lighthouse"'))).toEqual([files['gazette.txt']]);
  });

  test('an excluded word shuts its passage out', async () => {
    const answer = await askOver(files, 'lighthouse -granite');
    expect(texts(answer)).toEqual([files['herald.txt']]);
  });

  test('a source is held to', async () => {
    const answer = await askOver(files, 'Which lighthouse? source:herald');
    expect(texts(answer)).toEqual([files['herald.txt']]);
    expect(answer.searched.documents).toBe(1);
  });
});
