// What is found although the answering sentence has few of the question's words, each with the reason why.
import { describe, expect, test } from 'vitest';
import { shownQuotes } from '../../src/store/record.ts';
import { type Files, openFiles } from '../folders.ts';

const shown = async (files: Files, question: string): Promise<string[]> => {
  const { ask } = await openFiles(files);
  return shownQuotes(await ask(question)).map(({ text }) => text);
};

const handbook: Files = {
  'handbook.md': [
    '# Staff handbook',
    '',
    '## Leave for the second carer',
    '',
    'Two weeks are paid in full and four more at half the salary.',
    '',
    '## How do I reset my password?',
    '',
    'Write to the service desk from your own address. They answer within an hour.',
    '',
    '## Vehicles',
    '',
    'Vehicles are returned with a full tank. The keys go into the box at the gate.',
  ].join('\n'),
  'kitchen.md':
    '# Kitchen\n\nThe kitchen is cleaned every Friday. Whoever comes last switches off the lights.',
};

describe('headings are text', () => {
  test('what is under a heading answers a question in the heading’s words', async () => {
    const [first] = await shown(handbook, 'How do I reset my password?');
    expect(first).toContain('Write to the service desk');
  });

  test('a word that occurs only in a heading or a title is no unknown word', async () => {
    const { trace } = await openFiles(handbook);
    const { query } = await trace('Does the handbook say how to reset a password or a teapot?');
    const passages = Object.fromEntries(query.terms.map(({ surface, passages }) => [surface, passages]));
    expect(passages).toMatchObject({ handbook: 3, reset: 1, password: 1, teapot: 0 });
  });

  test('but capitals of a heading make no name of a word', async () => {
    const { revision } = await openFiles({
      'a.md': '# The Reset Button\n\nPress reset. A reset takes a minute.',
    });
    expect(revision.vocabulary.isName?.('reset')).toBe(false);
    expect(revision.vocabulary.isName?.('button')).toBe(false);
  });
});

describe('other words that mean the same', () => {
  test('are looked up beside the question’s own, at less than a sixth of its weight', async () => {
    const { trace } = await openFiles(handbook);
    const { lookups } = await trace('In what state does one give back a car?');
    const weights = new Map(lookups.map(({ term, weight }) => [term, weight]));
    const vehicle = weights.get('vehicl');
    expect(vehicle).toBeGreaterThan(0);
    expect(vehicle).toBeLessThan(1 / 6);
  });

  test('find the passage', async () => {
    const [first] = await shown(handbook, 'In what state does one give back a car?');
    expect(first).toContain('Vehicles are returned with a full tank.');
  });

  test('never stand for a name', async () => {
    const { trace } = await openFiles({ 'a.txt': 'The vehicle is red.\n\nCar is a village.' });
    const { lookups } = await trace('Who lives in the village of Car?');
    expect(lookups.map(({ term }) => term)).not.toContain('vehicl');
  });
});

describe('a document’s own question', () => {
  const faq: Files = {
    'ferry.txt': [
      'Ferry questions',
      '',
      'Q: Who pays for the dredging?',
      'A: The port authority does, out of its own reserve.',
      '',
      'Q: When does the ferry come back into service?',
      'A: On 2 April, weather permitting.',
    ].join('\n'),
  };

  test.each([
    ['Who pays for the dredging?', 'The port authority does'],
    ['When does the ferry come back into service?', 'On 2 April'],
    ['when is the ferry back', 'On 2 April'],
  ])('is not the answer: %s', async (question, answer) => {
    const [first] = await shown(faq, question);
    expect(first).toContain(answer);
  });
});

describe('a quote is worth reading alone', () => {
  test('a label takes its sentence', async () => {
    const files = {
      'lease.txt':
        'Notice period. Either side may end the lease on sixty days’ notice in writing.\n\nPets. None.',
    };
    expect((await shown(files, 'What is the notice period?'))[0]).toContain('sixty days');
  });

  test('a sentence takes the next one where that reverses it', async () => {
    const files = {
      'a.txt':
        'Turn off delayed commit where writes must be safe. This setting does risk the loss of transactions.\n\nBackups run every night.',
    };
    const [first] = await shown(files, 'When should I turn off delayed commit?');
    expect(first).toContain('This setting does risk');
  });
});
