// Which styles of paragraphs are headings: by their rank in the outline, or by the names that programs give them.

export interface Style {
  /** 1 for the first rank; absent where it is no heading. */
  readonly rank?: number;
  readonly isTitle: boolean;
}

const heading = /^(?:heading|überschrift|titre|título|titolo|kop|nagłówek|заголовок) ?([1-9])?$/iu;
const title = /^(?:title|titel|titre|título|titolo)$/iu;

/** `outline` counts from 0; 9 is running text. */
export function styleNamed(written: string, outline: number | undefined): Style {
  const name = written.replace(/;.*$/s, '').trim();
  const rank = rankOf(outline) ?? rankIn(name);
  return { isTitle: title.test(name), ...(rank === undefined ? {} : { rank }) };
}

export const rankOf = (outline: number | undefined): number | undefined =>
  outline === undefined || outline < 0 || outline > 8 ? undefined : outline + 1;

const rankIn = (name: string): number | undefined => {
  const found = heading.exec(name);
  return found === null ? undefined : Number(found[1] ?? 1);
};
