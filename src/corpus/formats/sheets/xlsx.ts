// Workbooks, .xlsx: each row of each sheet by itself, with the column's name before each value as the sheet shows it.
import { isArchive, notThat, openArchive, textIn } from '../../bytes/archive.ts';
import { compoundSignature, hasSignature } from '../../bytes/signature.ts';
import type { Point, Section } from '../../document/document.ts';
import { type Problem, problem } from '../../document/problem.ts';
import { propertiesIn } from '../office/properties.ts';
import type { FileFormat, Reading } from '../port/format.ts';
import { writeRows } from '../tables/rows.ts';
import { readSheet } from './cells.ts';
import { type Grid, gridOf } from './grid.ts';
import { tablesOf } from './tables.ts';
import { readWorkbook, type SheetPart } from './workbook.ts';

export const xlsx: FileFormat = { name: 'xlsx', of: 'bytes', read };

async function read(bytes: Uint8Array, path: string): Promise<Reading | Problem> {
  if (hasSignature(bytes, compoundSignature)) return compound(path);
  const archive = openArchive(bytes, path, (name) => /\.(?:xml|rels)$/i.test(name));
  if (!isArchive(archive)) return archive;
  const book = readWorkbook(archive);
  if (book === undefined) return notThat(path, 'Excel workbook');
  const shown = book.sheets.filter(({ isHidden }) => !isHidden);
  const problems: Problem[] = [];
  const written = shown.map((sheet) => {
    const cells = readSheet(textIn(archive, sheet.part) ?? '');
    const grid = gridOf(cells, book);
    problems.push(...problemsOf(sheet, grid, cells.isCut, path));
    return writeSheet(sheet, grid);
  });
  return {
    ...joined(written),
    attribution: propertiesIn(archive),
    problems: [...hiddenSheets(book.sheets, path), ...problems],
  };
}

type Written = Pick<Reading, 'text' | 'sections' | 'points'>;

const writeSheet = ({ name }: SheetPart, grid: Grid): Written =>
  joined(
    tablesOf(grid.rows).map(({ headings, rows }) => {
      const above = [name, ...headings].filter((heading, index, all) => heading !== all[index - 1]);
      return writeRows(rows, above, name);
    }),
  );

/** One text of several, an empty line between them. */
function joined(parts: readonly Written[]): Written {
  const texts: string[] = [];
  const sections: Section[] = [];
  const points: Point[] = [];
  let start = 0;
  for (const part of parts.filter(({ text }) => text !== '')) {
    const at = start;
    texts.push(part.text);
    for (const { headings, paragraphs } of part.sections) {
      const moved = paragraphs.map((paragraph) => ({
        ...paragraph,
        span: { start: paragraph.span.start + at, end: paragraph.span.end + at },
      }));
      sections.push({ headings, paragraphs: moved });
    }
    for (const point of part.points ?? []) points.push({ ...point, start: point.start + at });
    start += part.text.length + 2;
  }
  return { text: texts.join('\n\n'), sections, points };
}

function hiddenSheets(sheets: readonly SheetPart[], path: string): Problem[] {
  const names = sheets.filter(({ isHidden }) => isHidden).map(({ name }) => name);
  if (names.length === 0) return [];
  const message = `Its hidden sheets are not read: ${names.join(', ')}. Show them in the workbook to have them read.`;
  return [problem('part-unreadable', path, message)];
}

function problemsOf({ name }: SheetPart, { hidden }: Grid, isCut: boolean, path: string): Problem[] {
  const [rows, cut] = [
    `Of its sheet ${name}, ${hidden} hidden rows or columns are not read. Show them to have them read.`,
    `Its sheet ${name} has more than a million cells; the rest is not read. Split it into smaller files.`,
  ];
  return [
    ...(hidden > 0 ? [problem('part-unreadable', path, rows)] : []),
    ...(isCut ? [problem('part-unreadable', path, cut)] : []),
  ];
}

const compound = (path: string): Problem =>
  problem(
    'encrypted',
    path,
    'It has a password, or was made by a version of Excel before 2007. Save it again as .xlsx without a password.',
  );
