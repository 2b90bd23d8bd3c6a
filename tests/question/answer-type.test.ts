// What kind of thing a question asks for.
import { describe, expect, test } from 'vitest';
import { type AskedWords, expectAnswer } from '../../src/question/answer-type.ts';
import type { AnswerType } from '../../src/question/query.ts';
import { isStopWord } from '../../src/text/stop-words.ts';
import { tokenize } from '../../src/text/tokenize.ts';

const askedWords = (question: string): AskedWords => {
  const tokens = tokenize(question);
  return {
    words: tokens.map(({ folded }) => folded),
    isCommon: isStopWord,
    isContracted: (at) =>
      (tokens[at]?.end ?? 0) - (tokens[at]?.start ?? 0) > (tokens[at]?.folded.length ?? 0),
  };
};
const typeOf = (question: string): AnswerType => expectAnswer(askedWords(question)).answerType;

describe.each<[AnswerType, string[]]>([
  [
    'person',
    [
      'Who signed the order?',
      'To whom was it sent?',
      'Whose phone was it?',
      'Which journalist was killed?',
      'What is the name of the envoy?',
    ],
  ],
  [
    'organisation',
    [
      'Which companies were listed?',
      'What company makes it?',
      'Which four large firms joined?',
      'Which law firm was hired?',
    ],
  ],
  [
    'place',
    [
      'Where was he killed?',
      'In which country is it?',
      'Which countries endorsed it?',
      'What is the capital of it?',
    ],
  ],
  [
    'time',
    ['When was it listed?', 'On what date did he write?', 'Which year was it?', 'Since when is it banned?'],
  ],
  ['number', ['How many people were targeted?', 'How old is it?', 'What is the height of it?']],
  ['money', ['How much does it cost?', 'What is the price of it?', 'How much do I pay at the bridge?']],
  ['percentage', ['What percentage was paid?', 'How many percent voted?']],
  ['duration', ['How long does it take?', 'For how long is it valid?', 'How many days do I have?']],
  ['address', ['What is the phone number of the office?', 'What email address do I use?']],
  ['version', ['Which version is supported?', 'What is the version number?']],
  ['role', ['What position does she hold?', 'What is his job?']],
  ['law', ['Which article applies?', 'Under which section is it banned?']],
  ['how-to', ['How do I reset it?', 'How to file a claim', 'How can we leave?']],
  ['yes-no', ['Did the company move?', 'Can I bring a dog?', 'Is there a lift?']],
  ['reason', ['Why was it listed?', 'What was the reason for the ban?', 'What is the purpose of the list?']],
  [
    'definition',
    [
      'What is Pegasus?',
      'Who is Artemis Seaford?',
      'What are end users?',
      'Who was the envoy?',
      "What's a zero-click attack?",
    ],
  ],
  [
    'any',
    [
      'How does it work?',
      'What did he say?',
      'Pegasus spyware',
      'Tell me about the list',
      'What can it read on a phone?',
      '',
    ],
  ],
])('%s', (type, questions) => {
  test.each(questions)('%s', (question) => {
    expect(typeOf(question)).toBe(type);
  });
});

test('who is asked for by what was done is a person, not a definition', () => {
  expect(typeOf('Who is responsible for the list?')).toBe('person');
  expect(typeOf('Who was targeted in Mexico?')).toBe('person');
  expect(typeOf('Who is the head of the bureau?')).toBe('person');
});

test('the noun that names the kind is found where it stands', () => {
  expect(expectAnswer(askedWords('Which four large companies were listed?'))).toMatchObject({
    answerType: 'organisation',
    kindAt: 3,
  });
  expect(expectAnswer(askedWords('How many people were targeted?'))).toMatchObject({
    answerType: 'number',
    kindAt: 2,
  });
});

test('a kind noun behind the verb is part of what is asked about', () => {
  expect(expectAnswer(askedWords('What did the company say?'))).toEqual({
    answerType: 'any',
    silent: new Set(),
  });
});

test('takes a noun that is asked about for more than the name of a kind', () => {
  const kindAt = (question: string): number | undefined => expectAnswer(askedWords(question)).kindAt;
  expect(kindAt('What is the capital of Peru?')).toBeUndefined();
  expect(kindAt('What was the price of the crown?')).toBeUndefined();
  // Answers give a date without the word, and "city" only says which kind of thing is wanted.
  expect(kindAt('What is the date of the treaty?')).toBe(3);
  expect(kindAt('What city of Peru is the largest?')).toBe(1);
});

test.each([
  ['How many news organisations wrote about the leak?', ['news', 'organisations', 'wrote']],
  ['how many people were there', ['people']],
  ['How old is the bridge?', undefined],
  ['When did it open?', undefined],
])('what is counted: %s', (question, counted) => {
  const asked = askedWords(question);
  expect(expectAnswer(asked).counted?.map((index) => asked.words[index])).toEqual(counted);
});
