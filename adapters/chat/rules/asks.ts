// Whether a message among people asks something: the bot weighs only those that nobody addressed to it.
import { readSyntax } from '../../../src/index.ts';

/** Code, addresses, and lines that repeat somebody else's words: their question marks ask nothing here. */
const notSaid = /```[\s\S]*?(?:```|(?![\s\S]))|`[^`\n]*`|\bhttps?:\/\/\S+|^[ \t]*>.*$/gm;

/** At the end of a sentence, also within marks of emphasis; not before a closing quotation mark, since then somebody else asks. */
const questionMark = /[?？؟][?？؟!！…]*[)\]*_~|]*(?=\s|$)/u;

/** Marks of emphasis before the first word and after the last. */
const emphasis = /^[*_~|]+|[*_~|]+$/g;

/** Said to people, not asked of documents. Each ends where a word ends. */
const courtesy = new RegExp(
  `^(?:${[
    '(?:hi|hiya|hello|hey|howdy|yo|greetings|welcome|cheers|bye|goodbye|ciao|hallo|gr(?:u|ü)(?:ß|ss) gott|servus|moin)(?: (?:there|all|everyone|everybody|folks|team|guys|again|you))*',
    'good (?:morning|afternoon|evening|night|day)(?: (?:all|everyone|everybody|folks|team|guys))?',
    "(?:how are|how're) (?:you|things|we)(?: (?:all|doing|today|doing today))*",
    "(?:what's|what is|whats|wassup) up|how's it going|how is it going|how do you do|how goes it|what's new",
    '(?:many )?thanks(?: (?:a lot|a million|so much|very much|again|for .*?(?=[.!?\\n]|$)))*|thank you(?: (?:so much|very much|all|again|for .*?(?=[.!?\\n]|$)))*|thx|ty|danke|merci',
    "see you(?: (?:later|soon|tomorrow|there))?|no problem|(?:you are|you're) welcome",
  ].join('|')})(?![\\p{L}\\p{N}])[\\s,.!?…:;)(\\p{Extended_Pictographic}\\p{M}\\u200d-]*`,
  'iu',
);

const verbs =
  "(?:is|are|was|were|am|do|does|did|has|have|had|can|could|will|would|shall|should|may|might|must)(?:n't)?";
/** "When" and "where" begin statements, too ("When I came home …"): a verb has to follow them. */
const questionWord = new RegExp(
  `^(?:(?:(?:to|from|by|in|on|at|for|with|of|since|until) )?(?:who|whom|whose|what|which|why|how)(?:'s|'re|'d|'ll)?(?! an?\\b)|(?:when|where)(?:'s|'re|'d|'ll| ${verbs})) [^\\s]`,
  'i',
);

/**
 * Whether `text`, as a person typed it, is a question: it has a question mark at the end of a sentence, begins with a
 * question word and does not end in an exclamation mark, or is search syntax (a filter such as source:wire, or nothing
 * but "exact phrases"). Greetings and thanks are taken off the beginning first, so "Hi all, how are you?" asks
 * nothing, and "Thanks! Who owns it?" does.
 */
export function isQuestion(text: string): boolean {
  if (isSearch(text)) return true;
  const asked = withoutCourtesies(
    text
      .replace(notSaid, ' ')
      .replace(/[’ʼ＇]/g, "'")
      .trim()
      .replace(emphasis, ''),
  );
  if (!/[\p{L}\p{N}]/u.test(asked)) return false;
  return questionMark.test(asked) || (!asked.endsWith('!') && questionWord.test(asked.replace(/\s+/g, ' ')));
}

function withoutCourtesies(text: string): string {
  let rest = text;
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = before.replace(courtesy, '');
  }
  return rest;
}

function isSearch(text: string): boolean {
  const { filters, phrases, words, newestFirst } = readSyntax(text);
  if (Object.keys(filters).length > 0 || (newestFirst && /[\p{L}\p{N}]/u.test(words))) return true;
  const others = phrases.reduce((left, phrase) => left.replaceAll(phrase.text, ' '), words);
  return phrases.length > 0 && !/[\p{L}\p{N}]/u.test(others);
}
