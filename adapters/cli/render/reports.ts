// Renders reports of measures as tables: one set with other engines and a baseline beside it, or several corpora.
import type { Baseline, LeftOut, Report } from '../../../src/index.ts';
import { evaluationColumns, evaluationHeadings } from '../../shared/wording/terminal/evaluation.ts';
import type { Style } from '../terminal/style.ts';
import { renderTable } from '../terminal/table.ts';

/** Counts and averages have one decimal place, shares three. */
export const figure = (name: string, value: number | undefined): string => {
  if (value === undefined) return '';
  if (name === 'wrong answers') return String(value);
  return value.toFixed(name.startsWith('mean') ? 1 : 3);
};

const intervalOf = ({ intervals }: Report, name: string): string => {
  const interval = intervals?.[name];
  return interval === undefined ? '' : `${interval.low.toFixed(3)}-${interval.high.toFixed(3)}`;
};

interface Column {
  readonly heading: string;
  readonly cell: (name: string) => string;
}

const tableOf = (
  corner: string,
  names: readonly string[],
  columns: readonly Column[],
  style: Style,
): string =>
  renderTable(
    [corner, ...columns.map(({ heading }) => heading)],
    names.map((name) => [name, ...columns.map(({ cell }) => cell(name))]),
    style,
  );

/** Columns that are there only where they hold anything. */
const extraColumns = (report: Report, baseline: Baseline | undefined): Column[] => {
  const before = baseline?.get(report.set)?.measures;
  return [
    ...(report.intervals === undefined
      ? []
      : [{ heading: evaluationColumns.interval, cell: (name: string) => intervalOf(report, name) }]),
    ...(baseline === undefined
      ? []
      : [{ heading: evaluationColumns.baseline, cell: (name: string) => figure(name, before?.[name]) }]),
  ];
};

export function renderReport(report: Report, baseline: Baseline | undefined, style: Style): string {
  const [corner, own] = evaluationHeadings(report.set, report.size);
  const columns: Column[] = [
    { heading: own, cell: (name) => figure(name, report.measures[name]) },
    ...extraColumns(report, baseline),
    ...Object.entries(report.peers).map(
      ([heading, figures]): Column => ({ heading, cell: (name) => figure(name, figures[name]) }),
    ),
  ];
  return tableOf(corner, Object.keys(report.measures), columns, style);
}

/** A column for each corpus and one for all topics; below, the other engines over the same topics. */
export function renderCorpora(
  parts: readonly Report[],
  pooled: Report,
  baseline: Baseline | undefined,
  style: Style,
): string {
  const [corner] = evaluationHeadings(pooled.set, pooled.size);
  const headingOf = ({ set, size }: Report): string =>
    evaluationHeadings(set.slice(pooled.set.length + 1), size)[0];
  const columns = (figuresOf: (report: Report) => Report['measures']): Column[] => [
    ...parts.map(
      (part): Column => ({
        heading: headingOf(part),
        cell: (name) => figure(name, figuresOf(part)[name]),
      }),
    ),
    { heading: evaluationColumns.all, cell: (name) => figure(name, figuresOf(pooled)[name]) },
  ];
  const own = [...columns(({ measures }) => measures), ...extraColumns(pooled, baseline)];
  const peers = Object.keys(pooled.peers).map((peer) => {
    const figures = pooled.peers[peer] ?? {};
    return tableOf(
      peer,
      Object.keys(figures),
      columns((report) => report.peers[peer] ?? {}),
      style,
    );
  });
  return [tableOf(corner, Object.keys(pooled.measures), own, style), ...peers].join('\n\n');
}

/** Measures on corpora that were left out of the fit, with their 95 % intervals. */
export function renderLeftOut(name: string, measures: readonly LeftOut[], style: Style): string {
  const rows = measures.map(({ name: measure, value, interval }) => [
    measure,
    value.toFixed(3),
    interval === undefined ? '' : `${interval.low.toFixed(3)}-${interval.high.toFixed(3)}`,
  ]);
  return `${renderTable([name, evaluationColumns.leftOut, evaluationColumns.interval], rows, style)}\n`;
}
