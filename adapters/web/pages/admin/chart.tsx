// A bar chart as plain SVG, with its figures as a table for screen readers.

import { grouped } from '../../../shared/language/counted.ts';
import { adminWords } from '../../../shared/wording/pages/admin.ts';
import type { Bar } from './figures.ts';

interface Chart {
  readonly title: string;
  readonly bars: readonly Bar[];
  /** Names of the bars' parts, in order. */
  readonly parts: readonly string[];
}

/** Units of the drawing, which is scaled to the width of the page. */
const [width, height, axis] = [640, 170, 22];
/** Above the tallest bar, for its number. */
const room = 18;
const mostCounted = 15;

export const BarChart = ({ title, bars, parts }: Chart) => {
  const most = Math.max(1, ...bars.map(totalOf));
  const step = width / Math.max(1, bars.length);
  // Where there is no room for a number above every bar, only the tallest has one, to give the scale.
  const isCounted = (bar: Bar): boolean =>
    totalOf(bar) > 0 && (bars.length <= mostCounted || totalOf(bar) === most);
  return (
    <figure class="chart">
      <h2>{title}</h2>
      <svg viewBox={`0 0 ${width} ${height + axis}`} role="img" aria-label={adminWords.chart(title)}>
        {bars.map((bar, index) => (
          <Column bar={bar} x={index * step} step={step} most={most} hasCount={isCounted(bar)} />
        ))}
        <line x1="0" x2={width} y1={height} y2={height} class="axis" />
        {labelled(bars).map(({ label, index }) => (
          <text x={index * step + step / 2} y={height + 16} text-anchor={anchorOf(index, bars.length)}>
            {label}
          </text>
        ))}
      </svg>
      {parts.length > 1 && (
        <p class="legend">
          {parts.map((part, index) => (
            <span class={`part-${index}`}>{part}</span>
          ))}
        </p>
      )}
      <details>
        <summary>{adminWords.figures}</summary>
        <Figures title={title} bars={bars} parts={parts} />
      </details>
    </figure>
  );
};

const totalOf = ({ parts }: Bar): number => parts.reduce((sum, part) => sum + part, 0);

const Column = (view: {
  readonly bar: Bar;
  readonly x: number;
  readonly step: number;
  readonly most: number;
  readonly hasCount: boolean;
}) => {
  const { bar, x, step, most, hasCount } = view;
  const count = totalOf(bar);
  const gap = Math.min(4, step / 5);
  let top = height;
  return (
    <g>
      <title>{`${bar.label}: ${bar.parts.map(grouped).join(' + ')}`}</title>
      {bar.parts.map((part, index) => {
        const tall = (part / most) * (height - room);
        top -= tall;
        return <rect x={x + gap / 2} y={top} width={step - gap} height={tall} class={`part-${index}`} />;
      })}
      {hasCount && (
        <text x={x + step / 2} y={height - (count / most) * (height - room) - 5} text-anchor="middle">
          {grouped(count)}
        </text>
      )}
    </g>
  );
};

/** Only the first, middle and last where there is no room for all. */
function labelled(bars: readonly Bar[]): { readonly label: string; readonly index: number }[] {
  const all = bars.map(({ label }, index) => ({ label, index }));
  if (all.length <= 7) return all;
  const few = [0, Math.floor((all.length - 1) / 2), all.length - 1];
  return all.filter(({ index }) => few.includes(index));
}

/** Keeps the labels at the edges within the drawing. */
const anchorOf = (index: number, bars: number): 'start' | 'middle' | 'end' => {
  if (bars <= 7) return 'middle';
  return index === 0 ? 'start' : index === bars - 1 ? 'end' : 'middle';
};

const Figures = ({ title, bars, parts }: Chart) => (
  <table>
    <caption>{title}</caption>
    <thead>
      <tr>
        <th scope="col">{adminWords.group}</th>
        {parts.map((part) => (
          <th scope="col">{part}</th>
        ))}
      </tr>
    </thead>
    <tbody>
      {bars.map((bar) => (
        <tr>
          <th scope="row">{bar.label}</th>
          {bar.parts.map((part) => (
            <td>{grouped(part)}</td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);
