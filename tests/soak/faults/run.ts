// npm run soak:faults: plays every scenario of this folder for a set time and prints what came of it.
// Its status is 1 where a figure is not what it must be.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { messageOf } from '../../../src/errors.ts';
import { createRandom } from '../../../src/evaluation/measures/random.ts';
import { print, shown } from '../figures.ts';
import { type Figure, hasFailed, type Scenario } from './scenario.ts';

const { values } = parseArgs({
  options: {
    /** Of all scenarios together; without it, each takes its shortest time. */
    minutes: { type: 'string' },
    /** Seconds: as many scenarios as fit, the shortest first. */
    within: { type: 'string' },
    /** Names with commas between. */
    only: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
});

const here = new URL('./', import.meta.url);

/** Found by their names, so that a new one is a file and no line elsewhere. */
async function scenarios(): Promise<readonly Scenario[]> {
  const files = readdirSync(here).filter((name) => /-scenario\.[jt]s$/.test(name));
  const found: Scenario[] = [];
  for (const file of files.sort()) {
    const { scenario } = (await import(new URL(file, here).href)) as { readonly scenario: Scenario };
    found.push(scenario);
  }
  const wanted = values.only?.split(',');
  const unknown = wanted?.filter((name) => !found.some((scenario) => scenario.name === name)) ?? [];
  if (unknown.length > 0)
    throw new Error(
      `There is no scenario ${unknown.join(', ')}: ${found.map(({ name }) => name).join(', ')}`,
    );
  return wanted === undefined ? found : found.filter(({ name }) => wanted.includes(name));
}

/** Its figures; where it could not be played, that is the failure. */
async function play(scenario: Scenario, seconds: number): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), `verbatim-faults-${scenario.name}-`));
  try {
    return await scenario.play({ folder, seconds, random: createRandom(Number(values.seed)), print });
  } catch (cause) {
    return [{ name: `could not be played: ${messageOf(cause)}`, value: 1, most: 0 }];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function line(figure: Figure): string {
  const { name, value, unit, most, least } = figure;
  const number = unit === undefined ? String(value) : `${shown(value)} ${unit}`;
  const bound = most === undefined ? (least === undefined ? '' : `, at least ${least}`) : `, at most ${most}`;
  const verdict = most === undefined && least === undefined ? '' : hasFailed(figure) ? '  FAILED' : '  ok';
  return `  ${number.padStart(10)}  ${name}${verdict}${verdict.includes('FAILED') ? bound : ''}`;
}

/** Those that fit, in their order. */
function fitting(found: readonly Scenario[], seconds: number): readonly Scenario[] {
  let left = seconds;
  const fit = new Set<Scenario>();
  for (const scenario of found.toSorted((a, b) => a.shortest - b.shortest)) {
    left -= scenario.shortest;
    if (left >= 0) fit.add(scenario);
  }
  return found.filter((scenario) => fit.has(scenario));
}

const played = fitting(await scenarios(), Number(values.within ?? Number.POSITIVE_INFINITY));
const shortest = played.reduce((sum, scenario) => sum + scenario.shortest, 0);
const longer = Math.max(1, (Number(values.minutes ?? 0) * 60) / shortest);
let failed = 0;
for (const scenario of played) {
  const seconds = Math.round(scenario.shortest * longer);
  print(`\n${scenario.name}, ${seconds} s: ${scenario.says}`);
  const figures = await play(scenario, seconds);
  for (const figure of figures) print(line(figure));
  failed += figures.filter(hasFailed).length;
}
print(`\n${played.length} scenarios, ${Math.round(shortest * longer)} s; figures that failed: ${failed}`);
process.exitCode = failed === 0 ? 0 : 1;
