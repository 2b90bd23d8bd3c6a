// What an edit of a question means.
import { describe, expect, it } from 'vitest';
import { editOf } from '../../../adapters/chat/rules/edits.ts';

const exchange = { person: 'ada', words: 'Who owns it?', editedAt: 5, isAddressed: true };
const overheard = { ...exchange, isAddressed: false };

describe('an edit', () => {
  it.each([
    [exchange, 'Who owned it?', 6, 'ask'],
    [exchange, 'It is owned.', 6, 'ask'],
    [exchange, 'Who owns it?', 6, 'ignore'],
    [exchange, 'Who owned it?', 5, 'ignore'],
    [exchange, 'Who owned it?', 4, 'ignore'],
    [exchange, '', 6, 'ignore'],
    [overheard, 'Who owned it?', 6, 'ask'],
    [overheard, 'It is owned.', 6, 'withdraw'],
    [overheard, '', 6, 'withdraw'],
    [overheard, 'It is owned.', 5, 'ignore'],
  ])('of %j to %j at %d: %s', (before, words, editedAt, edit) => {
    expect(editOf(before, { words, editedAt })).toBe(edit);
  });
});
