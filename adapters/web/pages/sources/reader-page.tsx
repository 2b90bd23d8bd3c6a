// The reader: a whole document, with the requested quote marked.
import type { Citation, Document, Picture } from '../../../../src/index.ts';
import { webAddress } from '../../../shared/render/web-address.ts';
import { attribution } from '../../../shared/wording/citation.ts';
import { askWords, readerWords } from '../../../shared/wording/pages/web.ts';
import { pictureWords } from '../../../shared/wording/picture.ts';
import { documentPath, originalPath, pagePath } from '../../layout/urls.ts';
import { type Piece, paragraphAt, partsOf, type ReadParagraph, sectionsOf } from './document-text.ts';
import { PagePicture } from './page-picture.tsx';

export interface ReaderView {
  readonly document: Document;
  /** Of the whole document. */
  readonly words: number;
  /** Span of the document's text. */
  readonly marked?: Citation['span'];
  /** Page of a long document, from 1. Where a quote is marked, its page is shown instead. */
  readonly part?: number;
  /** Of the page that the marked quote is on, where it is asked for. */
  readonly picture?: Picture;
  /** A note about the requested quote. */
  readonly notice?: string;
}

export const ReaderPage = ({ document, words, marked, part = 1, picture, notice }: ReaderView) => {
  const first = marked === undefined ? undefined : paragraphAt(document, marked);
  const begins = partsOf(document);
  const shown =
    first === undefined
      ? Math.min(Math.max(part, 1), begins.length)
      : begins.findLastIndex((begin) => begin <= first) + 1;
  const [from, to] = [begins[shown - 1] ?? 1, begins[shown] ?? Number.POSITIVE_INFINITY];
  const parts = begins.length > 1 && <Parts document={document} part={shown} parts={begins.length} />;
  /** The document's title is not repeated as a heading, so the headings below it move up. */
  const above = document.sections.some(({ headings }) => headings[0] === document.title) ? 1 : 0;
  return (
    <article class="reader" lang={document.language}>
      <header>
        <h1 dir="auto">{document.title}</h1>
        <Facts document={document} words={words} />
        {notice !== undefined && (
          <p class="notice" role="status">
            {notice}
          </p>
        )}
        {first !== undefined && (
          <p class="to-quote">
            <a href="#quote">{readerWords.toQuote}</a>
            {marked !== undefined && document.format === 'pdf' && picture === undefined && (
              <>
                {' · '}
                <a href={pagePath(document.id, marked)}>{pictureWords.button}</a>
              </>
            )}
          </p>
        )}
        {parts}
      </header>
      {picture !== undefined && marked !== undefined && (
        <PagePicture document={document} marked={marked} picture={picture} />
      )}
      {sectionsOf(document, { from, to }, marked).map(({ headings, paragraphs }) => (
        <>
          {headings
            .filter(({ text, depth }) => depth > 0 || text !== document.title)
            .map(({ text, depth }) => (
              <Heading text={text} depth={Math.max(0, depth - above)} />
            ))}
          {paragraphs.map((paragraph) => (
            <Paragraph paragraph={paragraph} hasQuote={paragraph.number === first} />
          ))}
        </>
      ))}
      {parts}
    </article>
  );
};

/** From page to page of a long document. */
const Parts = (view: { readonly document: Document; readonly part: number; readonly parts: number }) => (
  <nav class="switch" aria-label={readerWords.parts}>
    {Array.from({ length: view.parts }, (_, index) => (
      <a
        href={documentPath(view.document.id, index + 1)}
        aria-current={index + 1 === view.part ? 'true' : undefined}
      >
        {readerWords.part(index + 1)}
      </a>
    ))}
  </nav>
);

const Facts = ({ document, words }: Pick<ReaderView, 'document' | 'words'>) => {
  const original = webAddress(document.url);
  const facts = [attribution(document), document.licence ?? '', document.path, readerWords.words(words)];
  return (
    <p class="facts">
      {facts
        .filter((fact) => fact !== '')
        .map((fact, index) => (
          <>
            {index > 0 && ' · '}
            <bdi>{fact}</bdi>
          </>
        ))}
      {' · '}
      <a href={originalPath(document.id)}>{pictureWords.open}</a>
      {original !== undefined && (
        <>
          {' · '}
          <a href={original} rel="noreferrer">
            {askWords.original}
          </a>
        </>
      )}
    </p>
  );
};

/** A document's own headings begin below the page's title. */
const Heading = ({ text, depth }: { readonly text: string; readonly depth: number }) => {
  const Level = (['h2', 'h3', 'h4', 'h5', 'h6'] as const)[Math.min(depth, 4)] ?? 'h6';
  return <Level dir="auto">{text}</Level>;
};

const Paragraph = ({
  paragraph,
  hasQuote,
}: {
  readonly paragraph: ReadParagraph;
  readonly hasQuote: boolean;
}) => {
  const { number, pieces, setAside } = paragraph;
  const begins = pieces.findIndex(({ marked }) => marked);
  return (
    <div class={setAside === undefined ? 'paragraph' : 'paragraph aside'} id={`p${number}`}>
      <a class="number" href={`#p${number}`} aria-label={readerWords.paragraph(number)}>
        {number}
      </a>
      <p dir="auto" title={setAside === undefined ? undefined : readerWords.aside(setAside)}>
        {pieces.map((piece, index) => (
          <PieceOfText piece={piece} isQuote={hasQuote && index === begins} />
        ))}
      </p>
    </div>
  );
};

const PieceOfText = ({ piece, isQuote }: { readonly piece: Piece; readonly isQuote: boolean }) => (
  <>
    {piece.point !== undefined && <span class="point">{pointWords(piece.point)}</span>}
    {piece.marked ? (
      <mark id={isQuote ? 'quote' : undefined} tabindex={isQuote ? -1 : undefined}>
        {piece.text}
      </mark>
    ) : (
      piece.text
    )}
  </>
);

const pointWords = ({
  page,
  pageLabel,
  row,
  sheet,
  seconds,
  speaker,
  sent,
}: NonNullable<Piece['point']>): string =>
  [
    ...(page === undefined ? [] : [readerWords.page(pageLabel ?? page)]),
    ...(sheet === undefined ? [] : [readerWords.sheet(sheet)]),
    ...(row === undefined ? [] : [readerWords.row(row)]),
    ...(seconds === undefined ? [] : [readerWords.time(clock(seconds))]),
    ...(sent === undefined ? [] : [sent]),
    ...(speaker === undefined ? [] : [speaker]),
  ].join(', ');

/** "1:02:03", hours where there are any. */
function clock(seconds: number): string {
  const [hours, minutes, rest] = [
    Math.floor(seconds / 3600),
    Math.floor(seconds / 60) % 60,
    Math.floor(seconds % 60),
  ];
  const two = (part: number): string => String(part).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}
