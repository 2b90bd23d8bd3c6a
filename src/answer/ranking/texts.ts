// Orders loose texts as answers to a question, by the same features and weights as windows of documents.
import { analyze, rarity, type TermStatistics } from '../../question/analyze.ts';
import { type Token, tokenize } from '../../text/tokenize.ts';
import type { Meaning, WordVectors } from '../../words/word-vectors.ts';
import { featuresOf } from '../candidates/describe.ts';
import type { Features } from '../candidates/features.ts';
import { type Judgement, judge, scoreOf } from './score.ts';
import { shippedWeights, type Weights } from './weights.ts';

export interface Ordered<Candidate> {
  /** Best first; ties by text, so that the given order never shows through. */
  readonly order: readonly Candidate[];
  /** Of each text, in the same order. */
  readonly features: readonly Features[];
  /** What is thought of the first. */
  readonly judgement: Judgement;
}

/** `texts` are what terms are counted in: every text of the collection once. */
export function orderTexts(
  texts: readonly string[],
  words: WordVectors,
  weights: Weights = shippedWeights,
): <Candidate extends { readonly text: string }>(
  question: string,
  candidates: readonly Candidate[],
  title?: string,
) => Ordered<Candidate> {
  const tokensOf = new Map(texts.map((text) => [text, tokenize(text)]));
  const statistics = countTerms([...tokensOf.values()]);
  return (question, candidates, title = '') => {
    const query = analyze(question, statistics);
    const weightOf = (term: string): number => rarity(statistics.frequencyOf(term), statistics.passages);
    const meaningOf = (terms: Iterable<string>): Meaning => words.meaningOf(terms, weightOf);
    const headingTerms = tokenize(title).map((token) => token.term);
    const headingMeaning = meaningOf(headingTerms);
    const excerpts = candidates.map(({ text }) => {
      const tokens = tokensOf.get(text) ?? tokenize(text);
      const meaning = meaningOf(tokens.map(({ term }) => term));
      const passage = { tokens, headingTerms, share: 0, question: [], meaning, headingMeaning };
      return { text, tokens, from: 0, offset: 0, meaning, passage };
    });
    const features = featuresOf(query, excerpts, words);
    const scored = candidates.flatMap((candidate, index) => {
      const described = features[index];
      const tokens = excerpts[index]?.tokens;
      return described === undefined || tokens === undefined
        ? []
        : [{ candidate, tokens, features: described, score: scoreOf(described, weights.features) }];
    });
    scored.sort((a, b) => b.score - a.score || (a.candidate.text < b.candidate.text ? -1 : 1));
    const [best, second] = scored;
    const scene = best && {
      features: best.features,
      tokens: best.tokens,
      quoted: best.tokens,
      kind: best.features.answerType,
      passage: best.tokens.map(({ term }) => term),
      headings: headingTerms,
      margin: best.score - (second?.score ?? Number.NEGATIVE_INFINITY),
    };
    return {
      order: scored.map(({ candidate }) => candidate),
      features: scored.map(({ features: described }) => described),
      judgement: judge(query, scene, weights),
    };
  };
}

function countTerms(texts: readonly (readonly Token[])[]): TermStatistics {
  const frequency = new Map<string, number>();
  for (const tokens of texts) {
    for (const term of new Set(tokens.map((token) => token.term)))
      frequency.set(term, (frequency.get(term) ?? 0) + 1);
  }
  return { passages: texts.length, frequencyOf: (term) => frequency.get(term) ?? 0 };
}
