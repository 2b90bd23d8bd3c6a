// Renders how an answer was found, for "why".
import { answerFrom, type Trace, unsureFrom } from '../../../src/index.ts';
import { termCells, traceFacts } from '../../shared/render/trace-facts.ts';
import { traceConfidence, traceDecision, traceHeadings } from '../../shared/wording/trace.ts';
import { escapeLine } from '../terminal/escape.ts';
import type { Style } from '../terminal/style.ts';
import { renderTable } from '../terminal/table.ts';

/** Most candidates shown. */
const shown = 5;
/** Most characters shown of a candidate: `why` only identifies it, the answer quotes it. */
const excerpt = 100;

type TraceCandidate = Trace['candidates'][number];

export function renderTrace(trace: Trace, style: Style): string {
  const { query, answer, candidates } = trace;
  const facts = traceFacts(trace);
  return [
    renderTable(traceHeadings.terms, termCells(query.terms), style),
    facts.map(([name = '', value = '']) => `${style.dim(name)} ${escapeLine(value)}`).join('\n'),
    ...(trace.reranking?.detail === undefined ? [] : [escapeLine(trace.reranking.detail)]),
    ...candidates.slice(0, shown).map((candidate, index) => renderCandidate(candidate, index + 1, style)),
    style.bold(traceDecision(answer, { answerFrom, unsureFrom })),
  ].join('\n\n');
}

function renderCandidate(
  { document, span, features, confidence }: TraceCandidate,
  rank: number,
  style: Style,
): string {
  const text = escapeLine(document.text.slice(span.start, span.end));
  const shape = Object.entries(features).map(([name, value]) => `${name} ${value.toFixed(2)}`);
  return [
    `${rank}. ${style.bold(traceConfidence(confidence))} ${style.dim(`${escapeLine(document.path)} ${span.start}–${span.end}`)}`,
    `   ${text.length > excerpt ? `${text.slice(0, excerpt)} …` : text}`,
    `   ${style.dim(shape.join(' · '))}`,
  ].join('\n');
}
