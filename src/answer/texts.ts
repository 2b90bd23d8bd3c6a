// Orders loose texts as answers to a question, by the same features and weights as windows of documents.
import { analyze, type TermStatistics } from '../question/analyze.ts';
import { type Token, tokenize } from '../text/tokenize.ts';
import { featuresOf } from './features.ts';
import { confidenceOf } from './score.ts';

export interface Ordered<Candidate> {
  /** Best first; ties by text, so that the given order never shows through. */
  readonly order: readonly Candidate[];
  /** In [0, 1]: that the first answers the question. */
  readonly confidence: number;
}

/** `texts` are what terms are counted in: every text of the collection once. */
export function orderTexts(
  texts: readonly string[],
): <Candidate extends { readonly text: string }>(
  question: string,
  candidates: readonly Candidate[],
  title?: string,
) => Ordered<Candidate> {
  const tokensOf = new Map(texts.map((text) => [text, tokenize(text)]));
  const statistics = countTerms([...tokensOf.values()]);
  return (question, candidates, title = '') => {
    const query = analyze(question, statistics);
    const headingTerms = new Set(tokenize(title).map((token) => token.term));
    const scored = candidates.map((candidate) => {
      const tokens = tokensOf.get(candidate.text) ?? tokenize(candidate.text);
      const passageTerms = new Set(tokens.map((token) => token.term));
      const scene = { text: candidate.text, tokens, passageTerms, headingTerms, passageIndex: 0 };
      return { candidate, confidence: confidenceOf(featuresOf(query, scene), query) };
    });
    scored.sort((a, b) => b.confidence - a.confidence || (a.candidate.text < b.candidate.text ? -1 : 1));
    return { order: scored.map(({ candidate }) => candidate), confidence: scored[0]?.confidence ?? 0 };
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
