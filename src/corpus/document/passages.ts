// Cuts documents into passages, the units that are indexed: a paragraph, or a few short ones, or part of a long one.
import { eachSentence } from '../../text/sentences.ts';
import type { Span } from '../../text/span.ts';
import { countWords } from '../../text/tokenize.ts';
import type { Document } from './document.ts';

export interface Passage {
  /** Its place in the corpus's list of passages. */
  readonly id: number;
  readonly documentId: string;
  readonly span: Span;
  /** Of its section, the document's top heading first. */
  readonly headings: readonly string[];
}

/** Raised when documents are cut differently: part of a saved index's fingerprint. */
export const passagesVersion = 6;

/** Words: a passage gathers paragraphs up to `enough` and is cut between sentences above `most`. */
const size = { enough: 100, most: 200 };

/** The passages of all documents, in order. Together they cover every quotable paragraph once. */
export const passagesOf = (documents: readonly Document[]): Passage[] => [...cutPassages(documents)];

/** The same, each cut when it is asked for: a large corpus takes seconds. */
export function* cutPassages(documents: readonly Document[]): Generator<Passage, void> {
  let id = 0;
  for (const document of documents) {
    for (const { headings, paragraphs } of document.sections) {
      for (const span of gather(document.text, paragraphs)) {
        yield { id, documentId: document.id, span, headings };
        id += 1;
      }
    }
  }
}

export const countPassages = (document: Document): number => passagesOf([document]).length;

type Quotable = Document['sections'][number]['paragraphs'];

function* gather(text: string, paragraphs: Quotable): Generator<Span, void> {
  let open: { span: Span; words: number } | undefined;
  for (const { span, setAside } of paragraphs) {
    const words = setAside === undefined ? wordsIn(text, span) : 0;
    if (open !== undefined && (setAside !== undefined || open.words + words > size.enough)) {
      yield open.span;
      open = undefined;
    }
    if (setAside !== undefined) continue;
    if (words > size.most) {
      if (open !== undefined) yield open.span;
      open = undefined;
      yield* split(text, span);
    } else if (open === undefined) open = { span, words };
    else open = { span: { start: open.span.start, end: span.end }, words: open.words + words };
  }
  if (open !== undefined) yield open.span;
}

/** UTF-16 units that are counted to see whether a paragraph is a long one. */
const countedAtMost = 4000;

/** Of a paragraph that is much too long for one passage, those at its beginning. */
function wordsIn(text: string, { start, end }: Span): number {
  const words = countWords(text.slice(start, Math.min(end, start + countedAtMost)));
  return end - start <= countedAtMost || words > size.most ? words : countWords(text.slice(start, end));
}

/** A long paragraph between its sentences, into passages of about `enough` words. */
function* split(text: string, paragraph: Span): Generator<Span, void> {
  let open: { span: Span; words: number } | undefined;
  for (const sentence of eachSentence(text, paragraph)) {
    const words = countWords(text.slice(sentence.start, sentence.end));
    if (open === undefined) open = { span: sentence, words };
    else if (open.words + words > size.enough) {
      yield open.span;
      open = { span: sentence, words };
    } else open = { span: { start: open.span.start, end: sentence.end }, words: open.words + words };
  }
  if (open !== undefined) yield open.span;
}
