// Renders what an evaluation shows beside its measures: calibration, falls, and on request what went wrong.
import {
  answerRank,
  type Fall,
  type Judged,
  type OrderedDocuments,
  type OrderedQuestion,
  type Reliability,
  shownQuotes,
} from '../../../src/index.ts';
import { evaluationVerdict, reliabilityHeadings } from '../../shared/wording/terminal/evaluation.ts';
import { escapeLine } from '../terminal/escape.ts';
import type { Style } from '../terminal/style.ts';
import { renderTable } from '../terminal/table.ts';
import { figure } from './reports.ts';

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

export const missedTopics = (judged: readonly Judged[], style: Style): string[] =>
  judged.filter(isMissed).map((one) => {
    const { topic, answer } = one;
    const note = `${topic.id}: ${outcomeOf(one)}, ${answer.confidence.toFixed(3)}`;
    return miss(topic.question, note, shownQuotes(answer)[0]?.text, style);
  });

function isMissed(one: Judged): boolean {
  const { topic, answer } = one;
  if (topic.told !== undefined) return answer.kind !== 'told' || answer.subject !== topic.told;
  return topic.answerable ? answerRank(one) !== 1 : answer.kind === 'answered';
}

function outcomeOf({ answer, shownRank }: Judged): string {
  if (answer.kind === 'told') return answer.subject;
  const outcome = 'reason' in answer ? answer.reason : answer.kind;
  return `${outcome}, right at ${shownRank ?? 'no rank'}`;
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
