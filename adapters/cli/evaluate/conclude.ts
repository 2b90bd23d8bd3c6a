// Prints what was measured, compares it with a baseline, and saves it as one.
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { type Baseline, fallsBelow, type Report, readBaseline, writeBaseline } from '../../../src/index.ts';
import { renderFalls } from '../render/evaluation.ts';
import { type Style, styleFor } from '../terminal/style.ts';
import type { ExitStatus, Surroundings } from '../terminal/surroundings.ts';
import { type EvaluateOptions, readText } from './sets.ts';

/** Reports of one set, and how they look in a terminal. */
export interface Measured {
  readonly reports: readonly Report[];
  readonly render: (baseline: Baseline | undefined, style: Style) => string;
}

/** 1 where a measure fell below the baseline. */
export async function conclude(
  measured: readonly Measured[],
  options: EvaluateOptions,
  surroundings: Surroundings,
): Promise<ExitStatus> {
  const { output } = surroundings;
  const style = styleFor(surroundings);
  const reports = measured.flatMap((one) => one.reports);
  const baseline =
    options.baseline === undefined ? undefined : readBaseline(await readText(options.baseline));
  const falls = reports.flatMap((report) => fallsBelow(report, baseline ?? new Map()));
  if (options.json === true) {
    for (const report of reports) output.write(`${JSON.stringify(report)}\n`);
  } else {
    for (const { render } of measured) output.write(`${render(baseline, style)}\n\n`);
    output.write(`${renderFalls(falls, baseline !== undefined, style)}\n`);
  }
  if (options.save !== undefined) await save(options.save, reports);
  return falls.length > 0 ? 1 : 0;
}

async function save(file: string, reports: readonly Report[]): Promise<void> {
  const earlier: Baseline = existsSync(file) ? readBaseline(await readText(file)) : new Map();
  await writeFile(file, writeBaseline(reports, earlier));
}
