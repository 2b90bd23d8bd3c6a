// What is seen of a sentence alone.
import { describe, expect, test } from 'vitest';
import { asks, isFragment, reverses } from '../../src/answer/reading/cues.ts';
import { tokenize } from '../../src/text/tokenize.ts';

describe('a label announces a statement and makes none', () => {
  test.each([
    'Notice period.',
    '4.3 LIMITATION OF LIABILITY.',
    'Opening hours',
    'Chapter 13.',
    'The following people may sign:',
    'b) Exceptions',
  ])('%s', (text) => {
    expect(isFragment(text, tokenize(text))).toBe(true);
  });

  test.each([
    'Smoking is forbidden.',
    'Either side may end the lease on sixty days’ notice in writing.',
    'The fee was forty crowns.',
    'Dogs must be on a lead.',
    'The toll rose.',
  ])('but not: %s', (text) => {
    expect(isFragment(text, tokenize(text))).toBe(false);
  });
});

test('a question ends in its mark, quoted or not, in any script', () => {
  expect(['Who pays?', '“Who pays?”', '誰が払いますか？', 'Who pays? The port does.'].map(asks)).toEqual([
    true,
    true,
    true,
    false,
  ]);
});

describe('a sentence may take back the one before it', () => {
  test.each([
    'This setting does risk the loss of transactions.',
    'However, the fee is due at once.',
    'But guests never pay.',
    'Unless it rains, the ferry sails.',
    'There are exceptions for residents.',
    'It does not apply to visitors.',
  ])('%s', (text) => {
    expect(reverses(text)).toBe(true);
  });

  test.each(['This setting is on.', 'The ferry sails at noon.', 'Butter is sold here.', 'It rains often.'])(
    'but not: %s',
    (text) => {
      expect(reverses(text)).toBe(false);
    },
  );
});
