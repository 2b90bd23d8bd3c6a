// A passage as the core reads it: tokens and sentences, cached for the next question.
import type { Document } from '../../corpus/document/document.ts';
import { paragraphsWithin, statementsOf } from '../../corpus/document/locate.ts';
import type { Passage } from '../../corpus/document/passages.ts';
import { rarity } from '../../question/analyze.ts';
import type { Portion } from '../../retrieval/query/searchable.ts';
import { contains, type Span } from '../../text/span.ts';
import { type Token, tokenize, tokenizePart } from '../../text/tokenize.ts';
import type { Meaning, WordVectors } from '../../words/word-vectors.ts';
import { bareOf } from './bare.ts';
import { isNextLine, type List, listsOf } from './lists.ts';

export interface Sentence {
  /** Of the document's text. */
  readonly span: Span;
  /** With spans into the document's text. */
  readonly tokens: readonly Token[];
  /** Index of the first of them among the passage's. */
  readonly from: number;
  /** Index of its paragraph in the passage; a quote never crosses from one to the next. */
  readonly paragraph: number;
  /** The list that it is an item of, or part of an item. */
  readonly list?: List;
  /** The list that it introduces. */
  readonly leads?: List;
  /** It says nothing alone, and nothing beside it helps: a heading, an entry of a table of contents, a reference. */
  readonly isBare: boolean;
  readonly meaning: Meaning;
}

export interface Reading extends Headings {
  readonly document: Document;
  readonly passage: Passage;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly meaning: Meaning;
}

/** The title and the headings above a passage. */
interface Headings {
  readonly headingTerms: readonly string[];
  /** Terms of its own heading where that asks a question, as in a list of frequent ones. */
  readonly question: readonly string[];
  readonly headingMeaning: Meaning;
}

/** Readings cached for each portion: about as many as a few hundred questions need. */
const mostCached = 5000;

interface Cached {
  readonly passages: Map<number, Reading>;
  /** By a section's headings, which its passages share. */
  readonly headings: Map<readonly string[], Headings>;
}

const cachedReadings = new WeakMap<Portion, Cached>();

export function readPassage(portion: Portion, id: number, words: WordVectors): Reading | undefined {
  const cached: Cached = cachedReadings.get(portion) ?? { passages: new Map(), headings: new Map() };
  cachedReadings.set(portion, cached);
  const known = cached.passages.get(id);
  if (known !== undefined) return known;
  const passage = portion.passages[id];
  if (passage === undefined) return undefined;
  if (cached.passages.size >= mostCached) {
    cached.passages.clear();
    cached.headings.clear();
  }
  const reading = read(portion, passage, cached.headings, words);
  cached.passages.set(id, reading);
  return reading;
}

function read(
  portion: Portion,
  passage: Passage,
  known: Map<readonly string[], Headings>,
  words: WordVectors,
): Reading {
  const document = portion.documentOf(passage);
  const tokens = tokenizePart(document.text, passage.span);
  const meaningOf = meaningIn(portion, words);
  const headings = known.get(passage.headings) ?? readHeadings(document, passage.headings, meaningOf);
  known.set(passage.headings, headings);
  let sentences: readonly Sentence[] | undefined;
  return {
    document,
    passage,
    tokens,
    // Most passages that are read are judged by their words alone.
    get sentences() {
      sentences ??= sentencesIn(document, passage, tokens, meaningOf);
      return sentences;
    },
    ...headings,
    meaning: meaningOf(tokens.map(({ term }) => term)),
  };
}

type MeaningOf = (terms: Iterable<string>) => Meaning;

function meaningIn({ vocabulary }: Portion, words: WordVectors): MeaningOf {
  const weightOf = (term: string): number => rarity(vocabulary.frequencyOf(term), vocabulary.passages);
  return (terms) => words.meaningOf(terms, weightOf);
}

function readHeadings(document: Document, headings: readonly string[], meaningOf: MeaningOf): Headings {
  const headingTerms = [document.title, ...headings].flatMap(termsOf);
  return {
    headingTerms,
    question: termsOf(headings.findLast((heading) => /\?\s*$/.test(heading)) ?? ''),
    headingMeaning: meaningOf(headingTerms),
  };
}

function sentencesIn(
  document: Document,
  passage: Passage,
  tokens: readonly Token[],
  meaningOf: MeaningOf,
): Sentence[] {
  const placed = withTokens(sentencesOfPassage(document, passage), tokens);
  const bare = bareOf(document.text, passage.headings, placed);
  return placed.map((sentence, index) => ({
    ...sentence,
    isBare: bare[index] === true,
    meaning: meaningOf(sentence.tokens.map(({ term }) => term)),
  }));
}

const termsOf = (text: string): string[] => tokenize(text).map((token) => token.term);

type SentencePlace = Omit<Sentence, 'tokens' | 'from' | 'meaning' | 'isBare'>;

/** Sentences with the paragraph and the list that they are of. Lines of one sentence each, without a gap, are one paragraph. */
function sentencesOfPassage(document: Document, passage: Passage): SentencePlace[] {
  const paragraphs = paragraphsWithin(document, passage.span).map((paragraph) =>
    statementsOf(document, paragraph, passage.span),
  );
  const lists = listsOf(document.text, paragraphs);
  const sentences: SentencePlace[] = [];
  let paragraph = -1;
  for (const [index, spans] of paragraphs.entries()) {
    const before = paragraphs[index - 1];
    const [last, first] = [before?.at(-1), spans[0]];
    const goesOn =
      before?.length === 1 && spans.length === 1 && last && first && isNextLine(document.text, last, first);
    if (!goesOn) paragraph += 1;
    const [list, next] = [lists[index], lists[index + 1]];
    for (const [at, span] of spans.entries()) {
      const leads = at === spans.length - 1 && next?.leadIn?.start === span.start ? next : undefined;
      sentences.push({
        span,
        paragraph,
        ...(list === undefined ? {} : { list }),
        ...(leads === undefined ? {} : { leads }),
      });
    }
  }
  return sentences;
}

/** Both are in order, so one walk over the tokens serves all sentences. */
function withTokens(
  sentences: readonly SentencePlace[],
  tokens: readonly Token[],
): Omit<Sentence, 'meaning' | 'isBare'>[] {
  let at = 0;
  return sentences.flatMap((sentence) => {
    while (at < tokens.length && (tokens[at]?.start ?? 0) < sentence.span.start) at += 1;
    const from = at;
    while (at < tokens.length && contains(sentence.span, tokens[at] ?? sentence.span)) at += 1;
    return at === from ? [] : [{ ...sentence, from, tokens: tokens.slice(from, at) }];
  });
}
