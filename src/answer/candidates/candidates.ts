// Sentences of the passages that were found, and what can be said of each: what could be quoted.
import type { Document } from '../../corpus/document/document.ts';
import type { Passage } from '../../corpus/document/passages.ts';
import type { Query } from '../../question/query.ts';
import type { Hit } from '../../retrieval/engine/engine.ts';
import type { Portion } from '../../retrieval/query/searchable.ts';
import type { Steps } from '../../steps.ts';
import { overlaps, type Span, sliceOf } from '../../text/span.ts';
import type { Token } from '../../text/tokenize.ts';
import type { WordVectors } from '../../words/word-vectors.ts';
import { asks } from '../reading/cues.ts';
import { holdsPhrase, phraseSpans } from '../reading/phrases.ts';
import { type Reading, readPassage, type Sentence } from '../reading/reading.ts';
import { askedOf } from './asked.ts';
import { bestPassages, type JudgedPassage } from './best-passages.ts';
import { describeAll } from './describe.ts';
import type { Excerpt, Surroundings } from './excerpt.ts';
import type { Features } from './features.ts';

export interface Candidate {
  /** Of the document's text. */
  readonly span: Span;
  readonly document: Document;
  readonly passage: Passage;
  /** With spans into the document's text. */
  readonly tokens: readonly Token[];
  readonly features: Features;
  /** Orders the candidates of one question. */
  readonly score: number;
  /** In [0, 1]: the chance to be the answer, comparable across questions. */
  readonly confidence: number;
}

/** A sentence that could be quoted, with what can be said of it. */
export interface Described {
  readonly reading: Reading;
  readonly sentence: Sentence;
  readonly features: Features;
}

/** Passages whose sentences are described where no reranker reads them. */
export const mostDescribed = 20;
/** Sentences after which no further passage is described: 10,000 one-word lines took 136 ms to put in order, all at once. */
const mostSentences = 2500;

/** The sentences of the `most` best passages, described. A passage that is read for the first time is a step. */
export function* describedOf(
  query: Query,
  hits: readonly Hit[],
  portion: Portion,
  words: WordVectors,
  most: number,
): Steps<Described[]> {
  const found: { readonly reading: Reading; readonly score: number }[] = [];
  for (const { passage, score } of hits) {
    const reading = readPassage(portion, passage, words);
    if (reading !== undefined && passes(query, reading)) found.push({ reading, score });
    yield;
  }
  const asked = askedOf(query, words);
  const highest = found[0]?.score ?? 1;
  const passages = yield* bestPassages(
    asked,
    found.map(({ reading }) => reading),
    (index) => (found[index]?.score ?? 0) / highest,
    most,
  );
  const worthDescribing = new Set<JudgedPassage>();
  let sentences = 0;
  for (const passage of passages.toSorted((a, b) => b.score - a.score)) {
    if (sentences >= mostSentences) break;
    worthDescribing.add(passage);
    sentences += passage.reading.sentences.length;
    yield;
  }
  const compared: Compared[] = [];
  for (const { reading, surroundings } of passages.filter((passage) => worthDescribing.has(passage))) {
    // Cutting a passage into its sentences, which is done once, takes milliseconds.
    for (const sentence of sentencesFor(query, reading)) compared.push({ sentence, reading, surroundings });
    yield;
  }
  const known = new Map(passages.map(({ surroundings, description }) => [surroundings, description]));
  const features = yield* describeAll(asked, excerptsOf(compared), known);
  const described = compared.flatMap(({ reading, sentence }, index): Described[] => {
    const own = features[index];
    if (own === undefined || isMereQuestion(query, sentence, reading)) return [];
    return [{ reading, sentence, features: own }];
  });
  const worthReading = described.filter(({ sentence }) => !sentence.isBare);
  return query.phrases.length > 0 || worthReading.length === 0 ? described : worthReading;
}

/** A document's own question, which what follows it answers; kept where the exact words are asked for. */
const isMereQuestion = ({ phrases }: Query, sentence: Sentence, { document, sentences }: Reading): boolean =>
  phrases.length === 0 && asks(sliceOf(document.text, sentence.span)) && sentences.at(-1) !== sentence;

function passes(query: Query, { tokens }: Reading): boolean {
  if (query.excluded.length === 0 && query.phrases.length === 0) return true;
  const terms = new Set(tokens.map((token) => token.term));
  return (
    !query.excluded.some((term) => terms.has(term)) &&
    query.phrases.every((phrase) => holdsPhrase(tokens, phrase))
  );
}

/** The sentences, or where phrases are asked for those that hold one, alone or together. */
function sentencesFor({ phrases }: Query, { sentences, tokens }: Reading): readonly Sentence[] {
  if (phrases.length === 0) return sentences;
  const holding = sentences.filter((sentence) =>
    phrases.some((phrase) => holdsPhrase(sentence.tokens, phrase)),
  );
  if (holding.length > 0) return holding;
  const spans = phrases.flatMap((phrase) => phraseSpans(tokens, phrase));
  return spans.flatMap((span) => {
    const across = sentences.filter((sentence) => overlaps(sentence.span, span));
    return joined(across, tokens);
  });
}

/** One piece of a paragraph that covers the sentences; none where they are of several paragraphs. */
function joined(sentences: readonly Sentence[], tokens: readonly Token[]): Sentence[] {
  const [first, last] = [sentences[0], sentences.at(-1)];
  if (first === undefined || last === undefined || first.paragraph !== last.paragraph) return [];
  return [
    {
      span: { start: first.span.start, end: last.span.end },
      tokens: tokens.slice(first.from, last.from + last.tokens.length),
      from: first.from,
      paragraph: first.paragraph,
      isBare: false,
      meaning: first.meaning,
    },
  ];
}

interface Compared {
  readonly sentence: Sentence;
  readonly reading: Reading;
  readonly surroundings: Surroundings;
}

function excerptsOf(compared: readonly Compared[]): Excerpt[] {
  const excerpts: Excerpt[] = [];
  for (const [index, { reading, sentence, surroundings }] of compared.entries()) {
    const { span, tokens, from, meaning } = sentence;
    const before = compared[index - 1]?.reading === reading ? index - 1 : undefined;
    const text = sliceOf(reading.document.text, span);
    const question = before === undefined ? undefined : lastQuestion(excerpts, before);
    excerpts.push({
      text,
      tokens,
      from,
      offset: span.start,
      meaning,
      passage: surroundings,
      ...(before === undefined ? {} : { before }),
      ...(question === undefined ? {} : { question }),
    });
  }
  return excerpts;
}

/** The excerpt at `before` where it asks a question, or the question that one answers. */
const lastQuestion = (excerpts: readonly Excerpt[], before: number): number | undefined =>
  asks(excerpts[before]?.text ?? '') ? before : excerpts[before]?.question;
