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
  return lines.map(
    (line) =>
      (/^\s*>/.test(line) && !isGroupWise(line)) ||
      named.test(line) ||
      (sign !== undefined && signs.exec(line)?.[1] === sign),
  );
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
