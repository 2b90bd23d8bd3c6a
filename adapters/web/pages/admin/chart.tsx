// Bar charts: bars are drawn, words are text of the page, so that they are legible at every width; with the figures as a table.

import { grouped } from '../../../shared/language/counted.ts';
import { adminWords } from '../../../shared/wording/pages/admin.ts';
import type { Bar } from './figures.ts';

interface Chart {
  readonly title: string;
  readonly bars: readonly Bar[];
  /** Names of the bars' parts, in order. */
  readonly parts: readonly string[];
  /** Said where there is nothing to draw. */
  readonly none?: string;
}

/** A bar for each day, side by side; the first, the middle and the last are named, and the tallest is counted. */
export const DayChart = (chart: Chart) => {
  const { title, bars } = chart;
  const most = mostOf(bars);
  const named = [bars.at(0), bars.at(Math.floor((bars.length - 1) / 2)), bars.at(-1)];
  return (
    <Framed {...chart}>
      <div class="days" role="img" aria-label={adminWords.chart(title)}>
        <span class="most">{grouped(most)}</span>
        <svg viewBox={`0 0 ${bars.length} ${scale}`} preserveAspectRatio="none">
          <title>{title}</title>
          {bars.map((bar, index) => (
            <g>
              <title>{figuresOf(bar)}</title>
              {stacked(bar, most).map(({ from, size, part }) => (
                <rect
                  x={index + gap / 2}
                  width={1 - gap}
                  y={scale - from - size}
                  height={size}
                  class={`part-${part}`}
                />
              ))}
            </g>
          ))}
        </svg>
        <span class="named">
          {[...new Set(named)].map((bar) => (
            <span>{bar?.label}</span>
          ))}
        </span>
      </div>
    </Framed>
  );
};

/** A bar for each group, below one another, each named and counted. */
export const BarChart = (chart: Chart) => {
  const { title, bars, none } = chart;
  const most = mostOf(bars);
  if (none !== undefined && bars.every((bar) => totalOf(bar) === 0))
    return (
      <section class="chart">
        <h2>{title}</h2>
        <p>{none}</p>
      </section>
    );
  return (
    <Framed {...chart}>
      <div class="bars" role="img" aria-label={adminWords.chart(title)}>
        {bars.map((bar) => (
          <>
            <span>{bar.label}</span>
            <svg viewBox={`0 0 ${scale} 1`} preserveAspectRatio="none">
              <title>{figuresOf(bar)}</title>
              {stacked(bar, most).map(({ from, size, part }) => (
                <rect x={from} width={size} y="0" height="1" class={`part-${part}`} />
              ))}
            </svg>
            <span>{grouped(totalOf(bar))}</span>
          </>
        ))}
      </div>
    </Framed>
  );
};

/** Units of a drawing from the axis to the end of the longest bar. */
const scale = 100;
/** Between two days, of the room that a day has. */
const gap = 0.2;

const totalOf = ({ parts }: Bar): number => parts.reduce((sum, part) => sum + part, 0);
/** Shown while the pointer is over the bar. */
const figuresOf = ({ label, parts }: Bar): string => `${label}: ${parts.map(grouped).join(' + ')}`;
const mostOf = (bars: readonly Bar[]): number => Math.max(1, ...bars.map(totalOf));

interface Stretch {
  /** Units from the axis. */
  readonly from: number;
  readonly size: number;
  /** Index of the bar's part. */
  readonly part: number;
}

/** The parts of a bar that are not empty, one after the other. */
function stacked({ parts }: Bar, most: number): Stretch[] {
  let from = 0;
  return parts.flatMap((count, part) => {
    if (count === 0) return [];
    const size = (count / most) * scale;
    from += size;
    return { from: from - size, size, part };
  });
}

const Framed = ({
  title,
  bars,
  parts,
  children,
}: Chart & { readonly children: ReturnType<typeof Figures> }) => (
  <figure class="chart">
    <h2>{title}</h2>
    {children}
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
          {bar.parts.map((part, index) => (
            <td data-label={parts[index]}>{grouped(part)}</td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);
