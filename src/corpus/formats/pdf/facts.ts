// What a PDF file says about itself.
import { isDate } from '../../document/date.ts';
import type { Attribution } from '../../document/document.ts';
import { coverOf } from './cover.ts';
import type { Line } from './page/lines.ts';
import type { PDFDocumentProxy } from './page/open.ts';

export interface Facts {
  readonly attribution: Partial<Attribution>;
  readonly language?: string;
}

/** Metadata that can't be read is none. `pages`: the lines of each. */
export async function factsOf(
  document: PDFDocumentProxy,
  pages: readonly (readonly Line[])[] = [],
): Promise<Facts> {
  const cover = coverOf(pages);
  const { info, metadata } = await document.getMetadata().catch(() => ({ info: {}, metadata: undefined }));
  const said = (key: string): string | undefined => wordsIn(Reflect.get(info, key));
  const title = [wordsIn(metadata?.get('dc:title')), said('Title')].find(isTitle);
  const author =
    withoutAddress(wordsIn(metadata?.get('dc:creator')) ?? said('Author'), cover.lines) ?? cover.author;
  const published = earlier(
    cover.published,
    dateIn(wordsIn(metadata?.get('dc:date')) ?? said('CreationDate')),
  );
  const language = /^[a-z]{2}(?![a-z])/i.exec(said('Language') ?? '')?.[0]?.toLowerCase();
  return {
    attribution: {
      ...(title === undefined ? {} : { title }),
      ...(author === undefined ? {} : { author }),
      ...(published === undefined ? {} : { published }),
    },
    ...(language === undefined ? {} : { language }),
  };
}

function wordsIn(value: unknown): string | undefined {
  const text = Array.isArray(value) ? value.filter((part) => typeof part === 'string').join(', ') : value;
  if (typeof text !== 'string') return undefined;
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim() || undefined;
}

/**
 * The day on which a file was made is that of its document at the latest: many are made again. What its title page dates later
 * is something else.
 */
const earlier = (written: string | undefined, made: string | undefined): string | undefined =>
  written !== undefined && (made === undefined || written <= made) ? written : made;

/** TeX loses the line end between a name and its address: what the first page has as a line of its own is the name. */
function withoutAddress(author: string | undefined, cover: readonly string[]): string | undefined {
  if (author === undefined || !/\S@\S/.test(author)) return author;
  const names = cover.filter((line) => line.length > 2 && !line.includes('@') && author.startsWith(line));
  // An address has no letters but those of ASCII.
  const [, before] = /^(.*[^\x20-\x7e])[\x21-\x7e]+@\S+$/u.exec(author) ?? [];
  return names.sort((a, b) => b.length - a.length)[0] ?? before ?? author;
}

/** Not what a program puts there by itself: the name of a file, or of nothing. */
const isTitle = (title: string | undefined): title is string =>
  title !== undefined &&
  /\p{L}{2}/u.test(title) &&
  !/^\S*[\d_:/\\]\S*$/.test(title) &&
  !/\.(?:docx?|odt|rtf|pdf|tex|dvi|ps|indd|qxd|pptx?|xlsx?|html?|txt)$/i.test(title) &&
  !/^(?:untitled|microsoft word\b|document ?\d*$|slide \d|presentation ?\d*$)/i.test(title);

/** The day in `D:20211103120000Z` or `2021-11-03T12:00:00Z`. */
function dateIn(text: string | undefined): string | undefined {
  const [, year, month, day] = /^(?:D:)?(\d{4})(?:-?(\d\d)(?:-?(\d\d))?)?/.exec(text ?? '') ?? [];
  const date = [year, month, day].filter((part) => part !== undefined).join('-');
  return isDate(date) ? date : undefined;
}
