// Draws how an answer came about, for "/verbatim why".
import { answerFrom, type Trace } from '../../src/index.ts';
import { type CandidateFacts, candidateFacts, termLines, traceFacts } from '../shared/trace-facts.ts';
import { traceDecision } from '../shared/wording/trace.ts';
import { bold, coded, italic, plain } from './markup.ts';
import { line, type Part, part } from './page.ts';

export function drawTrace(trace: Trace): Part[] {
  const { query, answer, answerable } = trace;
  return [
    part(bold(answer.question)),
    part(coded(termLines(query.terms))),
    ...traceFacts(trace).map(([name, value]) => part(bold(name), ' ', plain(value))),
    ...candidateFacts(trace).map(drawCandidate),
    line(traceDecision(answer, answerable, answerFrom)),
  ];
}

const drawCandidate = ({ rank, confidence, place, features }: CandidateFacts): Part =>
  part(plain(rank), bold(confidence), plain(place), '\n', italic(features));
