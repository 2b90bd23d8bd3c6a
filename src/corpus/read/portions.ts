// Takes what was read of a file apart, and puts it together again: a long table has hundreds of thousands of rows, which
// in one piece, between threads or on the way to the disk, would hold the event loop for seconds.
import type { Point, Section } from '../document/document.ts';
import type { ReadDocument } from './read-document.ts';

/** Some of a reading's sections and points, in order. */
export interface Portion {
  readonly sections: readonly Section[];
  /** The first section is the rest of the one before it. */
  readonly isContinued: boolean;
  readonly points: readonly Point[];
}

/** Paragraphs, sections and points of a portion: it is copied in about two milliseconds. */
const most = 500;

export interface Apart<Read extends ReadDocument> {
  /** Without its sections and points. */
  readonly bare: Read;
  /** One at least. */
  readonly portions: Generator<Portion, void>;
}

export function takeApart<Read extends ReadDocument>(read: Read): Apart<Read> {
  const { reading } = read;
  const { sections = [], points } = reading ?? {};
  const bare =
    reading === undefined
      ? read
      : { ...read, reading: { ...reading, sections: [], ...(points === undefined ? {} : { points: [] }) } };
  return { bare, portions: portionsOf(sections, points) };
}

/** Portions of a document that is written out in steps. */
export function* portionsOf(
  sections: readonly Section[],
  points: readonly Point[] = [],
): Generator<Portion, void> {
  let gathered: Section[] = [];
  let isContinued = false;
  let size = 0;
  for (const section of sections) {
    for (let from = 0; from === 0 || from < section.paragraphs.length; ) {
      const paragraphs = section.paragraphs.slice(from, from + Math.max(1, most - size));
      gathered.push(paragraphs.length === section.paragraphs.length ? section : { ...section, paragraphs });
      from += Math.max(1, paragraphs.length);
      size += paragraphs.length + 1;
      if (size < most) continue;
      yield { sections: gathered, isContinued, points: [] };
      [gathered, size] = [[], 0];
      isContinued = from < section.paragraphs.length;
    }
  }
  yield { sections: gathered, isContinued, points: points.slice(0, most) };
  for (let from = most; from < points.length; from += most)
    yield { sections: [], isContinued: false, points: points.slice(from, from + most) };
}

export interface Together<Read extends ReadDocument> {
  add(portion: Portion): void;
  /** Once all portions were added. */
  whole(): Read;
}

export function putTogether<Read extends ReadDocument>(bare: Read): Together<Read> {
  const sections: { headings: Section['headings']; paragraphs: Section['paragraphs'][number][] }[] = [];
  const points: Point[] = [];
  return {
    add: (portion) => {
      for (const [at, section] of portion.sections.entries()) {
        const open = at === 0 && portion.isContinued ? sections.at(-1) : undefined;
        if (open === undefined) sections.push({ ...section, paragraphs: [...section.paragraphs] });
        else open.paragraphs.push(...section.paragraphs);
      }
      points.push(...portion.points);
    },
    whole: () => {
      const { reading } = bare;
      if (reading === undefined) return bare;
      return {
        ...bare,
        reading: { ...reading, sections, ...(reading.points === undefined ? {} : { points }) },
      };
    },
  };
}
