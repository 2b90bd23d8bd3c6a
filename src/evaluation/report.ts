// What every evaluation gives, and how two of them are compared.
import { z } from 'zod';
import { VerbatimError } from '../errors.ts';
import type { Interval } from './measures/bootstrap.ts';

/** Measures by name: shares in [0, 1], means and counts. */
export type Figures = Readonly<Record<string, number>>;

export interface Report {
  /** The name of what was measured, the same in a baseline. */
  readonly set: string;
  /** How many questions the measures are taken over. */
  readonly size: number;
  readonly measures: Figures;
  /** 95 % intervals of those measures that have one. */
  readonly intervals?: Readonly<Record<string, Interval>>;
  /** The pooled set that this one is a part of: too small to be judged by itself. */
  readonly partOf?: string;
  /** The same measures of other engines in the same run, by engine. */
  readonly peers: Readonly<Record<string, Figures>>;
}

const baselineSchema = z.object({
  reports: z.array(
    z.object({ set: z.string(), size: z.number(), measures: z.record(z.string(), z.number()) }),
  ),
});

/** What was measured before, by set. */
export type Baseline = ReadonlyMap<string, { readonly size: number; readonly measures: Figures }>;

/** Reads what `writeBaseline` wrote. Throws BASELINE_INVALID. */
export function readBaseline(json: string): Baseline {
  try {
    return new Map(baselineSchema.parse(JSON.parse(json)).reports.map((report) => [report.set, report]));
  } catch (cause) {
    throw new VerbatimError(
      'BASELINE_INVALID',
      'The baseline cannot be read. Create it again with "verbatim evaluate all --save FILE".',
      cause,
    );
  }
}

/** Sets of `earlier` that were not measured this time stay as they were. */
export function writeBaseline(reports: readonly Report[], earlier: Baseline = new Map()): string {
  const kept = [...earlier].filter(([set]) => reports.every((report) => report.set !== set));
  const all = [...kept.map(([set, report]) => ({ ...report, set })), ...reports]
    .map(({ set, size, measures }) => ({ set, size, measures: rounded(measures) }))
    .sort((a, b) => (a.set < b.set ? -1 : 1));
  return `${JSON.stringify({ reports: all }, null, 2)}\n`;
}

/** Four places: enough to see one question of some thousands. */
const rounded = (figures: Figures): Figures =>
  Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, Number(value.toFixed(4))]));

/** Counts, and shares that are 1 or a bug. */
export const wrongAnswers = 'wrong answers';
export const exactQuotes = 'exact quotes';

/** Measures of which more is better; those of neither list say something of the set and are never judged. */
const more = new Set([
  'Success@1',
  'Success@3',
  'MRR',
  'MRR@10',
  'MAP',
  'P@1',
  'nDCG@10',
  'abstention F1',
  'triggering F1',
  'told rightly',
  'Found@1',
  'Found@3',
  'answer precision',
  'right and answered',
  'ROC area',
  'passages, judged',
  'candidates, best 60',
]);
const less = new Set(['false answers', 'risk-coverage area', 'ECE']);

export interface Fall {
  readonly set: string;
  readonly measure: string;
  readonly before: number;
  readonly now: number;
}

/**
 * Where the report fails the baseline: a quote that is not exact, more answers to questions without one, or a measure
 * that got worse by more than its standard error, which is taken for noise. Parts of a pooled set are judged by the
 * exactness of their quotes only.
 */
export function fallsBelow(report: Report, baseline: Baseline): Fall[] {
  const before = baseline.get(report.set)?.measures ?? {};
  return Object.entries(report.measures).flatMap(([measure, now]) => {
    const was = before[measure];
    const fall = { set: report.set, measure, before: was ?? 1, now };
    if (measure === exactQuotes) return now < 1 ? [fall] : [];
    if (was === undefined || report.partOf !== undefined) return [];
    if (measure === wrongAnswers) return now > was ? [fall] : [];
    return worsening(measure, was, now) > toleranceOf(measure, was, report) ? [fall] : [];
  });
}

function worsening(measure: string, was: number, now: number): number {
  if (more.has(measure)) return was - now;
  return less.has(measure) ? now - was : 0;
}

/** The bootstrap's standard error, where there is one: not every measure is a share of all questions. */
const toleranceOf = (measure: string, was: number, { size, intervals }: Report): number =>
  Math.max(intervals?.[measure]?.error ?? standardError(was, size), 0.5 / size);

/** Of a share `p` over `size` independent questions: the square root of p (1 - p) / size; at least half a question. */
export const standardError = (p: number, size: number): number =>
  Math.max(Math.sqrt((p * (1 - p)) / size), 0.5 / size);
