// What people say to a bot besides one plain question: greetings, several questions at once, follow-ups.
import { isStopWord } from '../text/stop-words.ts';
import { tokenize } from '../text/tokenize.ts';
import { everyLanguage } from './languages/table.ts';
import { newestFilter, readOrder } from './newest-first.ts';
import { withoutCodes, withoutMail } from './surroundings.ts';

/** What a message is about that the documents are not asked. */
export const subjects = ['greeting', 'thanks', 'help', 'documents'] as const;
export type Subject = (typeof subjects)[number];

export interface Message {
  /** Present where the message is no question to the documents. */
  readonly subject?: Subject;
  /** Otherwise one or more, in order. */
  readonly questions: readonly string[];
}

const nouns = '(?:documents?|sources?|files?|texts?|articles?)';
const aboutDocuments = new RegExp(
  `^(?:(?:what|which) ${nouns} (?:do you (?:have|know|search|use)|are (?:there|available|loaded|in the corpus|you using)|can (?:you|i) (?:search|ask|ask about))|(?:list|show)(?: me)?(?: all)?(?: of)?(?: the| your)? ${nouns}|what(?: is|s) in the corpus)$`,
);

/** A message of nothing but greetings, thanks or a call for help, in any language. */
function subjectOf(text: string): Subject | undefined {
  const words = tokenize(withoutCodes(text)).map(({ folded }) => folded);
  if (words.length === 0 || words.length > longestSaying) return undefined;
  if (aboutDocuments.test(words.join(' '))) return 'documents';
  if (everyLanguage().some(({ help }) => help.lengthAt(words, 0) === words.length)) return 'help';
  let thanks = false;
  for (let at = 0; at < words.length; ) {
    const thanked = lengthOf('thanking', words, at);
    const length = Math.max(
      thanked,
      lengthOf('greetings', words, at),
      at > 0 ? lengthOf('thanks', words, at) : 0,
    );
    if (length === 0) return undefined;
    thanks ||= thanked === length;
    at += length;
  }
  return thanks ? 'thanks' : 'greeting';
}

/** Words of a message that may be a saying. */
const longestSaying = 20;

const lengthOf = (list: 'thanking' | 'thanks' | 'greetings', words: readonly string[], at: number): number =>
  Math.max(...everyLanguage().map((language) => language[list].lengthAt(words, at)));

/** Questions of one message that are answered; of more, the first. */
export const mostQuestions = 3;
const questionWord = '(?:who|whom|whose|when|where|why|which|what|how)';
const joint = new RegExp(String.raw`(?<=\?)\s+|\s*[,;]?\s+and\s+(?=${questionWord}\b)`, 'i');

/** UTF-16 units of a message that is looked at: nobody greets or asks in passing at such length. */
const longest = 1000;

/** Greetings before and thanks after a question are left out. A message with exact phrases is never taken apart. */
export function readMessage(message: string): Message {
  const text = withoutMail(message);
  if (text.length > longest) return { questions: [text] };
  const subject = subjectOf(text);
  if (subject !== undefined) return { subject, questions: [] };
  const parts = text
    .split(/(?<=[.!?\n])\s+/)
    .filter((part) => subjectOf(part) === undefined || subjectOf(part) === 'help');
  const rest = parts.length === 0 ? text : parts.join(' ');
  if (/["“”„«]/.test(rest)) return { questions: [rest] };
  const questions = rest.split(joint);
  const whole = questions.length > mostQuestions || !questions.every(isQuestion);
  return { questions: whole ? [rest] : questions.map((question) => question.trim()) };
}

/** It asks something by itself: a question word, and a word that a passage could hold. */
const isQuestion = (text: string): boolean =>
  new RegExp(String.raw`\b${questionWord}\b`, 'i').test(text) && contentOf(text).length > 0;

const contentOf = (text: string): string[] =>
  tokenize(text)
    .filter(({ folded }) => !isStopWord(folded))
    .map(({ start, end }) => text.slice(start, end));

const opening = /^(?:and|but|so|also|then|or|ok(?:ay)?)\b[,\s]+/i;
const instead = /^(?:what|how) about\s+(.+?)[?.!\s]*$/i;
const person = /\b(?:it|its|he|him|his|she|her|they|them|their)\b/i;
const thing = /\b(?:that|this|those|these|there|then)\b/i;
/** Words of content with which a question may still lean on the one before. */
const fewWords = 2;

/**
 * A question that leans on the one before, with that one's words put to it in brackets; undefined for one that stands
 * by itself. "What about Norway?" asks the earlier question again.
 */
export function withPrevious(question: string, previous: string): string | undefined {
  if (question.length > longest || previous.length > longest) return undefined;
  const asked = question.trim().replace(opening, '');
  const order = readOrder(question);
  if (order.newestFirst && contentOf(order.words).length === 0)
    return `${readOrder(previous).words.trim()} ${newestFilter}`;
  const other = instead.exec(asked)?.[1];
  if (other !== undefined) return `${previous.trim()} (${other})`;
  const own = contentOf(asked);
  const named = own.some((word) => /^\p{Lu}/u.test(word));
  const opened = asked !== question.trim();
  const short = own.length <= fewWords && !named && (opened || thing.test(asked));
  if (own.length > 0 && !short && (named || !person.test(asked))) return undefined;
  const folded = new Set(own.map((word) => word.toLowerCase()));
  const lent = contentOf(readOrder(previous).words).filter((word) => !folded.has(word.toLowerCase()));
  return lent.length === 0 ? asked : `${asked.replace(/[?.!\s]+$/, '')} (${lent.join(' ')})?`;
}
