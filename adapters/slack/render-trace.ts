// Draws how an answer came about, for "/verbatim why".
import { answerFrom, type Trace } from '../../src/index.ts';
import { type CandidateFacts, candidateFacts, termLines, traceFacts } from '../shared/trace-facts.ts';
import { traceDecision } from '../shared/wording/trace.ts';
import { line, type Part, part } from './page.ts';
import { bold, italic, plain, preformatted, section } from './rich-text.ts';

export function drawTrace(trace: Trace): Part[] {
  const { query, answer, answerable } = trace;
  const facts = traceFacts(trace);
  return [
    part(section(bold(answer.question))),
    part(preformatted(termLines(query.terms))),
    ...facts.map(([name = '', value = '']) => part(section(bold(`${name} `), plain(value)))),
    ...candidateFacts(trace).map(drawCandidate),
    line(traceDecision(answer, answerable, answerFrom)),
  ];
}

const drawCandidate = ({ rank, confidence, place, features }: CandidateFacts): Part =>
  part(section(plain(rank), bold(confidence), plain(`${place}\n`), italic(features)));
