// The text of a part: headings, numbered paragraphs, the marks of pages, and the marked words.
import { clock, type Document } from '../../../../src/index.ts';
import { readerWords } from '../../../shared/wording/pages/reader.ts';
import { headingId } from './contents.ts';
import type { Piece, Point, ReadParagraph, ReadSection } from './document-text.ts';
import { nameOf, pointId } from './numbering.ts';

interface Shown {
  readonly document: Document;
  readonly sections: readonly ReadSection[];
}

export const Sections = ({ document, sections }: Shown) => {
  const { title } = document;
  /** The document's title is not repeated as a heading, so the headings below it move up. */
  const above = document.sections.some(({ headings }) => headings[0] === title) ? 1 : 0;
  const first = sections
    .flatMap(({ paragraphs }) => paragraphs)
    .find(({ pieces }) => pieces.some(({ marked }) => marked));
  return (
    <>
      {sections.map(({ index, headings, paragraphs }) => (
        <>
          {headings
            .filter(({ text, depth }) => depth > 0 || text !== title)
            .map(({ text, depth }) => (
              <Heading text={text} depth={Math.max(0, depth - above)} id={headingId(index, depth)} />
            ))}
          {paragraphs.map((paragraph) => (
            <Paragraph paragraph={paragraph} hasQuote={paragraph === first} />
          ))}
        </>
      ))}
    </>
  );
};

interface HeadingShown {
  readonly text: string;
  readonly depth: number;
  readonly id: string;
}

/** A document's own headings begin below the page's title. */
const Heading = ({ text, depth, id }: HeadingShown) => {
  const Level = (['h2', 'h3', 'h4', 'h5', 'h6'] as const)[Math.min(depth, 4)] ?? 'h6';
  return (
    <Level dir="auto" id={id}>
      {text}
    </Level>
  );
};

interface ParagraphShown {
  readonly paragraph: ReadParagraph;
  readonly hasQuote: boolean;
}

const Paragraph = ({ paragraph, hasQuote }: ParagraphShown) => {
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
    {piece.point !== undefined && (
      <span class="point" id={pointId(piece.point)}>
        {pointWords(piece.point)}
      </span>
    )}
    {piece.marked ? (
      <mark id={isQuote ? 'quote' : undefined} tabindex={isQuote ? -1 : undefined}>
        {piece.text}
      </mark>
    ) : (
      piece.text
    )}
  </>
);

export const pointWords = (point: Point): string => {
  const { page, slide, row, sheet, seconds, speaker, sent } = point;
  return [
    ...(page === undefined ? [] : [readerWords.page(nameOf(point))]),
    ...(slide === undefined ? [] : [readerWords.slide(slide)]),
    ...(sheet === undefined ? [] : [readerWords.sheet(sheet)]),
    ...(row === undefined ? [] : [readerWords.row(row)]),
    ...(seconds === undefined ? [] : [readerWords.time(clock(seconds))]),
    ...(sent === undefined ? [] : [sent]),
    ...(speaker === undefined ? [] : [speaker]),
  ].join(', ');
};
