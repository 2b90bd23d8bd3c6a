// What kind of thing a question asks for, read off its question phrase and the noun after it.
import type { Asking } from './languages/data.ts';
import { type QuestionLanguage, questionLanguages } from './languages/table.ts';
import type { AnswerType } from './query.ts';

export interface Expectation {
  readonly answerType: AnswerType;
  /**
   * Index among the words of the noun that only names the kind, where there is one. In "What is the capital of
   * Peru?" the noun is what is asked about, so it is none.
   */
  readonly kindAt?: number;
  /** Indices of words that name the kind of answer and need not occur in it: "how *high*", "what does it *cost*". */
  readonly silent: ReadonlySet<number>;
  /** Indices of the words that name what is counted: "how many *news organisations* wrote". */
  readonly counted?: readonly number[];
}

/** A question without its courtesies. */
export interface AskedWords {
  /** Folded. */
  readonly words: readonly string[];
  /** Words that carry grammar in the question's language. */
  isCommon(word: string): boolean;
  /** Whether the word at the index is written as one with its verb: "what's" is folded to "what". */
  isContracted?(at: number): boolean;
}

const nothing: ReadonlySet<number> = new Set();

export function expectAnswer(asked: AskedWords, languages: readonly string[] = []): Expectation {
  for (const language of questionLanguages(languages)) {
    const found = questionPhrase(asked.words, language);
    if (found !== undefined) return expectationOf(asked, found, language);
  }
  return { answerType: 'any', silent: nothing };
}

interface Found {
  readonly asking: Asking;
  readonly at: number;
  /** Words. */
  readonly length: number;
}

/** Words that are looked at for a question phrase. */
const mostWords = 100;

/** Words before a question phrase beyond which one that begins like a question of yes or no is one. */
const furthest = 3;

/** The first question phrase, and of those that begin at one word the longest. */
function questionPhrase(words: readonly string[], language: QuestionLanguage): Found | undefined {
  const closed = phraseAt(words, 0, language);
  for (let at = 0; at < Math.min(words.length, mostWords); at += 1) {
    const found = phraseAt(words, at, language);
    if (found === undefined || found.asking === 'yes-no') continue;
    return closed?.asking === 'yes-no' && at > furthest ? closed : found;
  }
  return closed;
}

function phraseAt(
  words: readonly string[],
  at: number,
  { asks, asking }: QuestionLanguage,
): Found | undefined {
  if (asking.lengthAt(words, at) === 0) return undefined;
  let best: Found | undefined;
  for (const [kind, phrases] of asks) {
    const length = phrases.lengthAt(words, at);
    if (length > (best?.length ?? 0)) best = { asking: kind, at, length };
  }
  return best;
}

function expectationOf(asked: AskedWords, found: Found, language: QuestionLanguage): Expectation {
  const { asking, at, length } = found;
  const next = at + length;
  switch (asking) {
    case 'who':
      return {
        answerType: isDefinition(asked, found, language) ? 'definition' : 'person',
        silent: nothing,
      };
    case 'which':
    case 'what': {
      const kindAt = kindNear(asked, next, language);
      if (kindAt === undefined)
        return { answerType: isDefinition(asked, found, language) ? 'definition' : 'any', silent: nothing };
      const answerType = language.kinds.get(asked.words[kindAt] ?? '') ?? 'any';
      return !unsaid.has(answerType) || isAskedAbout(asked, found, kindAt, language)
        ? { answerType, silent: nothing }
        : { answerType, kindAt, silent: nothing };
    }
    default:
      return measureOf(asked, found, asking, language);
  }
}

/** Kinds whose nouns answers seldom hold. A "phone number", a "version" or a "section" is named where it is given. */
const unsaid: ReadonlySet<AnswerType> = new Set([
  'person',
  'organisation',
  'place',
  'time',
  'number',
  'percentage',
  'money',
  'duration',
  'reason',
  'any',
]);
/** Question phrases whose words say how much is asked for, and nothing else. */
const measures: ReadonlySet<Asking> = new Set(['number', 'money', 'percentage', 'duration', 'time']);

/** "How *many people*", "how *high*", "how *much* do I *pay*". */
function measureOf(
  asked: AskedWords,
  { at, length }: Found,
  answerType: AnswerType,
  language: QuestionLanguage,
): Expectation {
  if (!measures.has(answerType)) return { answerType, silent: nothing };
  const silent = new Set(Array.from({ length }, (_, index) => at + index));
  if (answerType === 'number') {
    const kindAt = kindNear(asked, at + length, language, 1);
    const counted = countedFrom(asked, at + length);
    return {
      ...{ answerType, silent },
      ...(kindAt === undefined ? {} : { kindAt }),
      ...(counted.length === 0 ? {} : { counted }),
    };
  }
  if (answerType === 'money')
    for (const [index, word] of asked.words.entries()) {
      const isNobodys = asked.isCommon(asked.words[index - 1] ?? '');
      if (language.costs.has(word) || (language.payments.has(word) && isNobodys)) silent.add(index);
    }
  return { answerType, silent };
}

/** Words of what is counted; a verb may be among them, which does no harm. */
const mostCounted = 3;

function countedFrom({ words, isCommon }: AskedWords, from: number): number[] {
  const counted: number[] = [];
  for (let at = from; at < Math.min(words.length, from + mostCounted); at += 1) {
    if (isCommon(words[at] ?? '')) break;
    counted.push(at);
  }
  return counted;
}

/** Words between "which" or "what" and its noun that are still looked at: "which four large *companies*". */
const reach = 4;
/** Nouns that are tried where a language does not say where the search ends. */
const mostNouns = 2;

/** "What is the *date* …", "which *companies* …": the first kind noun before a verb or a preposition. */
function kindNear(
  { words, isCommon }: AskedWords,
  from: number,
  { kinds, barriers }: QuestionLanguage,
  within = reach,
): number | undefined {
  let nouns = 0;
  for (let index = from; index < Math.min(words.length, from + within); index += 1) {
    const word = words[index] ?? '';
    if (kinds.has(word)) return headOf(words, index, kinds);
    if (barriers?.has(word)) return undefined;
    if (!isCommon(word)) nouns += 1;
    if (barriers === undefined && nouns >= mostNouns) return undefined;
  }
  return undefined;
}

/** "Which law *firm*": the last of several nouns; a "*version* number" is no number. */
function headOf(words: readonly string[], index: number, kinds: QuestionLanguage['kinds']): number {
  const next = kinds.get(words[index + 1] ?? '');
  return next === undefined || next === 'number' ? index : headOf(words, index + 1, kinds);
}

/** Nouns that answers seldom hold, although they are asked about: "What is the date of …?" */
const silentNouns = new Set(
  'name names date dates year years day days month time period number amount total age place places location reason cause'.split(
    ' ',
  ),
);

/** "What is the *capital* of Peru?", and not "What *city* of Peru …?" or "What is the *name* of …?" */
function isAskedAbout(
  { words }: AskedWords,
  { at, length }: Found,
  kindAt: number,
  { copulas, barriers }: QuestionLanguage,
): boolean {
  const isCopula = words.slice(at + length, kindAt).some((word) => copulas.has(word));
  const related = barriers === undefined || words[kindAt + 1] === 'of';
  return isCopula && related && !silentNouns.has(words[kindAt] ?? '');
}

/** Words of a name that is to be defined, its article left out. */
const longestName = 5;

/** "Who is Ada Lovelace?", "What are end users?": little but the thing to be defined, with nothing said about it. */
function isDefinition(
  { words, isCommon, isContracted }: AskedWords,
  { at, length }: Found,
  { copulas, articles }: QuestionLanguage,
): boolean {
  const end = at + length;
  const contracted = length === 1 && isContracted?.(at) === true;
  const within = words.slice(at, end).some((word) => copulas.has(word));
  if (!contracted && !within && !copulas.has(words[end] ?? '')) return false;
  const rest = words.slice(contracted || within ? end : end + 1);
  const named =
    articles === undefined
      ? rest.slice(isCommon(rest[0] ?? '') ? 1 : 0)
      : rest.filter((word) => !articles.has(word));
  if (named.length === 0 || named.length > longestName) return false;
  return articles === undefined ? !named.some(isCommon) : !named.some((word) => said.test(word));
}

/** English words that say something of the name before them. */
const said = /^(?:of|by|in|on|at|for|to|from|with|responsible|behind)$|(?:ed|ing)$/;
