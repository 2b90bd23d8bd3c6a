// Draws the measures of an evaluation, and on request what went wrong.
import type { Evaluation } from '../../src/index.ts';
import { evaluationHeadings } from '../shared/wording.ts';
import { escapeLine } from './escape.ts';
import type { Style } from './style.ts';
import { renderTable } from './table.ts';

export function renderEvaluation(evaluation: Evaluation, misses: boolean, style: Style): string {
  const { abstention, topics, answerable, success1, success3, mrr, meanQuoteWords, verbatim } = evaluation;
  const figures: [string, number][] = [
    ['Success@1', success1],
    ['Success@3', success3],
    ['MRR', mrr],
    ['abstention precision', abstention.precision],
    ['abstention recall', abstention.recall],
    ['abstention F1', abstention.f1],
    ['exact quotes', verbatim],
  ];
  const rows = figures.map(([name, value]) => [name, value.toFixed(3)]);
  const table = renderTable(
    evaluationHeadings,
    [
      ['topics', String(topics)],
      ['answerable', String(answerable)],
      ...rows,
      ['mean quote words', meanQuoteWords.toFixed(1)],
    ],
    style,
  );
  return misses ? [table, ...missesOf(evaluation, style)].join('\n\n') : table;
}

function missesOf({ judged }: Evaluation, style: Style): string[] {
  return judged
    .filter(({ topic, answer, rank }) => (topic.answerable ? rank !== 1 : answer.kind === 'answered'))
    .map(({ topic, answer, rank }) => {
      const [first] = answer.kind === 'answered' ? answer.quotes : answer.nearest;
      const outcome = answer.kind === 'answered' ? `answered, right at ${rank ?? 'no rank'}` : answer.reason;
      const head = `${style.bold(escapeLine(topic.question))} ${style.dim(`${topic.id}: ${outcome}, ${answer.confidence.toFixed(3)}`)}`;
      return first === undefined ? head : `${head}\n  ${escapeLine(first.text)}`;
    });
}
