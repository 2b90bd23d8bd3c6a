// Renders the measures of an evaluation, and on request what went wrong.
import {
  type Baseline,
  type Evaluation,
  type Fall,
  type OrderedDocuments,
  type OrderedQuestion,
  type Reliability,
  type Report,
  shownQuotes,
} from '../../../src/index.ts';
import {
  evaluationHeadings,
  evaluationVerdict,
  reliabilityHeadings,
} from '../../shared/wording/evaluation.ts';
import { escapeLine } from '../terminal/escape.ts';
import type { Style } from '../terminal/style.ts';
import { renderTable } from '../terminal/table.ts';

/** Counts and averages have one decimal place, shares three. */
const figure = (name: string, value: number | undefined): string => {
  if (value === undefined) return '';
  if (name === 'wrong answers') return String(value);
  return value.toFixed(name.startsWith('mean') ? 1 : 3);
};

export function renderReport(report: Report, baseline: Baseline | undefined, style: Style): string {
  const before = baseline?.get(report.set)?.measures;
  const peers = Object.entries(report.peers);
  const head = [
    ...evaluationHeadings(report.set, report.size),
    ...peers.map(([name]) => name),
    ...(baseline === undefined ? [] : ['baseline']),
  ];
  const rows = Object.entries(report.measures).map(([name, value]) => [
    name,
    figure(name, value),
    ...peers.map(([, figures]) => figure(name, figures[name])),
    ...(baseline === undefined ? [] : [figure(name, before?.[name])]),
  ]);
  return renderTable(head, rows, style);
}

/** How confident the answers were, and how often they were right. */
export const renderReliability = ({ bins }: Reliability, style: Style): string =>
  renderTable(
    reliabilityHeadings,
    bins.map((bin) => [
      bin.from.toFixed(1),
      String(bin.answers),
      bin.meanConfidence.toFixed(3),
      bin.right.toFixed(3),
    ]),
    style,
  );

export const renderFalls = (falls: readonly Fall[], compared: boolean, style: Style): string =>
  falls.length === 0
    ? style.dim(evaluationVerdict(0, compared))
    : [
        style.bold(evaluationVerdict(falls.length, compared)),
        ...falls.map(
          ({ set, measure, before, now }) =>
            `  ${escapeLine(set)}: ${measure} ${figure(measure, before)} → ${figure(measure, now)}`,
        ),
      ].join('\n');

export function missedTopics({ judged }: Evaluation, style: Style): string[] {
  return judged
    .filter(({ topic, answer, rank }) => {
      if (topic.told !== undefined) return answer.kind !== 'told' || answer.subject !== topic.told;
      return topic.answerable ? rank !== 1 : answer.kind === 'answered';
    })
    .map(({ topic, answer, rank }) => {
      const [first] = shownQuotes(answer);
      const outcome =
        answer.kind === 'answered'
          ? `answered, right at ${rank ?? 'no rank'}`
          : answer.kind === 'told'
            ? answer.subject
            : answer.kind === 'unsure'
              ? 'not sure'
              : answer.reason;
      const note = `${topic.id}: ${outcome}, ${answer.confidence.toFixed(3)}`;
      return miss(topic.question, note, first?.text, style);
    });
}

export const missedSelection = (ordered: readonly OrderedQuestion[], style: Style): string[] =>
  ordered
    .filter(({ order }) => order[0]?.label === 0 && order.some(({ label }) => label === 1))
    .map(({ question, order }) => {
      const rank = order.findIndex(({ label }) => label === 1) + 1;
      return miss(question.question, `${question.id}: right at ${rank}`, order[0]?.text, style);
    });

export const missedDocuments = (ordered: readonly OrderedDocuments[], style: Style): string[] =>
  ordered
    .filter(({ relevant, paths }) => !paths.slice(0, 10).some((path) => relevant.has(path)))
    .map(({ query, paths }) => miss(query.query, `${query.id}: none of ten`, paths[0], style));

function miss(question: string, note: string, first: string | undefined, style: Style): string {
  const head = `${style.bold(escapeLine(question))} ${style.dim(escapeLine(note))}`;
  return first === undefined ? head : `${head}\n  ${escapeLine(first)}`;
}
