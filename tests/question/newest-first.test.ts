// "Newest first" as people write it, and as part of what they ask about.
import { describe, expect, test } from 'vitest';
import { withPrevious } from '../../src/question/conversation.ts';
import { readOrder } from '../../src/question/newest-first.ts';
import { readSyntax } from '../../src/question/syntax.ts';
import { expectInProportion } from '../effort.ts';
import { ofLength } from '../texts.ts';

describe('the latest is asked for first', () => {
  test.each([
    ['leave days sort:newest', 'leave days'],
    ['How many days of leave? Newest first', 'How many days of leave?'],
    ['How many days of leave, newest first?', 'How many days of leave?'],
    ['How many days of leave? (latest first)', 'How many days of leave?'],
    ['How many days of leave? Newest ones first, please.', 'How many days of leave?'],
    ['days of leave – most recent first', 'days of leave'],
    ['Newest first: how many days of leave?', 'how many days of leave?'],
    ['newest first', ''],
  ])('%s', (text, words) => {
    const read = readOrder(text);
    expect(read.newestFirst).toBe(true);
    expect(read.words.trim()).toBe(words);
    expect(readSyntax(text).newestFirst).toBe(true);
  });
});

describe('it is a part of the question', () => {
  test.each([
    'Are entries listed newest first?',
    'Who was the newest first officer?',
    'newest first officer of the ship',
    'What does sort:descending do?',
    'resort:newest',
    'Which newest, first?',
  ])('%s', (text) => {
    expect(readOrder(text)).toEqual({ words: text, newestFirst: false });
  });
});

describe('by itself it asks the question before again', () => {
  test.each([
    ['newest first', 'How many days of leave?', 'How many days of leave? sort:newest'],
    [
      'And newest first, please?',
      'How many days of leave? sort:newest',
      'How many days of leave? sort:newest',
    ],
  ])('%s', (text, previous, asked) => {
    expect(withPrevious(text, previous)).toBe(asked);
  });

  test('its words are not lent to a later question', () => {
    expect(withPrevious('Who proposed it?', 'How many days of leave? Newest first')).not.toMatch(/newest/i);
  });
});

test.each(['newest first, ', ' ', 'sort:newest', '(', 'and '])(
  'is read in proportion to its length (%j)',
  async (part) => {
    await expectInProportion((size) => readOrder(ofLength(size, part)), 100_000);
  },
);
