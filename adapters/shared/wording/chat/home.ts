// The app’s Home.
import { counted } from '../../language/counted.ts';
import { spoken } from '../../language/language.ts';
import { home as french } from '../french/commands.ts';
import { home as german } from '../german/commands.ts';
import { home as spanish } from '../spanish/commands.ts';

const english = {
  what: 'I answer questions from your own documents, word for word: one to three exact quotes, each with a citation to open and a receipt to verify later. Where I am not sure, or find no answer, I say so.',
  howTitle: 'How to ask',
  how: [
    'In a channel: mention me with a question; I answer in the thread.',
    'For yourself: /ask and a question, or a direct message to me.',
    'On a message: Find sources or Check the quotes, in its menu under More actions.',
    'As you type: the shortcut Ask the corpus.',
    '/verbatim help lists the rest.',
  ],
  documentsTitle: (count: number): string => counted(count, 'document'),
  moreDocuments: (left: number): string =>
    `${counted(left, 'more document')}. source:name in a question searches only those with that name.`,
  questionsTitle: 'Your last questions',
  noQuestions: 'You have no stored questions.',
  notReached: 'Your questions cannot be read at the moment. You can still ask new ones.',
  receipts: (codes: string): string => `answered: ${codes}`,
  unsure: (codes: string): string => `not sure; closest: ${codes}`,
  notAnswered: 'not answered',
  forget: 'Forget me',
  forgetTitle: 'Forget me',
  forgetText: 'This deletes your questions and ratings for good. Receipts of quotes stay, without your name.',
  forgetYes: 'Delete them',
  forgetNo: 'Keep them',
  moreGaps: (left: number): string =>
    `${counted(left, 'more subject')}; the operator lists all with "verbatim unanswered".`,
};
export const homeWords = spoken(english, { de: german, fr: french, es: spanish });
