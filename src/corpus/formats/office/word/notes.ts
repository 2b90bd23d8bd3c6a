// Footnotes and endnotes of a Word document: their numbers as its pages show them.
import type { DomElement } from '../../html/dom.ts';
import { countOf } from '../counts.ts';
import { childNamed, wordInteger, wordValue } from '../xml.ts';

export type NoteKind = 'footnote' | 'endnote';

export interface NoteNumbers {
  /** What goes before the next note's words; '' where its number depends on the page. */
  next(kind: NoteKind): string;
}

/** `places` are the settings and the sections that say how notes are counted; the last goes before the others. */
export function noteNumbers(places: readonly (DomElement | undefined)[]): NoteNumbers {
  const counts = new Map<NoteKind, number>();
  const say = (kind: NoteKind, name: string): DomElement | undefined =>
    places.map((place) => childNamed(place, `w:${kind}Pr`, name)).findLast((found) => found !== undefined);
  return {
    next(kind) {
      const restarts = wordValue(say(kind, 'w:numRestart')) ?? 'continuous';
      const format = wordValue(say(kind, 'w:numFmt')) ?? (kind === 'footnote' ? 'decimal' : 'lowerRoman');
      const number = counts.get(kind) ?? wordInteger(say(kind, 'w:numStart')) ?? 1;
      counts.set(kind, number + 1);
      const shown = restarts === 'continuous' ? countOf(format, false)(number) : undefined;
      return shown === undefined || shown === '' ? '' : `${shown}. `;
    },
  };
}
