// Where the gold is lost on the way from the corpus to the quotes.
import type { Trace } from '../../ask.ts';
import type { Revision } from '../../retrieval/revision/revision.ts';
import { sliceOf } from '../../text/span.ts';
import type { Topic } from '../topics.ts';
import { holdsGold, matcherFor } from './gold.ts';

/** Whether the gold is still there after each step, from the first to the last. */
export interface Stages {
  /** Some passage has it: 1 unless a format's reader lost or broke it. */
  readonly passages: boolean;
  readonly best200: boolean;
  readonly best40: boolean;
  /** A passage that was read for candidates has it. */
  readonly judged: boolean;
  readonly candidates60: boolean;
}

const mostPassages = 200;
const fewPassages = 40;
const mostCandidates = 60;

/** `best200` and `best40` are the engine's own order for what the question looked up. */
export async function stagesOf(
  topic: Topic,
  { lookups, hits, candidates }: Pick<Trace, 'lookups' | 'hits' | 'candidates'>,
  revision: Revision,
): Promise<Stages> {
  const holding = passagesWithGold(topic, revision);
  const found = await revision.engine.search(lookups, mostPassages);
  const hasGold = ({ passage }: { readonly passage: number }): boolean => holding.has(passage);
  return {
    passages: holding.size > 0,
    best200: found.some(hasGold),
    best40: found.slice(0, fewPassages).some(hasGold),
    judged: hits.some(hasGold),
    candidates60: candidates.slice(0, mostCandidates).some((candidate) => holdsGold(topic, candidate)),
  };
}

function passagesWithGold(topic: Topic, revision: Revision): ReadonlySet<number> {
  const isRight = matcherFor(topic);
  const paths = new Set(topic.gold.map(({ path }) => path));
  const documents = revision.corpus.documents.filter(({ path }) => paths.has(path));
  return new Set(
    documents.flatMap((document) => {
      const { first, count } = revision.rangeOf(document);
      return revision.passages
        .slice(first, first + count)
        .filter(({ span }) => isRight({ path: document.path, text: sliceOf(document.text, span) }))
        .map(({ id }) => id);
    }),
  );
}
