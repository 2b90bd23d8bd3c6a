// Numbers of lines in the margin, as on the pages of a court: they are the page's, and no part of what was said.

/** A line that begins with a number, and what follows it after a gap. */
const numberedLine = /^[^\S\r\n]*(?<number>\d{1,2})(?<rest>[^\S\r\n]{2,}\S.*|[^\S\r\n]*)$/;

/**
 * Lines with a number, and their share of all; those among them that go on with the sentence of the line above; and turns
 * of each speaker, where fewer lines go on. A list may have one pair of question and answer.
 */
const least = { lines: 6, share: 0.8, goingOn: 2, turns: 2 };

/** The text with such numbers replaced by spaces, so that all else keeps its place; the text itself where it has none. */
export function withoutLineNumbers(text: string): string {
  const lines = text.split(/(?<=\r\n|\n|\f|\r(?!\n))/);
  const written = lines.filter((line) => line.trim() !== '');
  const numbered = written.flatMap((line) => {
    const groups = numberedLine.exec(line.replace(/[\r\n\f]+$/, ''))?.groups;
    return groups === undefined
      ? []
      : [{ number: Number(groups['number']), words: (groups['rest'] ?? '').trim() }];
  });
  if (numbered.length < least.lines || numbered.length < written.length * least.share) return text;
  const ofPages = pageNumbers(numbered);
  const margin = numbered.filter((_, at) => !ofPages.has(at));
  if (margin.length < least.lines || !areCounted(margin.map(({ number }) => number))) return text;
  const words = margin.map((line) => line.words);
  const running = goingOn(words);
  if (running < least.goingOn && (running === 0 || !isTestimony(words))) return text;
  return lines
    .map((line) =>
      numberedLine.test(line.replace(/[\r\n\f]+$/, ''))
        ? line.replace(/\d{1,2}/, (digits) => ' '.repeat(digits.length))
        : line,
    )
    .join('');
}

interface Numbered {
  readonly number: number;
  readonly words: string;
}

/** Indexes of numbers alone on their line that count no lines: the next line begins with 1, or the page ends there. */
const pageNumbers = (lines: readonly Numbered[]): ReadonlySet<number> =>
  new Set(
    lines.flatMap(({ number, words }, at) => {
      const goesOn = number === (lines[at - 1]?.number ?? 0) + 1;
      return words === '' && number !== 1 && !goesOn && (lines[at + 1]?.number ?? 1) === 1 ? at : [];
    }),
  );

/** Each number is one more than the last, or begins another page. */
const areCounted = (numbers: readonly number[]): boolean =>
  numbers.every((number, index) => number === 1 || (index > 0 && number === (numbers[index - 1] ?? 0) + 1));

/** "Q.   Where is it?": who speaks, and a gap. */
const turnsOf = (texts: readonly string[], speaker: 'Q' | 'A'): number =>
  texts.filter((text) => new RegExp(`^${speaker}\\.?\\s{2,}\\S`).test(text)).length;

const isTestimony = (texts: readonly string[]): boolean =>
  turnsOf(texts, 'Q') >= least.turns && turnsOf(texts, 'A') >= least.turns;

/** Rows of a table begin with a capital or a number; lines of running text go on in the middle of a sentence. */
const goingOn = (texts: readonly string[]): number =>
  texts.filter((text, index) => /^\p{Ll}/u.test(text) && !/[.!?:]$/.test(texts[index - 1] ?? '.')).length;
