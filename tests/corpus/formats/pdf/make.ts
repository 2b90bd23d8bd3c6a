// Small PDF files, written by hand: what a page shows is given as its drawing operators.

export interface Page {
  /** Operators of the page's content. */
  readonly content: string;
  /** Dictionaries of the page's annotations. */
  readonly annotations?: readonly string[];
  /** Further entries of the page's resources. */
  readonly resources?: string;
  /** In points; A4 where absent. */
  readonly size?: readonly [width: number, height: number];
}

/** One line of text in Helvetica at a place counted from the page's lower left corner. */
export const line = (text: string, x: number, y: number, size = 11): string =>
  `BT /F1 ${size} Tf ${x} ${y} Td (${text.replace(/[\\()]/g, '\\$&')}) Tj ET`;

/** A grey picture of two by two dots over most of the page. */
export const picture = 'q 500 0 0 700 40 60 cm BI /W 2 /H 2 /BPC 8 /CS /G /F /AHx ID 00FF00FF> EI Q';

/** A font that is not in the file, with a table of its characters that every reader has. */
const japanese =
  '<< /Type /Font /Subtype /Type0 /BaseFont /HeiseiMin-W3 /Encoding /UniJIS-UCS2-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /HeiseiMin-W3 /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 2 >> /DW 1000 /FontDescriptor << /Type /FontDescriptor /FontName /HeiseiMin-W3 /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 >> >>] >>';

/** One line of text in that font. */
export const japaneseLine = (text: string, x: number, y: number): string =>
  `BT /F2 12 Tf ${x} ${y} Td <${Buffer.from(text, 'utf16le').swap16().toString('hex')}> Tj ET`;

/** A form's field with what was filled in. */
export const field = (kind: string, rect: readonly number[]): string =>
  `<< /Type /Annot /Subtype /Widget ${kind} /T (a) /DA (/F1 11 Tf 0 g) /Rect [${rect.join(' ')}] >>`;

const latin1 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));

/** The object of something drawn that a page or an annotation names. */
export const form = (content: string, entries: string): string =>
  `<< /Type /XObject /Subtype /Form /Length ${content.length} ${entries} >>\nstream\n${content}\nendstream`;

/**
 * `catalog`: further entries of the document's catalog; `information`: entries of what it says about itself; `more`: further
 * objects, the first of them numbered 4 + 2 * pages.
 */
export function makePdf(
  pages: readonly Page[],
  catalog = '',
  information = '',
  more: readonly string[] = [],
): Uint8Array {
  const objects: string[] = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, n) => `${4 + 2 * n} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap(({ content, annotations = [], resources = '', size = [595, 842] }, n) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${size.join(' ')}] /Resources << /Font << /F1 3 0 R /F2 ${japanese} >> ${resources} >> /Annots [${annotations.join(' ')}] /Contents ${5 + 2 * n} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ]),
    ...more,
  ];
  if (information === '') return assemble(objects.map(latin1));
  objects.push(`<< ${information} >>`);
  return assemble(objects.map(latin1), `/Info ${objects.length} 0 R`);
}

/** Objects numbered from 1, the first of them the catalog, to a file with its table. */
export function assemble(objects: readonly Uint8Array[], trailer = ''): Uint8Array {
  const parts: Uint8Array[] = [latin1('%PDF-1.7\n')];
  let length = parts[0]?.length ?? 0;
  const offsets: number[] = [];
  const write = (part: Uint8Array): void => {
    parts.push(part);
    length += part.length;
  };
  for (const [index, object] of objects.entries()) {
    offsets.push(length);
    for (const part of [latin1(`${index + 1} 0 obj\n`), object, latin1('\nendobj\n')]) write(part);
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  write(
    latin1(
      `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}
