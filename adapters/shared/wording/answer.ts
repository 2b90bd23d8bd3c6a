// What is said around the quotes of an answer, and in their place where there are none.
import type {
  Abstained,
  AbstentionReason,
  Answer,
  Part,
  Respelling,
  Searched,
  Subject,
  Told,
  Unsure,
} from '../../../src/index.ts';
import { attribution } from './citation.ts';
import { counted, grouped, listed, quoted, shortened } from './counted.ts';

/** Words of a question that are named one by one, and the characters of each: a sentence has to stay short. */
const most = { words: 4, characters: 40 } as const;

/** "“Wilhelmina”, “mill” and 3 other words" */
function named(all: readonly string[]): string {
  const words = [...new Set(all)];
  const shown = words.length > most.words + 1 ? words.slice(0, most.words) : words;
  const left = words.length - shown.length;
  const names = shown.map((word) => quoted(shortened(word, most.characters)));
  return listed(left === 0 ? names : [...names, counted(left, 'other word')], 'and');
}

/** "“Wilhelmina” occurs nowhere" */
const nowhere = (words: readonly string[]): string =>
  `${named(words)} ${words.length === 1 ? 'occurs' : 'occur'} nowhere`;

const reasons: Readonly<Record<AbstentionReason, (answer: Abstained) => string>> = {
  'no-question': () => 'Ask a question in plain words, or give the words to look for.',
  'only-common-words': () =>
    'These are only common words. Add a name, a place, a date or another word that the documents would use.',
  'filter-invalid': () =>
    'I could not read the filter. Write dates as before:2022, after:2021-06 or after:2021-06-30, and sources as source:name.',
  'nothing-in-scope': () =>
    'No document may be shown here. The bot’s operator decides that in the scopes file.',
  'nothing-in-filter': () =>
    'No document passes these filters. A document without a date passes no before: or after:.',
  'phrase-not-found': () => 'That exact phrase is in no passage. Try it without the quotation marks.',
  'words-not-found': ({ unknownTerms }) =>
    unknownTerms.length === 0
      ? 'I found no answer.'
      : `I found no answer: ${nowhere(unknownTerms)} in the documents.`,
  'not-together': ({ apart }) =>
    `I found no answer: no passage brings ${apart.length < 2 ? 'the words of the question' : named(apart)} together.`,
  'not-sure': () => 'The documents use these words, but nothing in them clearly answers the question.',
};

/** Why there is no answer, and what to try. */
export const abstention = (answer: Abstained): string => reasons[answer.reason](answer);

/** Instead of an answer: what follows may be one, or not. */
export const unsureHeading = 'Not sure. The closest passages:';

const lacking: Readonly<Record<NonNullable<Unsure['lacks']>, string>> = {
  money: 'None of these names an amount of money.',
  number: 'None of these gives a number.',
  time: 'None of these gives a date or a time.',
  duration: 'None of these says how long.',
  percentage: 'None of these gives a percentage.',
  version: 'None of these names a version.',
};

/** What makes it likelier that they are no answer; undefined where nothing does. */
export function unsureBecause({ unknownTerms, lacks }: Unsure): string | undefined {
  const reasons = [
    ...(unknownTerms.length === 0 ? [] : [`${nowhere(unknownTerms)} in the documents.`]),
    ...(lacks === undefined ? [] : [lacking[lacks]]),
  ];
  return reasons.length === 0 ? undefined : reasons.join(' ');
}

/** What a quote is referred to by. `≈` says that it is no answer. */
export const answerLabel = (index: number): string => `[${index + 1}]`;
export const closestLabel = (index: number): string => `≈${index + 1}`;

const tellings: Readonly<Record<Subject, (answer: Told) => string>> = {
  greeting: ({ documents }) =>
    `Hello! Ask me something; I answer in the words of ${counted(documents.length, 'document')}.`,
  thanks: () => 'You are welcome.',
  help: ({ documents }) =>
    `Ask a question in plain words; the answer is quoted word for word from ${counted(documents.length, 'document')}, each quote with its source. "exact phrase" finds only these words in this order, -word leaves out passages that contain it, source:name, before:2022 and after:2021-06 narrow the search; sort:newest shows the latest first. Ask "what documents do you have?" for the list.`,
  documents: ({ documents }) => `${counted(documents.length, 'document')}:`,
};

/** The line for a message that is no question to the documents; the list of documents follows it where that was asked for. */
export const telling = (answer: Told): string => tellings[answer.subject](answer);

/** A document in one line: title, author, publisher, date, path. */
export const documentLine = (document: Told['documents'][number]): string =>
  [document.title, attribution(document), document.path].filter((part) => part !== '').join(' — ');

/** How a question was read that leans on the one before. */
export const understoodAs = (question: string): string => `Understood: ${question}`;

/** What became of one of several questions. */
export function partLine({ question, kind, quotes }: Part): string {
  switch (kind) {
    case 'answered':
      return `${question} ${quotes.length === 0 ? askAlone : quotes.map(answerLabel).join(' ')}`;
    case 'unsure':
      return `${question} Not sure. ${quotes.length === 0 ? askAlone : quotes.map(closestLabel).join(' ')}`;
    case 'abstained':
      return `${question} I found no answer.`;
  }
}

const askAlone = 'Ask this alone to see what comes closest.';

export const nearestHeading = 'The nearest passages, which may not answer it:';

export const suggestionsHeading = 'Did you mean:';

/** "No “Pegasuss”; searched “Pegasus”." */
export const respelling = ({ word, searched }: Respelling): string =>
  `No ${quoted(word)}; searched ${listed(searched.map(quoted))}.`;

/** "3 documents (2020 to 2021-11-03, 1 without a date), 32 passages" */
export function searchedIn({ documents, passages, dates, undated }: Searched): string {
  const span =
    dates === undefined ? [] : [dates.from === dates.to ? dates.from : `${dates.from} to ${dates.to}`];
  const dated = [...span, ...(undated > 0 ? [`${grouped(undated)} without a date`] : [])].join(', ');
  return `${counted(documents, 'document')}${dated === '' ? '' : ` (${dated})`}, ${counted(passages, 'passage')}`;
}

/** The grey line below an answer: what was searched, and how long it took. */
export const searchedLine = ({ searched }: Answer, milliseconds: number): string =>
  `Searched ${searchedIn(searched)}; it took ${milliseconds < 10 ? milliseconds.toFixed(1) : Math.round(milliseconds)} ms.`;
