// Questions to begin with: those that the documents ask themselves, then about what a sentence defines, then about names.
// Only what is answered with confidence is suggested, and never a title.
import { setImmediate as others } from 'node:timers/promises';
import type { Corpus, Document, Scoped } from '../../src/index.ts';
import { newestFirst } from './newest-first.ts';
import { suggestedWords } from './wording/suggested.ts';

/** What is looked at, so that a large corpus costs no more than a small one. */
const most = { documents: 40, written: 60, names: 20 } as const;

/** UTF-16 units of a document's text that are read. */
const readFor = 100_000;
/** Milliseconds of looking after the first, which may have a model loaded: each takes as long as an answer. */
const patience = 3_000;
/** The chance that the first quote is right. */
const surely = 0.65;
/** Milliseconds after which what was cut short is looked for again: by then more passages have been read ahead. */
const again = 60_000;

export interface Suggested {
  readonly questions: readonly string[];
  /** Whether time, or a reranker that was late or busy, left some out. */
  readonly isCutShort: boolean;
}

/** A question on a line of its own, as in a list of frequent questions. */
const asked =
  /^[ \t]*(?:\d+[.)] |[#*-]+ |Q: )?((?:who|what|which|when|where|why|how|can|do|does|is|are|may|must)\b[^\n?.!]{8,100}\?)[ \t]*$/gim;

/** "The Entity List is a …": what it is called, in two to five words, and how it is said of it. */
const defined =
  /(?<=^|[.!?]\s|\n)((?:The|An?) (?:[\p{L}\p{N}-]+ ){1,4})(is|are) (?:an?|the|any|every|each) \p{L}/gu;

/** Two to four words in a row that begin with capitals, as names do. */
const name = /\p{Lu}[\p{L}\p{N}-]+(?: \p{Lu}[\p{L}\p{N}-]+){1,3}/gu;

function questionsIn({ text }: Document): string[] {
  const read = text.slice(0, readFor);
  const written = [...read.matchAll(asked)].map(([, question = '']) => question.trim());
  const made = [...read.matchAll(defined)].map(([, name = '', verb = '']) => {
    const [article = '', ...words] = name.trim().split(' ');
    return suggestedWords.defined(verb, [article.toLowerCase(), ...words].join(' '));
  });
  return [...written, ...made];
}

/**
 * Of the latest documents first, and not two with the same answer. Between any two steps whatever else is waiting is done:
 * a bot acknowledges and answers meanwhile.
 */
export async function suggestedQuestions(
  { corpus, trace }: Pick<Scoped, 'corpus' | 'trace'>,
  count: number,
): Promise<Suggested> {
  const latest = [...corpus.documents].sort(newestFirst).slice(0, most.documents);
  const found = new Map<string, string>();
  const written = new Set<string>();
  for (const document of latest) {
    await others();
    for (const question of questionsIn(document)) written.add(question);
  }
  // The words around a name are English.
  const names = (await namesIn(latest.filter(({ language = 'en' }) => language === 'en'))).slice(
    0,
    most.names,
  );
  const candidates = [...[...written].slice(0, most.written), ...names.map(suggestedWords.named)];
  let end = Number.POSITIVE_INFINITY;
  let isCutShort = false;
  for (const [at, question] of candidates.entries()) {
    if (found.size === count) break;
    if (performance.now() > end) {
      isCutShort = true;
      break;
    }
    await others();
    const { answer, reranking } = await trace(question);
    isCutShort ||= reranking?.outcome === 'too-late' || reranking?.outcome === 'busy';
    if (at === 0) end = performance.now() + patience;
    if (answer.kind !== 'answered' || answer.confidence < surely) continue;
    const quote = answer.quotes[0]?.text ?? '';
    if (!found.has(quote)) found.set(quote, question);
  }
  return { questions: [...found.values()], isCutShort };
}

/** Those that most documents write, then those written most often. */
async function namesIn(documents: readonly Document[]): Promise<string[]> {
  const counts = new Map<string, { documents: number; times: number }>();
  for (const { text } of documents) {
    await others();
    const names = (text.slice(0, readFor).match(name) ?? []).filter(
      (found) => !/^(?:The|An?|In|On) /.test(found),
    );
    for (const found of names) {
      const count = counts.get(found) ?? { documents: 0, times: 0 };
      counts.set(found, { ...count, times: count.times + 1 });
    }
    for (const found of new Set(names)) {
      const count = counts.get(found);
      if (count !== undefined) count.documents += 1;
    }
  }
  return [...counts]
    .sort(([, a], [, b]) => b.documents - a.documents || b.times - a.times)
    .map(([found]) => found);
}

/** Looked for once in each state of the corpus, and again after a while where time cut that short. `now` in milliseconds. */
export function createSuggestedQuestions(
  scoped: Pick<Scoped, 'corpus' | 'trace'>,
  count: number,
  now: () => number = Date.now,
): () => Promise<readonly string[]> {
  let known: { readonly corpus: Corpus; readonly looked: Promise<Suggested>; until: number } | undefined;
  return async () => {
    const { corpus } = scoped;
    if (known?.corpus !== corpus || now() >= known.until) {
      const looked = suggestedQuestions(scoped, count);
      const looking = { corpus, looked, until: Number.POSITIVE_INFINITY };
      known = looking;
      try {
        if ((await looked).isCutShort) looking.until = now() + again;
      } catch (cause) {
        looking.until = Number.NEGATIVE_INFINITY;
        throw cause;
      }
    }
    return (await known.looked).questions;
  };
}
