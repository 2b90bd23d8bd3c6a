// Draws how an answer came about, for "/verbatim why".
import { answerFrom, type Trace } from '../../src/index.ts';
import { traceFacts } from '../shared/trace-facts.ts';
import { traceDecision, traceHeadings } from '../shared/wording/trace.ts';
import { line, type Part, part } from './page.ts';
import { bold, italic, plain, preformatted, section } from './rich-text.ts';

/** Candidates shown. */
const shown = 5;

export function drawTrace(trace: Trace): Part[] {
  const { query, answer, answerable, candidates } = trace;
  const facts = traceFacts(trace);
  return [
    part(section(bold(answer.question))),
    part(preformatted(termLines(query.terms))),
    ...facts.map(([name = '', value = '']) => part(section(bold(`${name} `), plain(value)))),
    ...candidates.slice(0, shown).map(drawCandidate),
    line(traceDecision(answer, answerable, answerFrom)),
  ];
}

/** A table whose columns a narrow window may break anywhere: so it is one line a word, with a bar between cells. */
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
  return part(
    section(
      plain(`${index + 1}. `),
      bold(confidence.toFixed(3)),
      plain(` ${document.path} ${span.start}–${span.end}\n`),
      italic(shape.join(' · ')),
    ),
  );
}
