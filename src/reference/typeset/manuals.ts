// The manuals of style: what each says in which order. One row a manual; what they share is in the files beside this.
import type { Locator } from '../csl-item.ts';
import type { TypesetStyle } from '../style.ts';
import { authorsListed, type NameList } from './authors.ts';
import { dayFirst, monthAndDay, monthFirst } from './date.ts';
import { closed, listed, type Piece, plain, sentences, shown } from './piece.ts';
import type { Source } from './source.ts';

interface Manual {
  /** What follows the quote. */
  readonly cite: (source: Source) => string;
  /** The source in the list of references; a manual of notes has none. */
  readonly entry?: (source: Source) => string;
}

const spoken: NameList = {
  inverted: 'none',
  given: 'whole',
  particles: 'family',
  and: 'and',
  short: { from: 7, named: 3 },
};
/** In brackets after the quote. */
const surnames: NameList = { ...spoken, given: 'absent', short: { from: 3, named: 1 } };
const apaSurnames: NameList = { ...surnames, and: '&' };
const apaList: NameList = {
  inverted: 'all',
  given: 'initials',
  particles: 'family',
  and: '&',
  short: { from: 21, named: 19, last: true },
};
const chicagoList: NameList = { ...spoken, inverted: 'first', particles: 'given' };
const mlaList: NameList = { ...spoken, inverted: 'first', short: { from: 3, named: 1 } };

const noDate = 'n.d.';

/** What is written before a place. Rows and slides name themselves. */
type Labels = Readonly<Record<Locator['label'], string>>;

const bare: Labels = { page: '', paragraph: 'para. ', timestamp: 'at ', row: '', slide: '' };
const apaLabels: Labels = { ...bare, page: 'p. ', timestamp: '' };
const mlaLabels: Labels = { ...bare, paragraph: 'par. ', timestamp: '' };

const placeIn = ({ locator: { label, locator } }: Source, labels: Labels): Piece =>
  plain(labels[label] + locator);

const bracketed = (piece: Piece | undefined): string => `(${piece === undefined ? '' : shown(piece)})`;

const yearOf = ({ date }: Source): string => (date === undefined ? noDate : String(date.year));

const maybe = (text: string | undefined): Piece | undefined => (text === undefined ? undefined : plain(text));

/** "Lovelace 1843", but "Lovelace, n.d." */
const withYear = (who: Piece, source: Source): Piece =>
  plain(source.date === undefined ? `${closed(who, ',')} ${noDate}` : `${shown(who)} ${source.date.year}`);

/** Where nobody is named as the author of a page, its site is taken for one. */
const chicagoWho = (source: Source, names: NameList): Piece | undefined =>
  authorsListed(source.authors, names) ?? source.site;

/** MLA has a page that belongs to no site in italics, which plain text can't show, and all else in quotation marks. */
const mlaTitle = ({ plainTitle, markedTitle, url, site }: Source): Piece =>
  url !== undefined && site === undefined ? plainTitle : markedTitle;

const capitalized = ({ text, tail }: Piece): Piece => ({
  text: text.replace(/^\p{Ll}/u, (first) => first.toUpperCase()),
  tail,
});

const chicagoPublisher = ({ authors, site, publisher }: Source): Piece | undefined =>
  publisher === undefined ? (authors === undefined ? undefined : site) : capitalized(publisher);

export const manuals: Readonly<Record<TypesetStyle, Manual>> = {
  footnote: {
    cite: (source) =>
      sentences(
        listed(
          authorsListed(source.authors, spoken),
          source.markedTitle,
          source.site ?? source.publisher,
          // A page without a date is looked up by its address.
          source.date === undefined
            ? maybe(source.url === undefined ? noDate : undefined)
            : plain(monthFirst(source.date)),
          placeIn(source, bare),
          source.url,
        ),
      ),
  },
  apa: {
    cite: (source) =>
      bracketed(
        listed(
          authorsListed(source.authors, apaSurnames) ?? source.plainTitle,
          plain(yearOf(source)),
          placeIn(source, apaLabels),
        ),
      ),
    entry: (source) => {
      const who = authorsListed(source.authors, apaList);
      const date = [yearOf(source), monthAndDay(source.date)].filter((part) => part !== undefined).join(', ');
      const known = sentences(
        who ?? source.title,
        plain(`(${date})`),
        who === undefined ? undefined : source.title,
        source.site ?? source.publisher,
      );
      // No full stop after an address: it could be taken for a part of it.
      return source.url === undefined ? known : `${known} ${shown(source.url)}`;
    },
  },
  chicago: {
    cite: (source) => {
      const who = chicagoWho(source, surnames) ?? source.markedTitle;
      return bracketed(listed(withYear(who, source), placeIn(source, bare)));
    },
    entry: (source) => {
      const who = chicagoWho(source, chicagoList);
      return sentences(
        who ?? source.markedTitle,
        plain(yearOf(source)),
        who === undefined ? undefined : source.markedTitle,
        listed(chicagoPublisher(source), maybe(monthAndDay(source.date))),
        source.url,
      );
    },
  },
  mla: {
    cite: (source) => {
      const who = authorsListed(source.authors, surnames) ?? mlaTitle(source);
      const place = placeIn(source, mlaLabels);
      if (source.locator.label === 'page') return bracketed(plain(`${shown(who)} ${shown(place)}`));
      return bracketed(listed(who, place));
    },
    entry: (source) =>
      sentences(
        authorsListed(source.authors, mlaList),
        mlaTitle(source),
        listed(
          source.site ?? source.publisher,
          source.date === undefined ? undefined : plain(dayFirst(source.date)),
          source.url,
        ),
      ),
  },
};
