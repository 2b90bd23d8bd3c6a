// What replaces a text that is longer than a message may be.
import { spoken } from '../../language/language.ts';
import { long as french } from '../french/chat.ts';
import { long as german } from '../german/chat.ts';
import { long as spanish } from '../spanish/chat.ts';

const english = {
  attached: (file: string): string => `Too long to show here. It is whole in ${file}.`,
  missing: 'Too long to show here.',
};
export const longWords = spoken(english, { de: german, fr: french, es: spanish });
