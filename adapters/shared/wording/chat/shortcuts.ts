// What the shortcuts on a message show.
import { spoken } from '../../language/language.ts';
import { shortcuts as french } from '../french/chat.ts';
import { shortcuts as german } from '../german/chat.ts';
import { shortcuts as spanish } from '../spanish/chat.ts';

const english = {
  sourcesTitle: 'Sources',
  checkTitle: 'Quotations',
  close: 'Close',
  noWords: 'There are no words in that message that I can read.',
};
export const shortcutWords = spoken(english, { de: german, fr: french, es: spanish });
