// Presentations, .pptx: each slide under its title, with its tables and notes, cited by its number.
import { isArchive, notThat, openArchive } from '../../bytes/archive.ts';
import { compoundSignature, hasSignature } from '../../bytes/signature.ts';
import { type Problem, problem } from '../../document/problem.ts';
import { type DomElement, isTooDeep } from '../html/dom.ts';
import { tooDeep } from '../html/html.ts';
import { propertiesIn } from '../office/properties.ts';
import { childNamed, childrenNamed } from '../office/xml.ts';
import { barePart, relationsOf } from '../ooxml/parts.ts';
import { type Block, writeBlocks } from '../port/blocks.ts';
import type { FileFormat, Reading } from '../port/format.ts';
import { hasDrawings, hasUnreadNumbers, noteBlocks, slideBlocks } from './slide.ts';

export const pptx: FileFormat = { name: 'pptx', of: 'bytes', read };

async function read(bytes: Uint8Array, path: string): Promise<Reading | Problem> {
  if (hasSignature(bytes, compoundSignature)) return compound(path);
  const archive = openArchive(bytes, path, (name) => /\.(?:xml|rels)$/i.test(name));
  if (!isArchive(archive)) return archive;
  const presentation = [...archive.keys()].find((name) => /(?:^|\/)presentation\.xml$/i.test(name));
  const root = presentation === undefined ? undefined : barePart(archive, presentation);
  if (presentation === undefined || root === undefined) return notThat(path, 'PowerPoint presentation');
  const relations = relationsOf(archive, presentation);
  const targets = new Map(relations.map(({ id, target }) => [id, target]));
  const listed = childrenNamed(childNamed(root, 'sldIdLst'), 'sldId').flatMap(
    (slide) => targets.get(slide.getAttribute('relation-id') ?? '') ?? [],
  );
  // A slide is in a presentation once, whatever a hostile list says.
  const parts = [...new Set(listed)];
  const blocks: Block[] = [];
  const unread = { hidden: [] as number[], drawings: [] as number[], numbers: [] as number[] };
  for (const [index, part] of parts.entries()) {
    const slide = barePart(archive, part);
    if (slide === undefined) continue;
    const notes = relationsOf(archive, part).find(({ type }) => type === 'notesSlide')?.target;
    const page = notes === undefined ? undefined : barePart(archive, notes);
    if ([slide, page].some((tree) => tree !== undefined && isTooDeep(tree))) return tooDeep(path);
    if (isHidden(slide)) {
      unread.hidden.push(index + 1);
      continue;
    }
    if (hasDrawings(slide)) unread.drawings.push(index + 1);
    if (hasUnreadNumbers(slide)) unread.numbers.push(index + 1);
    blocks.push(...slideBlocks(slide, index + 1), ...(page === undefined ? [] : noteBlocks(page, index + 1)));
  }
  const { title, ...written } = writeBlocks(blocks[0]?.words === '' ? blocks.slice(1) : blocks);
  const { title: given = '', ...properties } = propertiesIn(archive);
  const named = isFilledIn(given) ? title : given;
  const own = named === undefined ? {} : { title: named };
  return {
    ...written,
    attribution: { ...own, ...properties },
    problems: problemsOf(unread, path),
  };
}

/** What programs call a presentation that nobody has named. */
const isFilledIn = (title: string): boolean => /^(?:(?:powerpoint[ -]*)?presentation ?\d*)?$/i.test(title);

const isHidden = (slide: DomElement): boolean => /^(?:0|false)$/.test(slide.getAttribute('show') ?? '');

function problemsOf(
  { hidden, drawings, numbers }: Readonly<Record<'hidden' | 'drawings' | 'numbers', readonly number[]>>,
  path: string,
): Problem[] {
  const [left, drawn, counted] = [
    `Its hidden slides are not read: ${hidden.join(', ')}. Show them to have them read.`,
    `The diagrams and charts on its slides ${drawings.join(', ')} are not read. Write what they say into the slide or its notes.`,
    `The numbers of lists on its slides ${numbers.join(', ')} are in a notation that is not known, and are left out.`,
  ];
  return [
    ...(hidden.length > 0 ? [problem('part-unreadable', path, left)] : []),
    ...(drawings.length > 0 ? [problem('part-unreadable', path, drawn)] : []),
    ...(numbers.length > 0 ? [problem('part-unreadable', path, counted)] : []),
  ];
}

const compound = (path: string): Problem =>
  problem(
    'encrypted',
    path,
    'It has a password, or was made by a version of PowerPoint before 2007. Save it again as .pptx without a password.',
  );
