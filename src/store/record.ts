// What is remembered of an answer.
import { createHash } from 'node:crypto';
import type { Answer, Quote } from '../answer/answer.ts';
import type { Document } from '../corpus/document/document.ts';
import type { AskedRecord } from './store.ts';

/** Where and when a question was asked. `asker` is the salted hash. */
export type Occasion = Pick<
  AskedRecord,
  'platform' | 'tenant' | 'conversation' | 'audience' | 'asker' | 'askedAt' | 'revision' | 'replaces'
>;

export function recordOf(answer: Answer, occasion: Occasion): AskedRecord {
  const { id, question, kind, confidence, understood } = answer;
  const leaning = understood === undefined ? {} : { understood };
  const shared = { ...occasion, id, question, ...leaning, kind, confidence, quotes: shownQuotes(answer) };
  return answer.kind === 'abstained' ? { ...shared, reason: answer.reason } : shared;
}

/** Every quote a person sees: of an abstention the nearest passages. */
export function shownQuotes(answer: Answer): readonly Quote[] {
  switch (answer.kind) {
    case 'answered':
    case 'unsure':
      return answer.quotes;
    case 'abstained':
      return answer.nearest;
    case 'told':
      return [];
  }
}

/** The answer with the receipts that the store gave, in the order of its quotes; with null where it gave none. */
export function withReceipts(answer: Answer, codes: readonly (string | null)[]): Answer {
  const coded = (quote: Quote, position: number): Quote => ({ ...quote, receipt: codes[position] ?? null });
  if (answer.kind === 'told') return answer;
  if (answer.kind === 'abstained') return { ...answer, nearest: answer.nearest.map(coded) };
  const [first, ...further] = answer.quotes;
  return { ...answer, quotes: [coded(first, 0), ...further.map((quote, i) => coded(quote, i + 1))] };
}

/** Twelve hexadecimal digits that change when a document comes, goes, moves or changes; their order does not matter. */
export function corpusDigest(documents: Documents): string {
  const digest = digests.get(documents) ?? digestOf(documents);
  digests.set(documents, digest);
  return digest;
}

type Documents = readonly Pick<Document, 'path' | 'digest'>[];

/** Every answer is remembered with it, and thousands of documents take a while. */
const digests = new WeakMap<Documents, string>();

function digestOf(documents: Documents): string {
  const hash = createHash('sha256');
  for (const line of documents.map(({ path, digest }) => `${digest} ${path}\n`).sort()) hash.update(line);
  return hash.digest('hex').slice(0, 12);
}
