// Pages of a workbook: columns as wide as their words, pages as wide as their columns, and no print ranges, so that each row
// is whole on one page. Spreadsheets cut words off at the next cell, and write "###" for a date that is too long.

/** A larger file is drawn as it would be printed: its text is searched in one step. */
const mostBytes = 4 * 1024 * 1024;
/** In inches: of a page, its two margins included. A wider sheet is made smaller. */
const pageWidth = { least: 8.27, most: 60, margins: 1.6 };
/** In inches: of a character, in the size that is usual, and of a column. Longer texts go on in the cell's next line. */
const columnWidth = { character: 0.1, margins: 0.1, least: 0.3, most: 3.5 };
/** Columns of one sheet that are made wider. */
const mostColumns = 1000;

const table = /<table:table [^>]{0,5000}>[\s\S]*?<\/table:table>/g;
const column = /<table:table-column[^>]{0,1000}\/>/g;
const columnTag = /^<table:table-column/;
const cellOrText =
  /<table:(?:covered-)?table-cell([^>]{0,5000})>|<text:p[^>]{0,1000}>([^<]*(?:<(?!\/text:p>)[^<]*)*)/g;

/** `flat`: a flat OpenDocument file as LibreOffice writes it (OpenDocument 1.3, part 3). */
export function withWholeRows(flat: Uint8Array): Uint8Array {
  if (flat.length > mostBytes) return flat;
  // One character for each byte, so that all others stay as they are.
  const text = Buffer.from(flat.buffer, flat.byteOffset, flat.byteLength).toString('latin1');
  let widest = 0;
  const styles = new Map<string, string>();
  const changed = text.replace(table, (sheet) => {
    const letters = Array.from(longestOf(sheet).slice(0, mostColumns));
    let at = 0;
    const [, tag = '', within = ''] = /^(<[^>]*>)([\s\S]*)$/.exec(sheet) ?? [];
    let sum = 0;
    const widened = within.replace(column, (one) => {
      const alike = repeatedIn(one);
      const own = letters.slice(at, at + alike).map((length = 0) => widthOf(length));
      at += alike;
      sum += own.reduce((all, width) => all + width, 0);
      const bare = one.replace(/ table:number-columns-repeated="[^"]*"/, '');
      for (const width of own) styles.set(nameOf(width), columnStyle(width));
      const named = own.map((width) =>
        bare
          .replace(/ table:style-name="[^"]*"/, '')
          .replace(columnTag, `$& table:style-name="${nameOf(width)}"`),
      );
      const others = alike - own.length;
      const rest = others > 0 ? bare.replace(columnTag, `$& table:number-columns-repeated="${others}"`) : '';
      return named.join('') + rest;
    });
    widest = Math.max(widest, sum);
    return `${tag.replace(/ table:print(?:-ranges)?="[^"]*"/g, '')}${widened}`;
  });
  const page = Math.min(pageWidth.most, Math.max(pageWidth.least, widest + pageWidth.margins));
  return Buffer.from(withStyles(changed, page, [...styles.values()]), 'latin1');
}

const widthOf = (letters: number): number =>
  Math.min(
    columnWidth.most,
    Math.max(columnWidth.least, letters * columnWidth.character + columnWidth.margins),
  );

const nameOf = (width: number): string => `verbatim-${width.toFixed(2)}`;

const columnStyle = (width: number): string =>
  `<style:style style:name="${nameOf(width)}" style:family="table-column"><style:table-column-properties style:column-width="${width.toFixed(2)}in"/></style:style>`;

/** With columns' styles, pages of a width in inches, and lines that break within cells. */
const withStyles = (text: string, width: number, columns: readonly string[]): string =>
  text
    .replace('<office:automatic-styles>', `$&${columns.join('')}`)
    .replace(/(<style:page-layout-properties)([^>]{0,5000}>)/g, (_, name: string, rest: string) => {
      const others = rest.replace(/ (?:fo:page-width|style:scale-to(?:-X|-Y|-pages)?)="[^"]*"/g, '');
      return `${name} fo:page-width="${width.toFixed(2)}in" style:scale-to-X="1" style:scale-to-Y="0"${others}`;
    })
    .replace(/(<style:table-cell-properties)([^>]{0,5000}>)/g, (_, name: string, rest: string) => {
      const others = rest.replace(/ (?:fo:wrap-option|style:shrink-to-fit)="[^"]*"/g, '');
      return `${name} fo:wrap-option="wrap"${others}`;
    })
    .replaceAll('style:use-optimal-row-height="false"', 'style:use-optimal-row-height="true"');

/** Of each column, the characters of its longest line. */
function longestOf(sheet: string): number[] {
  const longest: number[] = [];
  for (const row of sheet.split('<table:table-row').slice(1)) {
    let at = -1;
    let next = 0;
    for (const [, attributes, words = ''] of row.matchAll(cellOrText)) {
      if (attributes === undefined) {
        const length = words.replace(/<[^>]*>/g, '').length;
        if (at >= 0) longest[at] = Math.max(longest[at] ?? 0, length);
        continue;
      }
      at = next;
      next += repeatedIn(attributes);
    }
  }
  return longest;
}

/** How often a column or a cell is repeated. */
function repeatedIn(attributes: string): number {
  const [, repeated = '1'] = / table:number-columns-repeated="(\d{1,9})"/.exec(attributes) ?? [];
  return Number(repeated);
}
