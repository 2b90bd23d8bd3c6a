// Which lines of a mail have a sign of quotation before them: ">", a name and ">", or "|" below "Bob wrote:".

/** "Bob> " and "BB> ", as Supercite and Japanese programs write; not the prompts of databases. */
const named = /^\s*(?!(?:SQL|MariaDB|PS|IRB|Prompt)>)[\p{Lu}\p{Lo}][\p{L}\p{M}.'’-]{0,20}[>＞]+(?:\s|$)/u;
/** GroupWise draws ">>>" before and behind its announcement, and nothing before the lines below. */
const groupWise = /^>>> (?:.{2,160}\d{1,2}[:.]\d{2}.{0,12}\s?>>>|.{2,200}, in message <.{1,200}:)$/;
/** Signs that mean nothing by themselves, and that lists and tables begin with, too. */
const signs = /^\s*([|:}#%»])(?=\s|$)(?!.*\|\s*$)/;

export const isGroupWise = (line: string): boolean => groupWise.test(line.trim());

/** Whether each line is marked; `announces` says of a line whether it announces somebody's words. */
export function markedLines(lines: readonly string[], announces: (line: string) => boolean): boolean[] {
  const sign = announcedSign(lines, announces);
  const marked = lines.map(
    (line) =>
      (/^\s*>/.test(line) && !isGroupWise(line)) ||
      named.test(line) ||
      (sign !== undefined && signs.exec(line)?.[1] === sign),
  );
  const brokenFrom = narrowestBroken(lines, marked);
  return marked.map((isMarked, index) => isMarked || isSecondHalf(lines, marked, { index, brokenFrom }));
}

/** Characters of a marked line from which on a program may have broken it, and of what it puts into the next one. */
const usuallyBrokenFrom = 60;
const longestHalf = 60;
/** Broken lines of a narrower program: how many there are at least, how long, and how many characters they differ by. */
const narrow = { lines: 3, least: 30, spread: 12 };
const ended = /[.!?…:;。！？：]["'”’»)]*$/;
const beginsSmall = /^["'“‘«(]*(?:\p{Ll}|\p{Nd}|[,;)])/u;
const withoutSigns = (line = ''): string => line.replace(/^[^\p{L}\p{N}"'“‘«(,;)]+/u, '');

/** What a program broke off a marked line that it found too long goes on in a line without a mark. */
function isSecondHalf(
  lines: readonly string[],
  marked: readonly boolean[],
  { index, brokenFrom }: { readonly index: number; readonly brokenFrom: number },
): boolean {
  const [before = '', line = '', after = ''] = [lines[index - 1], lines[index], lines[index + 1]];
  if (marked[index - 1] !== true || before.trimEnd().length < brokenFrom) return false;
  const words = line.trim();
  if (words === '' || words.length > longestHalf || ended.test(before.trimEnd())) return false;
  if (beginsSmall.test(words)) return true;
  // A name or a German noun: the sentence then goes on below it, under a mark.
  return marked[index + 1] === true && !ended.test(words) && beginsSmall.test(withoutSigns(after));
}

/** Telephones break lines early: where lines of about one length are broken again and again, from that length on. */
function narrowestBroken(lines: readonly string[], marked: readonly boolean[]): number {
  const lengths = lines.flatMap((line, index) => {
    const isBroken =
      marked[index + 1] === false &&
      marked[index + 2] === true &&
      isSecondHalf(lines, marked, { index: index + 1, brokenFrom: narrow.least });
    return isBroken ? [line.trimEnd().length] : [];
  });
  const [shortest, longest] = [Math.min(...lengths), Math.max(...lengths)];
  const isWidth = lengths.length >= narrow.lines && longest - shortest <= narrow.spread;
  return isWidth ? Math.min(usuallyBrokenFrom, shortest) : usuallyBrokenFrom;
}

/** The sign before the first line below an announcement. */
function announcedSign(lines: readonly string[], announces: (line: string) => boolean): string | undefined {
  for (const [index, line] of lines.entries()) {
    if (!announces(line.trim())) continue;
    const next = lines.slice(index + 1).find((other) => other.trim() !== '');
    const sign = signs.exec(next ?? '')?.[1];
    if (sign !== undefined) return sign;
  }
  return undefined;
}
