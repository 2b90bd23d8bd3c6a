// How the soaks put their figures.

/** NaN of nothing. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const shown = (value: number): string => value.toFixed(value < 10 ? 2 : 0);
export const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** What a logged line says went wrong. */
export const messageIn = (line: string): string => /"reason":"[^"]*"|"msg":"[^"]*"/g.exec(line)?.[0] ?? line;
