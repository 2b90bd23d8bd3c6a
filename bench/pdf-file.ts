// The same prose as a PDF: pages of wrapped lines, in a font that every reader has.
import type { BenchDocument } from './corpus.ts';

const lineLength = 90;
const linesOnPage = 50;

const wrapped = (words: string): string[] =>
  words.match(new RegExp(`.{1,${lineLength}}(?:\\s|$)`, 'g')) ?? [];

/** Operators of one page, its lines 14 points apart. */
const contentOf = (lines: readonly string[]): string => {
  const shown = lines.map((line) => `(${line.trim().replace(/[\\()]/g, '\\$&')}) Tj T*`);
  return `BT /F1 11 Tf 14 TL 60 780 Td ${shown.join('\n')} ET`;
};

export function pdfFile({ title, paragraphs }: BenchDocument): Uint8Array {
  const lines = [title, '', ...paragraphs.flatMap((words) => [...wrapped(words), ''])];
  const pages = Array.from({ length: Math.ceil(lines.length / linesOnPage) }, (_, n) =>
    contentOf(lines.slice(n * linesOnPage, (n + 1) * linesOnPage)),
  );
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, n) => `${4 + 2 * n} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((content, n) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + 2 * n} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ]),
  ];
  let [file, table] = ['%PDF-1.7\n', ''];
  for (const [index, object] of objects.entries()) {
    table += `${String(file.length).padStart(10, '0')} 00000 n \n`;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
  }
  const size = objects.length + 1;
  file += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}
