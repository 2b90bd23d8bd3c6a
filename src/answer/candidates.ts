// Windows of one to three sentences in the passages that were found: what could be quoted.

import type { Document } from '../corpus/document.ts';
import { clip, paragraphsWithin } from '../corpus/locate.ts';
import type { Passage } from '../corpus/passages.ts';
import type { Phrase, Query } from '../question/query.ts';
import type { Hit } from '../retrieval/engine.ts';
import type { Revision } from '../retrieval/revision.ts';
import { sentencesOf } from '../text/sentences.ts';
import { contains, type Span, shift, sliceOf } from '../text/span.ts';
import { type Token, tokenize } from '../text/tokenize.ts';
import { type Features, featuresOf, longestWindow, phraseSpans } from './features.ts';
import { confidenceOf } from './score.ts';

export interface Candidate {
  /** Of the document's text. */
  readonly span: Span;
  readonly document: Document;
  readonly passage: Passage;
  /** With spans into the document's text. */
  readonly tokens: readonly Token[];
  readonly features: Features;
  /** In [0, 1], comparable across questions. */
  readonly confidence: number;
}

export const mostSentences = 3;

/** All candidates of the hits, best first; ties by document order. */
export function candidatesOf(query: Query, hits: readonly Hit[], revision: Revision): Candidate[] {
  return hits
    .flatMap((hit) => candidatesIn(query, hit, revision))
    .sort(
      (a, b) => b.confidence - a.confidence || a.passage.id - b.passage.id || a.span.start - b.span.start,
    );
}

function candidatesIn(query: Query, hit: Hit, revision: Revision): Candidate[] {
  const passage = revision.passages[hit.passage];
  if (passage === undefined) return [];
  const document = revision.documentOf(passage);
  const tokens = tokenize(sliceOf(document.text, passage.span)).map((token) => ({
    ...token,
    ...shift(token, passage.span.start),
  }));
  const passageTerms = new Set(tokens.map((token) => token.term));
  if (query.excluded.some((term) => passageTerms.has(term))) return [];
  if (!query.phrases.every((phrase) => holdsPhrase(tokens, phrase))) return [];
  const headings = [document.title, ...passage.headings];
  const headingTerms = new Set(headings.flatMap((heading) => tokenize(heading).map((token) => token.term)));
  const passageIndex = passage.id - firstPassageOf(passage, revision);
  const windows = windowsOf(document, passage, tokens);
  return windows.flatMap((window) => {
    if (query.phrases.length > 0 && !query.phrases.some((phrase) => holdsPhrase(window.tokens, phrase)))
      return [];
    const text = sliceOf(document.text, window.span);
    const local = window.tokens.map((token) => ({ ...token, ...shift(token, -window.span.start) }));
    const features = featuresOf(query, { text, tokens: local, passageTerms, headingTerms, passageIndex });
    if (features.coverage === 0 && query.phrases.length === 0) return [];
    return [{ ...window, document, passage, features, confidence: confidenceOf(features, query) }];
  });
}

/** Passages of one document follow each other, so its first is found by walking back. */
function firstPassageOf(passage: Passage, revision: Revision): number {
  let first = passage.id;
  while (revision.passages[first - 1]?.documentId === passage.documentId) first -= 1;
  return first;
}

/** One to three sentences of one paragraph, at most `longestWindow` words unless a single sentence has more. */
function windowsOf(
  document: Document,
  passage: Passage,
  tokens: readonly Token[],
): { span: Span; tokens: readonly Token[] }[] {
  return paragraphsWithin(document, passage.span).flatMap((paragraph) => {
    const sentences = sentencesOf(document.text, clip(paragraph, passage.span));
    return sentences.flatMap((first, index) =>
      sentences
        .slice(index, index + mostSentences)
        .map((last) => ({ start: first.start, end: last.end }))
        .map((span) => ({ span, tokens: tokens.filter((token) => contains(span, token)) }))
        .filter(
          (window, count) =>
            window.tokens.length > 0 && (count === 0 || window.tokens.length <= longestWindow),
        ),
    );
  });
}

const holdsPhrase = (tokens: readonly Token[], phrase: Phrase): boolean =>
  phraseSpans(tokens, phrase).length > 0;
