// What the view of quotes says in clients of models.
import { spoken } from '../language/language.ts';
import { quoteView as french } from './french/chat.ts';
import { quoteView as german } from './german/chat.ts';
import { quoteView as spanish } from './spanish/chat.ts';

const english = {
  answered: 'From the documents, word for word',
  unsure: 'Not sure. The closest passages:',
  passages: 'Passages in the documents',
  /** Before a code. */
  receipt: 'Receipt',
};

export const quoteViewWords = {
  title: 'Quotes in their documents',
  description: 'Each quote marked among the words around it.',
  shown: spoken(english, { de: german, fr: french, es: spanish }),
};
