// What kind of thing a question asks for, read off its question word and the noun after it.
import type { Token } from '../text/tokenize.ts';
import type { AnswerType } from './query.ts';

/** Nouns that name a kind of answer, by the singular and plural as people write them. */
const kinds: readonly (readonly [AnswerType, string])[] = [
  [
    'person',
    `person persons people man woman men women author authors writer director president minister ceo founder founders
    leader leaders journalist journalists lawyer judge politician spokesperson spokesman spokeswoman artist actor actress
    singer player king queen emperor general officer scientist individual individuals name names`,
  ],
  [
    'organisation',
    `organisation organization organisations organizations company companies firm firms group groups agency agencies
    department ministry party parties university newspaper newspapers team teams ngo ngos institution institutions bank
    court committee outlet outlets vendor vendors school band network`,
  ],
  [
    'place',
    `country countries city cities town towns state states place places location region regions continent capital area
    province county street building island river nation nations headquarters`,
  ],
  ['time', 'date dates day days year years month months time century decade week period era'],
  [
    'number',
    'number amount percentage percent age price cost population rate size length height distance total',
  ],
  ['reason', 'reason reasons cause causes purpose motive motives'],
];
const typeOfKind = new Map(
  kinds.flatMap(([type, words]) => words.split(/\s+/).map((word) => [word, type] as const)),
);

export interface Expectation {
  readonly answerType: AnswerType;
  /**
   * Index among the tokens of the noun that only names the kind, where there is one. In "What is the capital of
   * Peru?" the noun is what is asked about, so it is none.
   */
  readonly kindAt?: number;
}

/** Tokens between "which" or "what" and its noun that are still looked at: "which four large *companies*". */
const reach = 4;

export function expectAnswer(tokens: readonly Token[]): Expectation {
  const words = tokens.map((token) => token.folded);
  const at = words.findIndex((word) => /^(?:who|whom|whose|when|where|why|which|what|how)$/.test(word));
  const next = words[at + 1] ?? '';
  // "What’s" is folded to "what": its verb stands in no token of its own.
  const asked = tokens[at];
  const isContracted = asked !== undefined && asked.end - asked.start > asked.folded.length;
  switch (words[at]) {
    case 'who':
      return { answerType: isDefinition(words, at, isContracted) ? 'definition' : 'person' };
    case 'whom':
    case 'whose':
      return { answerType: 'person' };
    case 'when':
      return { answerType: 'time' };
    case 'where':
      return { answerType: 'place' };
    case 'why':
      return { answerType: 'reason' };
    case 'how':
      if (/^(?:many|much|old|long|far|often|tall|high|large|big|deep|wide|fast)$/.test(next)) {
        return next === 'many'
          ? { answerType: 'number', ...kindNear(words, at + 2) }
          : { answerType: 'number' };
      }
      return { answerType: 'any' };
    case 'which':
    case 'what': {
      const kind = kindNear(words, at + 1);
      if (kind.kindAt === undefined)
        return { answerType: isDefinition(words, at, isContracted) ? 'definition' : 'any' };
      const answerType = typeOfKind.get(words[kind.kindAt] ?? '') ?? 'any';
      return isRelation(words, at, kind.kindAt) ? { answerType } : { answerType, kindAt: kind.kindAt };
    }
    default:
      return { answerType: 'any' };
  }
}

/** Nouns that answers seldom hold, although they are asked about: "What is the date of …?" */
const silent = new Set(
  'name names date dates year years day days month time period number amount total age place places location reason cause'.split(
    ' ',
  ),
);

/** "What is the *capital* of Peru?", and not "What *city* of Peru …?" or "What is the *name* of …?" */
const isRelation = (words: readonly string[], at: number, kindAt: number): boolean =>
  words[kindAt + 1] === 'of' &&
  /^(?:is|are|was|were)$/.test(words[at + 1] ?? '') &&
  !silent.has(words[kindAt] ?? '');

/** "What is the *date* …", "which *companies* …": the first kind noun before a verb or a preposition. */
function kindNear(words: readonly string[], from: number): { kindAt?: number } {
  for (let index = from; index < Math.min(words.length, from + reach); index += 1) {
    const word = words[index] ?? '';
    if (typeOfKind.has(word)) return { kindAt: index };
    if (/^(?:do|does|did|of|in|on|for|to|by|has|have|had|can|could|will|would|should)$/.test(word)) return {};
  }
  return {};
}

/** "Who is Ada Lovelace?", "What are end users?": little but the thing to be defined, with nothing said about it. */
function isDefinition(words: readonly string[], at: number, isContracted: boolean): boolean {
  if (!isContracted && !/^(?:is|are|was|were)$/.test(words[at + 1] ?? '')) return false;
  const rest = words.slice(isContracted ? at + 1 : at + 2).filter((word) => !/^(?:a|an|the)$/.test(word));
  if (rest.length === 0 || rest.length > 5) return false;
  return !rest.some((word) =>
    /^(?:of|by|in|on|at|for|to|from|with|responsible|behind)$|(?:ed|ing)$/.test(word),
  );
}
