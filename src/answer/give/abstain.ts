// Why there is no answer: the reason that helps most with asking again.
import type { Query, QueryTerm } from '../../question/query.ts';
import { sliceOf } from '../../text/span.ts';
import { tokenize } from '../../text/tokenize.ts';
import type { AbstentionReason } from '../answer.ts';
import type { Candidate } from '../candidates/candidates.ts';

/** `searchable` is how many passages the filters left. */
export function reasonToAbstain(
  query: Query,
  question: string,
  candidates: readonly Candidate[],
  searchable: number,
): AbstentionReason {
  if (query.invalidFilters.length > 0) return 'filter-invalid';
  if (query.terms.length === 0 && query.phrases.length === 0) {
    if (narrows(query) && !hasWords(query.text)) return 'only-filters';
    return hasWords(question) ? 'only-common-words' : 'no-question';
  }
  if (searchable === 0) return 'nothing-in-filter';
  if (query.phrases.length > 0 && candidates.length === 0) return 'phrase-not-found';
  if (missingIn(query).length > 0) return 'words-not-found';
  const best = candidates[0];
  const isMet = best !== undefined && best.features.coverage >= 1;
  return isMet || areTogether(askedIn(query), candidates) ? 'not-sure' : 'not-together';
}

/** Whether a passage that was read holds all of them, with its headings and the title: what is said of words must be true. */
function areTogether(terms: readonly QueryTerm[], candidates: readonly Candidate[]): boolean {
  const passages = new Map(candidates.map((candidate) => [candidate.passage, candidate.document]));
  return [...passages].some(([{ span, headings }, { title, text }]) => {
    const words = [title, ...headings, sliceOf(text, span)].flatMap((part) => tokenize(part));
    const held = new Set(words.map(({ term }) => term));
    return terms.every(({ value, near }) => held.has(value) || near.some((other) => held.has(other.value)));
  });
}

const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

const narrows = ({ filters, excluded, newestFirst }: Query): boolean =>
  Object.keys(filters).length > 0 || excluded.length > 0 || newestFirst === true;

/**
 * Words that occur nowhere and for which nothing was looked up instead. That documents never say "get" is worth no word, unless
 * there is nothing else.
 */
export function missingIn({ terms, dated = [] }: Query): readonly QueryTerm[] {
  const absent = terms.filter(
    ({ value, passages, near }) => passages === 0 && near.length === 0 && !dated.includes(value),
  );
  const telling = absent.filter(({ role, surface }) => role !== 'link' || surface.length === 1);
  return telling.length > 0 || absent.length < terms.length ? telling : absent;
}

/** Words that occur, but not together: what is asked about, or all where the question has nothing else. */
export const apartIn = (query: Query): string[] => askedIn(query).map(({ surface }) => surface);

function askedIn({ terms, dated = [] }: Query): readonly QueryTerm[] {
  const whole = terms.filter(({ value }) => !dated.includes(value));
  const asked = whole.filter(({ role }) => role === 'name' || role === 'content');
  return asked.length > 1 ? asked : whole;
}

/** Share of the question's weight that a passage must hold to be shown as near. */
const nearFrom = 0.25;

export const isNear = ({ features }: Candidate): boolean => features.coverage + features.context >= nearFrom;

/** The question with each misspelt word replaced by the likest word of the corpus. */
export function suggestQuestions(query: Query, question: string): string[] {
  const respelled = new Map(
    query.terms
      .filter(({ passages, near }) => passages === 0 && near.length > 0)
      .map((term) => [term.value, term]),
  );
  if (respelled.size === 0) return [];
  let suggestion = '';
  let from = 0;
  for (const token of tokenize(question)) {
    const term = respelled.get(token.term);
    const likest = term?.near[0];
    if (term === undefined || likest === undefined) continue;
    suggestion += question.slice(from, token.start) + likest.surface;
    from = token.start + term.surface.length;
  }
  return from === 0 ? [] : [(suggestion + question.slice(from)).trim()];
}
