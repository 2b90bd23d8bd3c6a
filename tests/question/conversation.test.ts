// What is a question, what is several, what leans on the one before, and what is none.
import { describe, expect, test } from 'vitest';
import { readMessage, withPrevious } from '../../src/question/conversation.ts';

describe('a message', () => {
  test.each([
    ['hello', 'greeting'],
    ['Hi there!', 'greeting'],
    ['Good morning, team.', 'greeting'],
    ['Thanks a lot!', 'thanks'],
    ['ok thank you', 'thanks'],
    ['help', 'help'],
    ['What can you do?', 'help'],
    ['What documents do you have?', 'documents'],
    ['list the sources', 'documents'],
  ])('%s is about %s', (text, subject) => {
    expect(readMessage(text)).toEqual({ subject, questions: [] });
  });

  test.each([
    'Who said hello to the minister?',
    'thanks to whom was the ship found',
    'help for victims of the flood',
    'Which documents were filed with the court?',
    'What sources did the report cite?',
    'documents',
  ])('%s is a question', (text) => {
    expect(readMessage(text)).toEqual({ questions: [text] });
  });

  test('leaves out what is said for politeness', () => {
    expect(readMessage('Hello! Who built the bridge? Thanks!').questions).toEqual(['Who built the bridge?']);
  });

  test.each([
    ['Who built the bridge and when did it fall?', ['Who built the bridge', 'when did it fall?']],
    ['Who built the bridge? When did it fall?', ['Who built the bridge?', 'When did it fall?']],
    ['What is steel and where is iron mined?', ['What is steel', 'where is iron mined?']],
  ])('%s holds several', (text, questions) => {
    expect(readMessage(text).questions).toEqual(questions);
  });

  test.each([
    'Who said what and when?',
    'Which bridges and roads were built?',
    'Who wrote "who and what and why"?',
    '',
  ])('%s is left in one piece', (text) => {
    expect(readMessage(text).questions).toEqual([text]);
  });
});

test('a message beyond all measure is one question, read in no time', () => {
  const text = `Who ${' '.repeat(100_000)}and what?`;
  expect(readMessage(text).questions).toEqual([text]);
  expect(withPrevious(text, 'Who built the bridge?')).toBeUndefined();
});

describe('a question after another', () => {
  const before = 'Who built the iron bridge?';

  test.each([
    ['and when was that?', 'when was that (built iron bridge)?'],
    ['Why did he do it?', 'Why did he do it (built iron bridge)?'],
    ['when?', 'when (built iron bridge)?'],
    ['what about the tower?', 'Who built the iron bridge? (the tower)'],
  ])('%s takes its words', (question, understood) => {
    expect(withPrevious(question, before)).toBe(understood);
  });

  test.each([
    'Who painted the tower?',
    'And when did Ada Quill buy the kettle?',
    'Who said that steel is better than wood?',
    'When did Ada Quill sell her kettle?',
  ])('%s stands by itself', (question) => {
    expect(withPrevious(question, before)).toBeUndefined();
  });
});
