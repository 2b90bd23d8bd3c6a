// Every sentence that the bot itself says. Short, plain, and never the same apology twice.
import type {
  Abstained,
  AbstentionReason,
  Answer,
  Attribution,
  Citation,
  Forgotten,
  Gap,
  Part,
  Respelling,
  Searched,
  Subject,
  Told,
  Verdict,
  Verification,
} from '../../src/index.ts';

export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${grouped(count)} ${count === 1 ? one : many}`;

/** "1,234". The first use of the system's own number formats takes milliseconds, which most answers need not spend. */
const grouped = (count: number): string => (count < 1000 ? String(count) : count.toLocaleString('en'));

export const listed = (items: readonly string[], last = 'or'): string =>
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
  const dated = [...span, ...(undated > 0 ? [`${grouped(undated)} without a date`] : [])].join(', ');
  return `${counted(documents, 'document')}${dated === '' ? '' : ` (${dated})`}, ${counted(passages, 'passage')}`;
}

/** The grey line below an answer: what was searched, and how long it took. */
export const searchedLine = ({ searched }: Answer, milliseconds: number): string =>
  `Searched ${searchedIn(searched)}; it took ${milliseconds < 10 ? milliseconds.toFixed(1) : Math.round(milliseconds)} ms.`;

/** Who says it and when: author, publisher, date, as far as they are known. */
export const attribution = ({ author, publisher, published }: Omit<Attribution, 'title'>): string =>
  [author, publisher, published].filter((part) => part !== undefined).join(', ');

/** Where in the file: "a/b.txt, paragraph 4, line 12". */
export const place = ({ path, paragraph, line }: Pick<Citation, 'path' | 'paragraph' | 'line'>): string =>
  `${path}, paragraph ${paragraph}, line ${line}`;

export const alsoIn = (titles: readonly string[]): string => `Also in ${listed(titles.map(quoted), 'and')}.`;

export const chatGreeting = (documents: number): string =>
  `Ask a question; the answer is quoted word for word from ${counted(documents, 'document')}. /help tells more, /quit ends.`;

export const chatHelp = `Ask in plain words, or narrow the search:
  "exact phrase"      only passages that hold these words in this order
  -word               no passage that holds the word
  source:wire         only documents whose title, publisher, author or path has the word
  before:2022         only documents dated before 2022; after:2021-06 from June 2021 on
/sources lists the documents. /why tells how the last answer was found.
/verify V-7K2Q9 tells whether a quote still stands. /rate useful, or wrong-source, outdated or not-what-i-asked
and a note if you like, rates the last answer. /quit ends, as does Ctrl-D.`;

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

export const packetWords = {
  title: (questions: number): string => `${counted(questions, 'question')} and what the documents say`,
  asked: (time: string, platform: string, conversation: string): string =>
    `Asked ${time} on ${platform}, ${conversation}.`,
  outcome: (kind: Answer['kind'], reason: string | undefined): string =>
    kind === 'answered' ? 'Answered:' : `Not answered (${reason ?? 'no reason kept'}).`,
  receipt: (code: string): string => `Receipt ${code}`,
  digests: (file: string, quote: string): string => `sha-256 of the file ${file}, of the quote ${quote}`,
  ratings: (ratings: readonly string[]): string => `Rated: ${ratings.join('; ')}.`,
} as const;

export const notRemembering = (detail: string | undefined): string =>
  `This is not being remembered, so its receipts can not be verified later. ${detail ?? ''}`.trim();

export const rated = (found: boolean): string =>
  found ? 'Thank you, that is kept with the answer.' : 'That answer is not kept, so it can not be rated.';

export const ratingUsage =
  'Say /rate useful, /rate wrong-source, /rate outdated or /rate not-what-i-asked, and a note if you like.';

export const unknownReceipt = (code: string): string =>
  `No quote with the receipt ${quoted(code)} was ever shown. Check the code; it looks like V-7K2Q9.`;

export const unknownStyle = (style: string, known: readonly string[]): string =>
  `There is no style ${quoted(style)}. There are ${listed(known, 'and')}.`;

export const wrongFormat = (format: string, known: readonly string[]): string =>
  `There is no format ${quoted(format)}. There are ${listed(known, 'and')}.`;

export const forgot = ({ questions, ratings, notYetErased }: Forgotten): string =>
  [
    `Deleted ${counted(questions, 'question')} and ${counted(ratings, 'rating')} of yours.`,
    ...(notYetErased === undefined ? [] : [`Their bytes are not yet gone from the file: ${notYetErased}`]),
  ].join(' ');

export const verifyWords = {
  shown: (code: string, time: string): string => `Receipt ${code}, first shown ${time}.`,
  verdict: (verification: Verification): string => {
    switch (verification.kind) {
      case 'exact':
        return verification.fileChanged
          ? 'Exact today, at the same place. The file has changed elsewhere.'
          : 'Exact today, at the same place of the same file.';
      case 'moved':
        return verification.to === 'same-document'
          ? 'Exact today, at another place of the document.'
          : 'Exact today, in another document.';
      case 'changed':
        return verification.now === undefined
          ? 'Changed: the document no longer says this.'
          : 'Changed: the document says it in other words today.';
      case 'gone':
        return 'The document is gone, and no other one holds this quote.';
    }
  },
  exactElsewhere: 'The same words stand today in:',
} as const;

export const checkWords = {
  line: (line: number): string => `Line ${line}:`,
  verdict: (verdict: Verdict): string => {
    switch (verdict.kind) {
      case 'exact':
        return 'exact';
      case 'trimmed':
        return verdict.cut === 'words' ? 'words are left out without a mark' : 'begins or ends inside a word';
      case 'altered':
        return {
          words: 'other words than the document',
          case: 'other capitals than the document',
          punctuation: 'other punctuation than the document',
          editorial: 'words were replaced in brackets',
        }[verdict.alteration];
      case 'stitched':
        return verdict.documents === 1
          ? 'put together from two places, without a mark'
          : `put together from ${verdict.documents} documents`;
      case 'not-in-corpus':
        return 'not in the documents';
    }
  },
  notes: ({ foldings, notes, omissions, insertions }: Extract<Verdict, { kind: 'exact' }>): string[] => [
    ...(omissions > 0 ? [`Words are left out, with a mark, at ${counted(omissions, 'place')}.`] : []),
    ...(insertions.length > 0
      ? [
          `Put in by an editor: ${listed(
            insertions.map(({ text }) => text),
            'and',
          )}.`,
        ]
      : []),
    ...(notes.includes('first-letter') ? ['The first letter is written in another case.'] : []),
    ...(notes.includes('final-punctuation') ? ['The last punctuation mark is the writer’s.'] : []),
    ...(foldings.length > 0
      ? [
          `Written otherwise: ${listed(
            foldings.map((one) => one.replaceAll('-', ' ')),
            'and',
          )}.`,
        ]
      : []),
  ],
  summary: (quotations: number, wrong: number): string => {
    if (quotations === 0) return 'No quotation of four words or more was found.';
    return `${counted(quotations, 'quotation')}: ${wrong === 0 ? 'all exact' : `${wrong} not exact`}.`;
  },
} as const;

export const gapWords = {
  title: (groups: number): string =>
    groups === 0 ? 'Nothing is unanswered.' : `${counted(groups, 'unanswered subject')}`,
  counts: ({ times, people, last }: Pick<Gap, 'times' | 'people' | 'last'>): string =>
    `Asked ${counted(times, 'time')} by ${counted(people, 'person', 'people')}, last on ${new Date(last).toISOString().slice(0, 10)}.`,
  example: (question: string): string => `For example: ${question}`,
  answeredToday: (where: string): string => `The documents answer this today, in ${where}:`,
} as const;

export const checkupWords = {
  summary: (failing: number): string =>
    failing === 0 ? 'Nothing stands in the way.' : `${counted(failing, 'fault')} to mend.`,
} as const;

export const buttonWords = {
  post: 'Post to channel',
  context: 'Context',
  lessContext: 'Less context',
  more: (waiting: number): string => `More quotes (${waiting})`,
  cite: 'Cite',
  useful: '👍',
  notUseful: '👎',
  nearest: 'Nearest passages',
  before: (sentence: string): string =>
    sentence === '' ? 'Nothing stands before it.' : `Before: ${sentence}`,
  after: (sentence: string): string => (sentence === '' ? 'Nothing stands after it.' : `After: ${sentence}`),
  tooLong: 'The answer is in the message; it is too long for a notification.',
} as const;

export const chatWords = {
  askUsage: 'Ask with /ask and a question, for example: /ask Who compiles the Entity List?',
  bareMention: 'Ask me a question, or mention me in the thread of one.',
  external:
    'This channel is shared with another organisation, so I do not quote internal documents here. An administrator can allow it.',
  tooMany: 'That are many questions in a minute. Please ask again shortly.',
  notInChannel:
    'I am not in that channel, so I can not answer there. Invite me with /invite and my name, then ask again.',
  archived:
    'That channel is archived, so nothing can be posted there. Ask me in another channel or in a direct message.',
  mayNotPost:
    'I may not post in that channel. Ask me in a direct message, or let an administrator allow me to post there.',
  failed: (id: string): string =>
    `Something went wrong on my side (${id}). It is in the log; please ask again.`,
  stopped:
    'A quote did not match its document, so it was not sent. The log has the details; please tell the operator.',
  notKept: 'That answer is no longer kept. Ask again, and its buttons will work.',
  references: 'References',
  thanks: 'Thank you, that is kept with the answer.',
  attachments: 'I did not read the attachments.',
  whyTitle: 'What was wrong?',
  whyLabel: 'The answer is',
  reasons: {
    'wrong-source': 'from the wrong source',
    outdated: 'outdated',
    'not-what-i-asked': 'not what I asked',
  },
  noteLabel: 'A note, if you like',
  send: 'Send',
  cancel: 'Cancel',
} as const;
