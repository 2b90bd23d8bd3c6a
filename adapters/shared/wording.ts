// Every sentence that the bot itself says. Short, plain, and never the same apology twice.
import type {
  Abstained,
  AbstentionReason,
  Answer,
  Attribution,
  Citation,
  Part,
  Respelling,
  Searched,
  Subject,
  Told,
} from '../../src/index.ts';

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

const listed = (items: readonly string[], last = 'or'): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`;

const quoted = (word: string): string => `“${word}”`;

const reasons: Readonly<Record<AbstentionReason, (answer: Abstained) => string>> = {
  'no-question': () => 'Ask a question in plain words, or give the words that a passage should hold.',
  'only-common-words': () =>
    'These are only common words. Add a name, a place, a date or another word that the documents would use.',
  'filter-invalid': () =>
    'I could not read the filter. Write dates as before:2022, after:2021-06 or after:2021-06-30, and sources as source:name.',
  'nothing-in-filter': () =>
    'No document passes these filters. A document without a date passes no before: or after:.',
  'phrase-not-found': () =>
    'No passage holds that exact phrase, word for word. Try it without the quotation marks.',
  'words-not-found': ({ unknownTerms }) =>
    unknownTerms.length === 0
      ? 'The documents do not say.'
      : `The documents do not say: ${listed(unknownTerms.map(quoted), 'and')} ${unknownTerms.length === 1 ? 'occurs' : 'occur'} nowhere in them.`,
  'not-together': () => 'The documents do not say: no passage brings the words of the question together.',
  'not-sure': () => 'The documents use these words, but nothing in them clearly answers the question.',
};

/** Why there is no answer, and what to try. */
export const abstention = (answer: Abstained): string => reasons[answer.reason](answer);

const tellings: Readonly<Record<Subject, (answer: Told) => string>> = {
  greeting: ({ documents }) =>
    `Hello! Ask me something; I answer in the words of ${counted(documents.length, 'document')}.`,
  thanks: () => 'You are welcome.',
  help: ({ documents }) =>
    `Ask a question in plain words; the answer is quoted word for word from ${counted(documents.length, 'document')}, each quote with its source. "exact phrase" finds only these words in this order, -word leaves out passages that hold it, source:name, before:2022 and after:2021-06 narrow the search. Ask "what documents do you have?" for the list.`,
  documents: ({ documents }) => `${counted(documents.length, 'document')}:`,
};

/** The line for a message that is no question to the documents; the list of documents follows it where that was asked for. */
export const telling = (answer: Told): string => tellings[answer.subject](answer);

/** A document in one line: title, author, publisher, date, path. */
export const documentLine = (document: Told['documents'][number]): string =>
  [document.title, attribution(document), document.path].filter((part) => part !== '').join(' — ');

/** How a question was read that leans on the one before. */
export const understoodAs = (question: string): string => `Understood: ${question}`;

/** Which quotes answer which of several questions. */
export const partLine = ({ question, quotes }: Part): string =>
  quotes.length === 0
    ? `${question} The documents do not say.`
    : `${question} ${quotes.map((index) => `[${index + 1}]`).join(' ')}`;

export const nearestHeading = 'Nearest passages, which are not an answer:';

export const suggestionsHeading = 'Did you mean:';

/** "No “Pegasuss”; searched “Pegasus”." */
export const respelling = ({ word, searched }: Respelling): string =>
  `No ${quoted(word)}; searched ${listed(searched.map(quoted))}.`;

/** "3 documents (2020 to 2021-11-03, 1 without a date), 32 passages" */
export function searchedIn({ documents, passages, dates, undated }: Searched): string {
  const span =
    dates === undefined ? [] : [dates.from === dates.to ? dates.from : `${dates.from} to ${dates.to}`];
  const dated = [...span, ...(undated > 0 ? [`${undated.toLocaleString('en')} without a date`] : [])].join(
    ', ',
  );
  return `${counted(documents, 'document')}${dated === '' ? '' : ` (${dated})`}, ${counted(passages, 'passage')}`;
}

/** The grey line below an answer: what was searched, and how long it took. */
export const searchedLine = ({ searched }: Answer, milliseconds: number): string =>
  `Searched ${searchedIn(searched)}; it took ${milliseconds < 10 ? milliseconds.toFixed(1) : Math.round(milliseconds)} ms.`;

/** Who says it and when: author, publisher, date, as far as they are known. */
export const attribution = ({ author, publisher, published }: Omit<Attribution, 'title'>): string =>
  [author, publisher, published].filter((part) => part !== undefined).join(', ');

/** Where in the file: "a/b.txt, paragraph 4, line 12". */
export const place = ({ path, paragraph, line }: Citation): string =>
  `${path}, paragraph ${paragraph}, line ${line}`;

export const alsoIn = (titles: readonly string[]): string => `Also in ${listed(titles.map(quoted), 'and')}.`;

export const chatGreeting = (documents: number): string =>
  `Ask a question; the answer is quoted word for word from ${counted(documents, 'document')}. /help tells more, /quit ends.`;

export const chatHelp = `Ask in plain words, or narrow the search:
  "exact phrase"      only passages that hold these words in this order
  -word               no passage that holds the word
  source:wire         only documents whose title, publisher, author or path has the word
  before:2022         only documents dated before 2022; after:2021-06 from June 2021 on
/sources lists the documents. /why tells how the last answer was found. /quit ends, as does Ctrl-D.`;

export const nothingAskedYet = 'Nothing has been asked yet.';

export const unknownChatCommand = (command: string): string =>
  `There is no ${command}. /help lists what there is.`;

export const corpusProblems = (count: number): string =>
  `${counted(count, 'problem')} in the corpus; "verbatim check-corpus" lists ${count === 1 ? 'it' : 'them'}.`;

export const noQuestionGiven = 'Give a question after "ask", or one question a line on standard input.';

export const traceHeadings = {
  terms: ['word', 'term', 'role', 'weight', 'passages', 'near terms'],
  expects: 'Expected answer:',
  phrases: 'Exact phrases:',
  excluded: 'Without:',
  filters: 'Filters:',
  lookedUp: 'Looked up:',
  found: 'Found:',
  counts: (passages: number, candidates: number): string =>
    `${counted(passages, 'passage')}, ${counted(candidates, 'candidate')}; the best ones:`,
} as const;

/** Why the answer was given or withheld. */
export function traceDecision(answer: Answer, answerable: number, from: number): string {
  const decided =
    answer.kind === 'abstained'
      ? `Withheld (${answer.reason})`
      : answer.kind === 'told'
        ? 'Told'
        : 'Answered';
  const chance = `the documents answer with a chance of ${answerable.toFixed(3)}, at least ${from} is needed`;
  return `${decided}: ${chance}; confidence ${answer.confidence.toFixed(3)}.`;
}

export const corpusHeadings = ['file', 'date', 'passages', 'words', 'title'];

export const setAsideHeading = {
  title: 'Set aside, never quoted:',
  columns: ['file', 'line', 'why', 'text'],
};

export const corpusVerdict = (documents: number, problems: number): string =>
  `${counted(documents, 'document')}, ${problems === 0 ? 'no problems' : counted(problems, 'problem')}.`;

export const evaluationHeadings = (set: string, size: number): string[] => [
  `${set} (${size.toLocaleString('en')})`,
  'verbatim',
];

export const reliabilityHeadings = ['confidence from', 'topics', 'mean confidence', 'right'];

export const evaluationVerdict = (falls: number, compared: boolean): string => {
  if (falls > 0) return `${counted(falls, 'measure')} below what is allowed:`;
  return compared ? 'Nothing fell below the baseline.' : 'Every quote is exact.';
};

export const debugHint =
  'This should not have happened. Run it again with --debug and report what it prints.';
