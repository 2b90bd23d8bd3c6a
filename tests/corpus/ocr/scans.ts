// A PDF file around a scan, as scanners write them, with a page of text before it.
import { assemble, line } from '../formats/pdf/make.ts';

const latin1 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));

const stream = (dictionary: string, content: Uint8Array): Uint8Array =>
  Buffer.concat([
    latin1(`<< ${dictionary} /Length ${content.length} >>\nstream\n`),
    content,
    latin1('\nendstream'),
  ]);

/** A page of text, then the grey JPEG picture over the whole of a page. */
export function scannedPage(jpeg: Uint8Array, columns: number, rows: number): Uint8Array {
  const [width, height] = [595, (595 * rows) / columns];
  return assemble([
    latin1('<< /Type /Catalog /Pages 2 0 R >>'),
    latin1('<< /Type /Pages /Count 2 /Kids [3 0 R 5 0 R] >>'),
    latin1(
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 8 0 R >> >> /Contents 4 0 R >>',
    ),
    stream('', latin1(line('The harbour office opens at eight.', 60, 700))),
    latin1(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Resources << /XObject << /I 7 0 R >> >> /Contents 6 0 R >>`,
    ),
    stream('', latin1(`q ${width} 0 0 ${height} 0 0 cm /I Do Q`)),
    stream(
      `/Type /XObject /Subtype /Image /Width ${columns} /Height ${rows} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode`,
      jpeg,
    ),
    latin1('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'),
  ]);
}
