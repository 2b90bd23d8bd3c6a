// Letters that are drawn apart from their words: accents, initials of several lines, and letters set wide.
import type { Run } from './run.ts';

const combining = new Map([
  ['\u00a8', '\u0308'],
  ['\u00af', '\u0304'],
  ['\u00b4', '\u0301'],
  ['\u00b8', '\u0327'],
  ['\u02c6', '\u0302'],
  ['\u02c7', '\u030c'],
  ['\u02d8', '\u0306'],
  ['\u02d9', '\u0307'],
  ['\u02da', '\u030a'],
  ['\u02db', '\u0328'],
  ['\u02dc', '\u0303'],
]);

export const accented = (text: string): string =>
  text.replace(
    /([\u00a8\u00af\u00b4\u00b8\u02c6\u02c7\u02d8-\u02dc])(?:(?<=\p{L}.) (?=\p{Ll}))?(\p{L})/gu,
    (_, accent: string, letter: string) =>
      `${letter === 'ı' ? 'i' : letter}${combining.get(accent) ?? ''}`.normalize('NFC'),
  );

/** Times the size of the text beside it; an initial reaches down to its second line at least. */
const initialSize = 1.8;

/** An initial is made a part of the word that it begins, and the lines beside it begin where it does. */
export function withInitials(runs: readonly Run[]): readonly Run[] {
  let tries = mostInitials;
  const initials = runs.flatMap((run, at) => {
    const following = runs[at + 1];
    if (!isLetter(run) || following === undefined) return [];
    if (isInitial(run, following)) return [{ run, next: following }];
    tries -= 1;
    const next = tries < 0 ? undefined : besideInitial(run, runs);
    return next === undefined ? [] : [{ run, next }];
  });
  return initials.reduce<readonly Run[]>(
    (all, { run, next }) =>
      all.flatMap((other) => {
        if (other === run) return [];
        if (other === next) return [{ ...next, x: run.x, spaced: run.spaced, text: joined(run, next) }];
        const isBeside =
          Math.abs(other.x - next.x) < 2 && other.y > next.y && other.y <= run.y + 0.2 * run.size;
        return [isBeside ? { ...other, x: run.x } : other];
      }),
    runs,
  );
}

/** Of a page: letters for which all of it is searched. */
const mostInitials = 20;

/** Browsers draw an initial, which floats, before all else: its word is the one in the first line beside it. */
const besideInitial = (run: Run, runs: readonly Run[]): Run | undefined =>
  runs
    .filter((other) => /^\p{Ll}/u.test(other.text) && isInitial(run, other))
    .reduce<Run | undefined>((top, other) => (top === undefined || other.y < top.y ? other : top), undefined);

const isLetter = ({ text }: Run): boolean => /^["“„«]?\p{Lu}$/u.test(text);

const isInitial = (run: Run, next: Run): boolean =>
  isLetter(run) &&
  /^\p{L}/u.test(next.text) &&
  run.size >= initialSize * next.size &&
  next.x > run.x &&
  next.x - run.right < next.size &&
  next.y < run.y &&
  next.y > run.y - run.size;

/** "A" may be a word of its own. */
const joined = (run: Run, next: Run): string =>
  next.spaced || next.x - run.right > 0.3 * next.size
    ? `${run.text} ${next.text}`
    : `${run.text}${next.text}`;

export const isSpacedOut = ({ text }: Run): boolean => /^\S(?: \S)+$/u.test(text);

/** Where a line's letters are set wide, its words without the spaces between their letters. */
export function closedUp(runs: readonly Run[]): readonly Run[] {
  const wide = runs.filter(isSpacedOut);
  const letters = wide.reduce((sum, { text }) => sum + text.split(' ').length, 0);
  const isWord = runs.length === 1 && /^\p{L}(?: \p{L}){3,11}(?: [.,;:!?])?$/u.test(runs[0]?.text ?? '');
  if (!isWord && (wide.length < 2 || wide.length < runs.length / 2 || letters < 3 * wide.length)) return runs;
  return runs.map((run) => (isSpacedOut(run) ? { ...run, text: run.text.replaceAll(' ', '') } : run));
}
