// Suggested questions, and the status of an answer that takes a while.
import { spoken } from '../../language/language.ts';
import { pane as french } from '../french/chat.ts';
import { pane as german } from '../german/chat.ts';
import { pane as spanish } from '../spanish/chat.ts';

/** Answered with the list of documents; asked in English, as questions to the bot itself are. */
export const documentsQuestion = 'What documents do you have?';

const english = {
  prompts: 'Ask, for example',
  searching: 'searches the documents …',
};
export const paneWords = spoken(english, { de: german, fr: french, es: spanish });
