// What is said around the quotes of an answer, and in their place where there are none.
import type {
  Abstained,
  AbstentionReason,
  Answer,
  Part,
  Respelling,
  Searched,
  Told,
  Unsure,
} from '../../../src/index.ts';
import { counted, grouped, listed, quoted, shortened } from '../language/counted.ts';
import { spoken } from '../language/language.ts';
import { attribution } from './citation.ts';
import { answer as french } from './french/answer.ts';
import { answer as german } from './german/answer.ts';
import { answer as spanish } from './spanish/answer.ts';

const english = {
  and: 'and',
  otherWords: (count: number): string => counted(count, 'other word'),
  /** `names` is the list of them. */
  nowhere: (names: string, count: number): string => `${names} ${count === 1 ? 'occurs' : 'occur'} nowhere`,
  inDocuments: (nowhere: string): string => `${nowhere} in the documents.`,
  reasons: {
    'no-question': 'Ask a question in plain words, or give the words to look for.',
    'only-common-words':
      'These are only common words. Add a name, a place, a date or another word that the documents would use.',
    'only-filters':
      'This only narrows the search: it says where to look, and not what to look for. Add a question, such as: Who signed it? source:name',
    'filter-invalid':
      'I could not read the filter. Write dates as before:2022, after:2021-06 or after:2021-06-30, and sources as source:name.',
    'nothing-in-scope': 'No document may be shown here. The bot’s operator decides that in the scopes file.',
    'nothing-in-filter':
      'No document matches these filters. A document without a date never matches before: or after:.',
    'phrase-not-found': 'That exact phrase is not in the documents. Try it without the quotation marks.',
    'words-not-found': 'I found no answer.',
    'not-together': 'I found no answer: no passage has the words of the question together.',
    'not-sure': 'The documents use these words, but nothing in them clearly answers the question.',
  } satisfies Readonly<Record<AbstentionReason, string>> as Record<AbstentionReason, string>,
  noneSince: (nowhere: string): string => `I found no answer: ${nowhere} in the documents.`,
  notTogether: (names: string): string => `I found no answer: no passage has ${names} together.`,
  unsureHeading: 'Not sure. The closest passages:',
  lacking: {
    money: 'None of these names an amount of money.',
    number: 'None of these gives a number.',
    time: 'None of these gives a date or a time.',
    duration: 'None of these says how long.',
    percentage: 'None of these gives a percentage.',
    version: 'None of these names a version.',
  },
  greeting: (documents: number): string =>
    `Hello! Ask me something; I answer in the words of ${counted(documents, 'document')}.`,
  thanks: 'You’re welcome.',
  help: (documents: number): string =>
    `Ask a question in plain words; the answer is quoted word for word from ${counted(documents, 'document')}, each quote with its source. "exact phrase" finds only these words in this order, -word leaves out passages that contain it, source:name, before:2022 and after:2021-06 narrow the search; sort:newest shows the latest first. Ask "what documents do you have?" for the list.`,
  documents: (documents: number): string => `${counted(documents, 'document')}:`,
  understoodAs: (question: string): string => `Understood: ${question}`,
  part: {
    unsure: (question: string, rest: string): string => `${question} Not sure. ${rest}`,
    abstained: (question: string): string => `${question} I found no answer.`,
    askAlone: 'Ask this alone to see what comes closest.',
  },
  nearestHeading: 'The nearest passages, which may not answer it:',
  suggestionsHeading: 'Did you mean:',
  respelled: (word: string, searched: string): string =>
    `${word} is not in the documents; searched for ${searched}.`,
  or: 'or',
  from: (from: string, to: string): string => `${from} to ${to}`,
  undated: (count: number): string => `${grouped(count)} without a date`,
  documentCount: (count: number): string => counted(count, 'document'),
  passageCount: (count: number): string => counted(count, 'passage'),
  searched: (what: string, milliseconds: string): string => `Searched ${what}; it took ${milliseconds} ms.`,
  searchedOnly: (what: string): string => `Searched ${what}.`,
};

/** In the reader's language. */
export const answerWords = spoken(english, { de: german, fr: french, es: spanish });

/** Words of a question that are named one by one, and the characters of each: a sentence has to stay short. */
const most = { words: 4, characters: 40 } as const;

/** "“Wilhelmina”, “mill” and 3 other words" */
function named(all: readonly string[]): string {
  const words = [...new Set(all)];
  const shown = words.length > most.words + 1 ? words.slice(0, most.words) : words;
  const left = words.length - shown.length;
  const names = shown.map((word) => quoted(shortened(word, most.characters)));
  return listed(left === 0 ? names : [...names, answerWords.otherWords(left)], answerWords.and);
}

/** "“Wilhelmina” occurs nowhere" */
const nowhere = (words: readonly string[]): string => answerWords.nowhere(named(words), words.length);

/** Why there is no answer, and what to try. */
export function abstention({ reason, unknownTerms, apart }: Abstained): string {
  if (reason === 'words-not-found' && unknownTerms.length > 0)
    return answerWords.noneSince(nowhere(unknownTerms));
  if (reason === 'not-together' && apart.length > 1) return answerWords.notTogether(named(apart));
  return answerWords.reasons[reason];
}

/** What makes it likelier that they are no answer; undefined where nothing does. */
export function unsureBecause({ unknownTerms, lacks }: Unsure): string | undefined {
  const reasons = [
    ...(unknownTerms.length === 0 ? [] : [answerWords.inDocuments(nowhere(unknownTerms))]),
    ...(lacks === undefined ? [] : [answerWords.lacking[lacks]]),
  ];
  return reasons.length === 0 ? undefined : reasons.join(' ');
}

/** What a quote is referred to by. `≈` says that it is no answer. */
export const answerLabel = (index: number): string => `[${index + 1}]`;
export const closestLabel = (index: number): string => `≈${index + 1}`;

/** The line for a message that is no question to the documents; the list of documents follows it where that was asked for. */
export const telling = ({ subject, documents }: Told): string =>
  subject === 'thanks' ? answerWords.thanks : answerWords[subject](documents.length);

/** A document in one line: title, author, publisher, date, path. */
export const documentLine = (document: Told['documents'][number]): string =>
  [document.title, attribution(document), document.path].filter((part) => part !== '').join(' — ');

/** How a question was read that leans on the one before. */
export const understoodAs = (question: string): string => answerWords.understoodAs(question);

/** What became of one of several questions. */
export function partLine({ question, kind, quotes }: Part): string {
  const { part } = answerWords;
  switch (kind) {
    case 'answered':
      return `${question} ${quotes.length === 0 ? part.askAlone : quotes.map(answerLabel).join(' ')}`;
    case 'unsure':
      return part.unsure(question, quotes.length === 0 ? part.askAlone : quotes.map(closestLabel).join(' '));
    case 'abstained':
      return part.abstained(question);
  }
}

/** "“Pegasuss” is not in the documents; searched for “Pegasus”." */
export const respelling = ({ word, searched }: Respelling): string =>
  answerWords.respelled(quoted(word), listed(searched.map(quoted), answerWords.or));

/** "3 documents (2020 to 2021-11-03, 1 without a date), 32 passages" */
export function searchedIn({ documents, passages, dates, undated }: Searched): string {
  const span =
    dates === undefined
      ? []
      : [dates.from === dates.to ? dates.from : answerWords.from(dates.from, dates.to)];
  const dated = [...span, ...(undated > 0 ? [answerWords.undated(undated)] : [])].join(', ');
  return `${answerWords.documentCount(documents)}${dated === '' ? '' : ` (${dated})`}, ${answerWords.passageCount(passages)}`;
}

/** The grey line below an answer: what was searched, and how long it took. */
export const searchedLine = ({ searched }: Answer, milliseconds: number): string =>
  answerWords.searched(
    searchedIn(searched),
    milliseconds < 10 ? milliseconds.toFixed(1) : String(Math.round(milliseconds)),
  );
