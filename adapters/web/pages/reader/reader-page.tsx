// The reader: a document, or a part of a long one, with the requested words marked.
import type { Child } from 'hono/jsx';
import { type Citation, type Document, hasPages, type Picture } from '../../../../src/index.ts';
import { webAddress } from '../../../shared/render/web-address.ts';
import { attribution } from '../../../shared/wording/citation.ts';
import { describeWords } from '../../../shared/wording/pages/edit.ts';
import { readerWords } from '../../../shared/wording/pages/reader.ts';
import { askWords } from '../../../shared/wording/pages/web.ts';
import { pictureWords } from '../../../shared/wording/picture.ts';
import { answerPath, documentPath, editPath, originalPath, type ReaderAddress } from '../../layout/urls.ts';
import type { ContentsEntry } from './contents.ts';
import { sectionsOf } from './document-text.ts';
import { type FoundPlace, MatchSteps } from './found-page.tsx';
import { pointId } from './numbering.ts';
import { PagePicture } from './page-picture.tsx';
import { type DocumentPart, partAt } from './parts.ts';
import { pointWords, Sections } from './sections.tsx';
import { PartSteps, Tools } from './tools.tsx';

export interface ReaderView {
  readonly document: Document;
  /** Of the whole document. */
  readonly words: number;
  readonly parts: readonly DocumentPart[];
  readonly contents: readonly ContentsEntry[];
  /** Span of the document's text. */
  readonly marked?: Citation['span'];
  /** Of a long document, from 1. Where words are marked, their part is shown instead. */
  readonly part?: number;
  /** Of the page that the marked quote is on, where it is asked for. */
  readonly picture?: Picture;
  /** A note about the requested quote. */
  readonly notice?: string;
  /** Whether the visitor may describe and remove it. */
  readonly isEditable?: boolean;
  /** What led here. */
  readonly from?: Origin;
  /** Where the marked words are among all that were found; absent where nothing was looked for. */
  readonly found?: FoundPlace;
}

export interface Origin {
  /** The id of an answer. */
  readonly answer: string;
}

export const ReaderPage = (view: ReaderView) => {
  const { document, parts, contents, marked, part = 1, picture, notice, from, found } = view;
  const shown =
    marked === undefined ? Math.min(Math.max(part, 1), parts.length) - 1 : partAt(parts, marked.start);
  const current = parts[shown];
  const carried: ReaderAddress = { answer: from?.answer };
  const isLong = parts.length > 1 || contents.length > 2;
  const steps = (label: string) =>
    parts.length > 1 && <PartSteps {...{ document, parts, shown, label }} from={carried} />;
  return (
    <div class={isLong ? 'reading long' : 'reading'}>
      <Bar document={document} from={from} first={firstPoint(document, current)} />
      <header class="about">
        <h1 dir="auto">{document.title}</h1>
        <Facts {...view} />
        {notice !== undefined && (
          <p class="notice" role="status">
            {notice}
          </p>
        )}
        {found !== undefined && <MatchSteps document={document} found={found} from={carried} />}
        {found === undefined && marked !== undefined && <ToQuote {...view} />}
      </header>
      {isLong && <Tools {...{ document, parts, contents, shown }} from={carried} find={found?.words} />}
      <article class="reader" lang={document.language}>
        {steps(readerWords.parts)}
        {picture !== undefined && marked !== undefined && (
          <PagePicture {...{ document, marked, picture }} below={firstPoint(document, current)} />
        )}
        {current !== undefined && (
          <Sections document={document} sections={sectionsOf(document, current, marked)} />
        )}
        {steps(readerWords.part(shown + 1, parts.length))}
      </article>
    </div>
  );
};

/** Stays in view: which document this is, the page that is being read (by the script), and the way back. */
interface BarShown {
  readonly document: Document;
  readonly from: Origin | undefined;
  /** Where the part begins. */
  readonly first: string;
}

const Bar = ({ document, from, first }: BarShown) => (
  <div class="bar">
    <a class="document" href="#content" title={readerWords.toStart}>
      <bdi>{document.title}</bdi>
    </a>
    <span class="at" aria-hidden="true" data-first={first}></span>
    {from !== undefined && (
      <a class="back" href={`${answerPath({ id: from.answer })}#answer-title`}>
        {readerWords.toAnswer}
      </a>
    )}
  </div>
);

/** The page that the part begins on; '' where there are no pages. */
function firstPoint({ points = [] }: Document, part: DocumentPart | undefined): string {
  const point = points.findLast(({ start }) => start <= (part?.start ?? 0));
  return point === undefined || pointId(point) === undefined ? '' : pointWords(point);
}

const ToQuote = ({ document, marked, picture, from }: ReaderView) => (
  <p class="to-quote">
    <a href="#quote">{readerWords.toQuote}</a>
    {marked !== undefined && hasPages(document) && picture === undefined && (
      <>
        {' · '}
        <a href={`${documentPath(document.id, { marked, picture: true, answer: from?.answer })}#page`}>
          {pictureWords.button}
        </a>
      </>
    )}
  </p>
);

const Facts = ({
  document,
  words,
  isEditable = false,
}: Pick<ReaderView, 'document' | 'words' | 'isEditable'>) => {
  const original = webAddress(document.url);
  const facts: readonly Child[] = [
    ...[attribution(document), document.licence ?? '', document.path, readerWords.words(words)]
      .filter((fact) => fact !== '')
      .map((fact) => <bdi>{fact}</bdi>),
    <a href={originalPath(document.id)}>{pictureWords.open}</a>,
    ...(original === undefined
      ? []
      : [
          <a href={original} rel="noreferrer">
            {askWords.original}
          </a>,
        ]),
  ];
  return (
    <p class="facts">
      {facts.map((fact, index) => (index === 0 ? fact : [' · ', fact]))}
      {isEditable && (
        <span class="change">
          {' · '}
          <a href={editPath(document.id)}>{describeWords.link}</a>
        </span>
      )}
    </p>
  );
};
