// One question's path, from top to bottom. Read this file first.
import { isMissing, isNear, reasonToAbstain, suggestQuestions } from './answer/abstain.ts';
import type { Answer, Quote, Searched } from './answer/answer.ts';
import { type Candidate, candidatesOf, type Found } from './answer/candidates.ts';
import { cite } from './answer/cite.ts';
import { highlightsOf } from './answer/phrases.ts';
import { answerFrom } from './answer/score.ts';
import { accepts, searchedOf } from './answer/searched.ts';
import { distinct, mostQuotes, nothing, select } from './answer/select.ts';
import type { Support } from './answer/support.ts';
import { languagesIn } from './corpus/assemble/languages.ts';
import { analyze } from './question/analyze.ts';
import type { Query } from './question/query.ts';
import type { Hit, Lookup } from './retrieval/engine.ts';
import { withForms } from './retrieval/inflection.ts';
import { planLookups, worthReading } from './retrieval/plan.ts';
import type { Revision } from './retrieval/revision.ts';
import { withNearTerms } from './retrieval/spelling.ts';

/** How an answer came about: for `why`, and for evaluation. */
export interface Trace {
  readonly query: Query;
  readonly lookups: readonly Lookup[];
  readonly hits: readonly Hit[];
  /** Best first. */
  readonly candidates: readonly Candidate[];
  /** In [0, 1]: that the documents answer the question; from `answerFrom` on, they are taken to. */
  readonly answerable: number;
  /** What that was judged by; absent where nothing was found. */
  readonly support?: Support;
  readonly answer: Answer;
}

/** Passages that are cut into candidates. */
const mostHits = 40;

/** `id` becomes the answer's. The rest follows from revision and question alone. */
export function ask(revision: Revision, question: string, id: string): Trace {
  const looked = look(revision, question);
  return { ...looked, answer: answerWith(revision, looked.query, question, looked, id) };
}

function look(revision: Revision, question: string): Omit<Trace, 'answer'> {
  const query = queryOf(question, revision);
  const accepted = accepts(query, revision);
  const lookups = planLookups(query);
  const hits = worthReading(revision.engine.search(lookups, mostHits, accepted));
  return {
    query,
    lookups,
    hits,
    ...candidatesOf(query, query.invalidFilters.length > 0 ? [] : hits, revision),
  };
}

const chosenOf = ({ candidates, answerable }: Found): ReturnType<typeof select> =>
  answerable < answerFrom ? nothing : select(candidates);

function queryOf(question: string, { corpus, vocabulary, engine }: Revision): Query {
  const asked = analyze(question, vocabulary, languagesIn(corpus));
  return withNearTerms(withForms(asked, vocabulary), vocabulary, engine);
}

function answerWith(revision: Revision, query: Query, question: string, found: Found, id: string): Answer {
  const searched: Searched = searchedOf(query, revision);
  const respelled = query.terms
    .filter((term) => term.passages === 0 && term.near.length > 0)
    .map((term) => ({ word: term.surface, searched: term.near.map((near) => near.surface) }));
  const asked = { id, question, respelled, searched };
  const { candidates } = found;
  const confidence = candidates[0]?.confidence ?? 0;
  const { chosen, alsoIn } = chosenOf(found);
  const quote = ({ document, span, tokens }: Candidate): Quote =>
    cite(document, span, highlightsOf(query, tokens));
  const [first, ...further] = chosen.map(quote);
  if (first !== undefined) {
    const also = alsoIn.map((candidate) => quote(candidate).citation);
    return { kind: 'answered', ...asked, quotes: [first, ...further], alsoIn: also, confidence };
  }
  return {
    kind: 'abstained',
    ...asked,
    reason:
      revision.passages.length === 0
        ? 'nothing-in-scope'
        : reasonToAbstain(query, question, candidates, searched.passages),
    unknownTerms: query.terms.filter(isMissing).map((term) => term.surface),
    // The words that come nearest were searched already: only what is answered is worth asking.
    suggestions: suggestQuestions(query, question).filter(
      (suggestion) => chosenOf(look(revision, suggestion)).chosen.length > 0,
    ),
    nearest: distinct(candidates.filter(isNear), mostQuotes).map(quote),
    confidence,
  };
}
