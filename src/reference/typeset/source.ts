// What is known of a source, made ready for the manuals.
import type { CslItem, Locator } from '../csl-item.ts';
import type { CslName } from '../names.ts';
import type { PartialDate } from './date.ts';
import { inMarks, printed } from './marks.ts';
import { type Piece, plain } from './piece.ts';
import { cased, isEnglish } from './title-case.ts';

export interface Source {
  readonly authors?: readonly CslName[];
  /** As the source writes it. */
  readonly title: Piece;
  /** With the capitals of an English title, if it is one; as it is, or in quotation marks. */
  readonly plainTitle: Piece;
  readonly markedTitle: Piece;
  /** The site of a page. */
  readonly site?: Piece;
  /** The publisher of a document. */
  readonly publisher?: Piece;
  readonly date?: PartialDate;
  readonly url?: Piece;
  readonly locator: Locator;
}

/** A page has a site and an address, a document a publisher. */
export function sourceOf(item: CslItem, locator: Locator): Source {
  const { title, author, publisher, 'container-title': site, issued, URL: url } = item;
  const manner = isEnglish(title) ? cased : (piece: Piece): Piece => piece;
  const [year, month, day] = issued?.['date-parts'][0] ?? [];
  return {
    title: printed(title),
    plainTitle: manner(printed(title)),
    markedTitle: manner(inMarks(title)),
    locator,
    ...(author === undefined ? {} : { authors: author }),
    ...(site === undefined ? {} : { site: manner(printed(site)) }),
    ...(publisher === undefined ? {} : { publisher: printed(publisher) }),
    ...(year === undefined
      ? {}
      : { date: { year, ...(month === undefined ? {} : { month }), ...(day === undefined ? {} : { day }) } }),
    // An address is shown sign for sign.
    ...(url === undefined ? {} : { url: plain(url) }),
  };
}
