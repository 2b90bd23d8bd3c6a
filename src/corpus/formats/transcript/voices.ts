// Who speaks in a subtitle, as far as it is marked: by a voice tag, a name with a colon, a dash or ">>".
import { decodeHTML } from 'entities';

export interface Voice {
  readonly speaker?: string;
  /** On one line, without marks. */
  readonly words: string;
  /** Whether a mark says that somebody else begins to speak, named or not. */
  readonly isTurn: boolean;
}

const mark =
  /<(?<closing>\/?)(?<tag>c|i|b|u|v|s|ruby|rt|lang|font)(?<rest>[\s.][^<>]*)?>|<\d[\d:.]*>|\{\\[^{}]*\}/gi;

/** A line as it is read. */
export const unmarked = (line: string): string => line.replace(mark, '').trim();

/** One of the words before a colon at the beginning of a line that may name who speaks; a sound may come before it. */
const label =
  /^(?:>>+\s*|[-–—]\s*)?(?<sound>(?:(?:\[[^\]]*\]|\([^)]*\)|（[^）]*）)\s*)*)(?:>>+\s*|[-–—]\s*)?(?<name>\p{Lu}[\p{L}\p{M}\p{N}.'’-]*(?: [\p{L}\p{N}(][\p{L}\p{M}\p{N}.'’)-]*){0,3})(?:\s\[[^\]]*\])?:\s+/u;

/** Names that label lines: those that do so twice, and those in capitals. A single "Note:" stays in the text. */
export function labelsOf(lines: readonly string[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const line of lines) {
    const name = label.exec(unmarked(line))?.groups?.['name'];
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const isShouted = (name: string): boolean =>
    /^\p{Lu}{2}/u.test(name) && !/\p{Ll}/u.test(name.replace(/\s\([^)]*\)/, ''));
  return new Set([...counts].flatMap(([name, count]) => (count > 1 || isShouted(name) ? [name] : [])));
}

/** The lines of a cue, cut where another voice begins. */
export const voicesOf = (lines: readonly string[], labels: ReadonlySet<string>): Voice[] =>
  taggedOf(lines.join('\n')).flatMap(({ speaker, words }) => {
    const named = speaker === undefined ? {} : { speaker, isTurn: true };
    return turnsOf(words, labels).map((turn, index) => (index === 0 ? { ...turn, ...named } : turn));
  });

interface Tagged {
  readonly speaker?: string;
  words: string;
}

function taggedOf(text: string): Tagged[] {
  const open = (speaker?: string): Tagged => (speaker ? { speaker, words: '' } : { words: '' });
  const tagged = [open()];
  const say = (words: string): void => {
    const last = tagged.at(-1);
    if (last !== undefined) last.words += words;
  };
  let at = 0;
  for (const { 0: written, index, groups = {} } of text.matchAll(mark)) {
    say(text.slice(at, index));
    at = index + written.length;
    if (groups['tag']?.toLowerCase() !== 'v') continue;
    const name = (groups['rest'] ?? '').replace(/^\.\S*/, '');
    tagged.push(open(groups['closing'] === '' ? decodeHTML(name).trim() : undefined));
  }
  say(text.slice(at));
  return tagged.filter(({ words }) => words.trim() !== '');
}

function turnsOf(text: string, labels: ReadonlySet<string>): Voice[] {
  const turns: Voice[] = [];
  for (const line of decodeHTML(text).split('\n').map(squeeze)) {
    if (line === '') continue;
    const { sound, ...begun } = turnIn(line, labels);
    const last = turns.at(-1);
    if (sound !== '') turns.push({ words: sound, isTurn: true });
    if (begun.isTurn || last === undefined) turns.push(begun);
    else turns[turns.length - 1] = { ...last, words: `${last.words} ${line}` };
  }
  return turns.filter(({ words }) => words !== '');
}

function turnIn(line: string, labels: ReadonlySet<string>): Voice & { readonly sound: string } {
  const named = label.exec(line);
  const speaker = named?.groups?.['name'];
  if (named !== null && speaker !== undefined && labels.has(speaker)) {
    const sound = named.groups?.['sound']?.trim() ?? '';
    return { speaker, words: line.slice(named[0].length), isTurn: true, sound };
  }
  const dash = /^(?:>>+|[-–—])\s*(?=\S)/.exec(line)?.[0] ?? '';
  return { words: line.slice(dash.length), isTurn: dash !== '', sound: '' };
}

const squeeze = (line: string): string => line.replace(/\s+/g, ' ').trim();
