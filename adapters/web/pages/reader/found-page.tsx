// What was found in a document: every place with the words around it; and the steps from one place to the next.
import type { Citation, Document } from '../../../../src/index.ts';
import { findWords, readerWords } from '../../../shared/wording/pages/reader.ts';
import { documentPath, type ReaderAddress } from '../../layout/urls.ts';
import type { Found, FoundSpan } from './find.ts';
import { pointWords } from './sections.tsx';
import { FindForm } from './tools.tsx';

type Span = Citation['span'];

interface FoundView {
  readonly document: Document;
  readonly words: string;
  readonly found: Found;
  readonly from: ReaderAddress;
}

/** Places in the list. */
const mostListed = 100;

export const FoundPage = ({ document, words, found, from }: FoundView) => {
  const { spans, isApart, isCut } = found;
  return (
    <>
      <h1 dir="auto">{findWords.title(words, document.title)}</h1>
      <p>
        <a href={documentPath(document.id, from)}>{findWords.back}</a>
      </p>
      <FindForm document={document} from={from} find={words} />
      <p role="status">
        {spans.length === 0 ? findWords.none : findWords.count(spans.length, isCut)}
        {isApart && spans.length > 0 && ` ${findWords.apart}`}
        {spans.length > mostListed && ` ${findWords.shown(mostListed)}`}
      </p>
      <ol class="found">
        {spans.slice(0, mostListed).map((span) => (
          <li>
            <a href={`${documentPath(document.id, { ...from, marked: span, find: words })}#quote`} dir="auto">
              <Excerpt document={document} span={span} />
            </a>
            <span class="note" dir="auto">
              {placeOf(document, span)}
            </span>
          </li>
        ))}
      </ol>
    </>
  );
};

/** Its page, row or time, or its paragraph, and the heading above it. */
function placeOf({ points = [], title }: Document, { start, paragraph, headings }: FoundSpan): string {
  const point = points.findLast((one) => one.start <= start);
  const heading = headings.findLast((text) => text !== title);
  return [
    point === undefined ? readerWords.paragraph(paragraph) : pointWords(point),
    ...(heading === undefined ? [] : [heading]),
  ].join(' · ');
}

/** UTF-16 units before and after what was found. */
const [before, after] = [70, 110];

const Excerpt = ({ document: { text }, span }: { readonly document: Document; readonly span: Span }) => {
  const head =
    text
      .slice(Math.max(0, span.start - before), span.start)
      .split('\n\n')
      .at(-1) ?? '';
  const tail = text.slice(span.end, span.end + after).split('\n\n')[0] ?? '';
  return (
    <>
      {head.length === before ? `… ${head.replace(/^\S*\s/, '')}` : head}
      <mark>{text.slice(span.start, span.end)}</mark>
      {tail.length === after ? `${tail.replace(/\s\S*$/, '')} …` : tail}
    </>
  );
};

/** The words that are shown, among all places with the same words. */
export interface FoundPlace {
  readonly words: string;
  readonly spans: readonly Span[];
  /** From 0. */
  readonly index: number;
}

interface StepsShown {
  readonly document: Document;
  readonly found: FoundPlace;
  readonly from: ReaderAddress;
}

export const MatchSteps = ({ document, found: { words, spans, index }, from }: StepsShown) => {
  const link = (marked: Span | undefined, label: string) =>
    marked !== undefined && (
      <a href={`${documentPath(document.id, { ...from, marked, find: words })}#quote`}>{label}</a>
    );
  return (
    <nav class="match-steps" aria-label={findWords.number(index + 1, spans.length)}>
      <span>{findWords.number(index + 1, spans.length)}</span>
      {link(spans[index - 1], findWords.previous)}
      {link(spans[index + 1], findWords.next)}
      <a href={documentPath(document.id, { ...from, find: words })}>{findWords.all}</a>
    </nav>
  );
};
