// Draws how an answer came about, for "/verbatim why".
import { answerFrom, type Trace } from '../../src/index.ts';
import { traceFacts } from '../shared/trace-facts.ts';
import { traceDecision, traceHeadings } from '../shared/wording/trace.ts';
import { bold, coded, italic, plain } from './markup.ts';
import { line, type Part, part } from './page.ts';

/** Candidates shown. */
const shown = 5;

export function drawTrace(trace: Trace): Part[] {
  const { query, answer, answerable, candidates } = trace;
  return [
    part(bold(answer.question)),
    part(coded(termLines(query.terms))),
    ...traceFacts(trace).map(([name, value]) => part(bold(name), ' ', plain(value))),
    ...candidates.slice(0, shown).map(drawCandidate),
    line(traceDecision(answer, answerable, answerFrom)),
  ];
}

/** A narrow window may break a table's columns anywhere: so it is one line a word, with a bar between cells. */
const termLines = (terms: Trace['query']['terms']): string =>
  [
    traceHeadings.terms,
    ...terms.map(({ surface, value, role, weight, passages, near }) => [
      surface,
      value,
      role,
      weight.toFixed(2),
      String(passages),
      near.map((other) => `${other.surface} ${other.likeness.toFixed(2)}`).join(', '),
    ]),
  ]
    .map((cells) => cells.join(' | '))
    .join('\n');

/** Where it stands and what it scored; its words are for the answer to quote. */
function drawCandidate(
  { document, span, features, confidence }: Trace['candidates'][number],
  index: number,
): Part {
  const shape = Object.entries(features).map(([name, value]) => `${name} ${value.toFixed(2)}`);
  const place = `${document.path} ${span.start}–${span.end}`;
  return part(
    plain(`${index + 1}. `),
    bold(confidence.toFixed(3)),
    plain(` ${place}`),
    '\n',
    italic(shape.join(' · ')),
  );
}
