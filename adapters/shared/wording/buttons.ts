// The buttons below an answer, and what they open.
import { spoken } from '../language/language.ts';
import { buttons as french } from './french/chat.ts';
import { buttons as german } from './german/chat.ts';
import { buttons as spanish } from './spanish/chat.ts';

const english = {
  post: 'Post here',
  postTitle: 'Post this answer?',
  postText: 'Everybody here will see your question, your name and the quotes.',
  postYes: 'Post',
  postNo: 'Cancel',
  posted: 'You posted this answer here.',
  postedBefore: 'That answer is posted here already.',
  context: 'Context',
  lessContext: 'Less context',
  more: (waiting: number): string => `More quotes (${waiting})`,
  cite: 'Cite',
  useful: '👍',
  notUseful: '👎',
  usefulSpoken: 'This answer was useful',
  notUsefulSpoken: 'This answer was not useful',
  nearest: 'Nearest passages',
  before: (sentence: string): string =>
    sentence === '' ? 'There is nothing before it.' : `Before: ${sentence}`,
  after: (sentence: string): string =>
    sentence === '' ? 'There is nothing after it.' : `After: ${sentence}`,
  tooLong: 'The answer is in the message; it is too long for a notification.',
};
export const buttonWords = spoken(english, { de: german, fr: french, es: spanish });
