// What explain says of a question's terms and of the best candidates, as plain lines.
import type { Trace } from '../../../src/index.ts';
import { termCells } from '../../shared/render/trace-facts.ts';
import { traceConfidence, traceHeadings } from '../../shared/wording/trace.ts';

/** Candidates that are explained. */
export const explained = 5;

/** One line a word, with a bar between cells. */
export const termLines = (terms: Trace['query']['terms']): string =>
  [traceHeadings.terms, ...termCells(terms)].map((cells) => cells.join(' | ')).join('\n');

/** Where the best ones are and what they scored; their words are for the answer to quote. */
export const candidateLines = ({ candidates }: Trace): readonly string[] =>
  candidates.slice(0, explained).map(({ document, span, features, confidence }, index) => {
    const scores = Object.entries(features).map(([name, value]) => `${name} ${value.toFixed(2)}`);
    const place = `${document.path} ${span.start}–${span.end}`;
    return `${index + 1}. ${traceConfidence(confidence)} ${place}\n   ${scores.join(' · ')}`;
  });
