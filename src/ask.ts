// One question's path, from top to bottom. Read this file first.
import { isMissing, isNear, reasonToAbstain, suggestQuestions } from './answer/abstain.ts';
import type { Answer, Quote } from './answer/answer.ts';
import { type Candidate, candidatesOf, type Found } from './answer/candidates.ts';
import { cite } from './answer/cite.ts';
import { highlightsOf } from './answer/phrases.ts';
import { type Reranker, type Reranking, rerank } from './answer/reranker.ts';
import { answerFrom } from './answer/score.ts';
import { type Searchable, searchedOf } from './answer/searched.ts';
import { distinct, mostQuotes, nothing, select } from './answer/select.ts';
import type { Support } from './answer/support.ts';
import { languagesIn } from './corpus/assemble/languages.ts';
import { analyze } from './question/analyze.ts';
import type { Query } from './question/query.ts';
import type { Hit, Lookup } from './retrieval/engine/engine.ts';
import { withAlike } from './retrieval/query/alike.ts';
import { withForms } from './retrieval/query/inflection.ts';
import { planLookups, worthReading } from './retrieval/query/plan.ts';
import { withNearTerms } from './retrieval/query/spelling.ts';
import type { Revision } from './retrieval/revision/revision.ts';
import { inTurns } from './steps.ts';
import { wordVectors } from './words/load.ts';

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
  /** Absent where there is no reranker, or nothing for it to order. */
  readonly reranking?: Reranking;
  readonly answer: Answer;
}

/** Passages that are cut into candidates. */
const mostHits = 100;

/** `id` becomes the answer's. The rest follows from revision, question and reranker alone. */
export async function ask(
  revision: Revision,
  question: string,
  id: string,
  reranker?: Reranker,
): Promise<Trace> {
  const found = await search(revision, question, reranker);
  const { searched: _searched, ...trace } = found;
  return { ...trace, answer: await answerWith(revision, question, found, id) };
}

async function search(revision: Revision, question: string, reranker?: Reranker): Promise<Search> {
  const query = await queryOf(question, revision);
  const searched = await searchedOf(query, revision);
  const words = await wordVectors();
  const lookups = withAlike(planLookups(query), query, revision.vocabulary, words);
  const found = await revision.engine.search(lookups, mostHits, searched.accepts);
  const hits = worthReading(found);
  const read = query.invalidFilters.length > 0 ? [] : hits;
  const judged = await inTurns(candidatesOf(query, read, revision, words));
  const order = await rerank(question, judged.candidates, reranker);
  return { query, searched, lookups, hits, ...judged, ...order };
}

interface Search extends Omit<Trace, 'answer'> {
  readonly searched: Searchable;
}

const chosenOf = ({ candidates, answerable }: Found): ReturnType<typeof select> =>
  answerable < answerFrom ? nothing : select(candidates);

async function queryOf(question: string, { corpus, vocabulary, engine }: Revision): Promise<Query> {
  const asked = analyze(question, vocabulary, languagesIn(corpus));
  return withNearTerms(await withForms(asked, vocabulary), vocabulary, engine);
}

/** The questions, respelled, that are answered: the words that come nearest were searched already. */
async function answeredOf(revision: Revision, questions: readonly string[]): Promise<string[]> {
  const answered: string[] = [];
  for (const question of questions)
    if (chosenOf(await search(revision, question)).chosen.length > 0) answered.push(question);
  return answered;
}

async function answerWith(revision: Revision, question: string, found: Search, id: string): Promise<Answer> {
  const { query, candidates } = found;
  const { counts: searched } = found.searched;
  const respelled = query.terms
    .filter((term) => term.passages === 0 && term.near.length > 0)
    .map((term) => ({ word: term.surface, searched: term.near.map((near) => near.surface) }));
  const asked = { id, question, respelled, searched };
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
    suggestions: await answeredOf(revision, suggestQuestions(query, question)),
    nearest: distinct(candidates.filter(isNear), mostQuotes).map(quote),
    confidence,
  };
}
