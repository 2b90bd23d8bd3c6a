// A passage as the core reads it: tokens and sentences, cached for the next question.
import type { Document } from '../corpus/document/document.ts';
import { paragraphsWithin, statementsOf } from '../corpus/document/locate.ts';
import type { Passage } from '../corpus/document/passages.ts';
import type { Revision } from '../retrieval/revision/revision.ts';
import { contains, type Span, shift, sliceOf } from '../text/span.ts';
import { type Token, tokenize } from '../text/tokenize.ts';

export interface Sentence {
  /** Of the document's text. */
  readonly span: Span;
  /** With spans into the document's text. */
  readonly tokens: readonly Token[];
  /** Index of its paragraph in the passage; a quote never crosses from one to the next. */
  readonly paragraph: number;
}

export interface Reading {
  readonly document: Document;
  readonly passage: Passage;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  /** Terms of title and headings. */
  readonly headingTerms: readonly string[];
  /** Terms of its own heading where that asks a question, as in a list of frequent ones. */
  readonly question: readonly string[];
  /** 0-based place of the passage in its document. */
  readonly index: number;
}

/** Readings cached for each revision: about as many as a few hundred questions need. */
const mostCached = 5000;
const readings = new WeakMap<Revision, Map<number, Reading>>();

export function readPassage(revision: Revision, id: number): Reading | undefined {
  const cached = readings.get(revision) ?? new Map<number, Reading>();
  readings.set(revision, cached);
  const known = cached.get(id);
  if (known !== undefined) return known;
  const passage = revision.passages[id];
  if (passage === undefined) return undefined;
  if (cached.size >= mostCached) cached.clear();
  const reading = read(revision, passage);
  cached.set(id, reading);
  return reading;
}

function read(revision: Revision, passage: Passage): Reading {
  const document = revision.documentOf(passage);
  const tokens = tokenize(sliceOf(document.text, passage.span)).map((token) => ({
    ...token,
    ...shift(token, passage.span.start),
  }));
  const sentences = sentencesOfPassage(document, passage);
  const headings = [document.title, ...passage.headings];
  return {
    document,
    passage,
    tokens,
    sentences: withTokens(sentences, tokens),
    headingTerms: headings.flatMap(termsOf),
    question: termsOf(passage.headings.findLast((heading) => /\?\s*$/.test(heading)) ?? ''),
    index: passage.id - firstPassageOf(passage, revision),
  };
}

const termsOf = (text: string): string[] => tokenize(text).map((token) => token.term);

/** Sentences with the paragraph that they are of. Lines of one sentence each, without a gap, are one paragraph. */
function sentencesOfPassage(document: Document, passage: Passage): Omit<Sentence, 'tokens'>[] {
  const sentences: Omit<Sentence, 'tokens'>[] = [];
  let single = false;
  let paragraph = -1;
  for (const found of paragraphsWithin(document, passage.span)) {
    const spans = statementsOf(document, found, passage.span);
    const last = sentences.at(-1);
    const gap = last === undefined ? '' : document.text.slice(last.span.end, spans[0]?.start);
    const goesOn = single && spans.length === 1 && /^[^\S\r\n]*\r?\n[^\S\r\n]*$/.test(gap);
    if (!goesOn) paragraph += 1;
    single = spans.length === 1;
    sentences.push(...spans.map((span) => ({ span, paragraph })));
  }
  return sentences;
}

/** Both are in order, so one walk over the tokens serves all sentences. */
function withTokens(sentences: readonly Omit<Sentence, 'tokens'>[], tokens: readonly Token[]): Sentence[] {
  let at = 0;
  return sentences.flatMap((sentence) => {
    while (at < tokens.length && (tokens[at]?.start ?? 0) < sentence.span.start) at += 1;
    const from = at;
    while (at < tokens.length && contains(sentence.span, tokens[at] ?? sentence.span)) at += 1;
    return at === from ? [] : [{ ...sentence, tokens: tokens.slice(from, at) }];
  });
}

/** Passages of one document follow each other, so its first is found by walking back. */
function firstPassageOf(passage: Passage, revision: Revision): number {
  let first = passage.id;
  while (revision.passages[first - 1]?.documentId === passage.documentId) first -= 1;
  return first;
}
