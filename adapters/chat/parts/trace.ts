// How an answer came about, for "/verbatim why", in neutral parts.
import { answerFrom, type Trace, unsureFrom } from '../../../src/index.ts';
import {
  type CandidateFacts,
  candidateFacts,
  termLines,
  traceFacts,
} from '../../shared/render/trace-facts.ts';
import { traceDecision } from '../../shared/wording/trace.ts';
import { bold, code, italic, line, type Part, paragraph, plain } from '../port/message.ts';

export function traceParts(trace: Trace): Part[] {
  const { query, answer } = trace;
  return [
    [paragraph(bold(answer.question))],
    [code(termLines(query.terms))],
    ...traceFacts(trace).map(([name, value]) => [paragraph(bold(name), plain(` ${value}`))]),
    ...candidateFacts(trace).map(candidatePart),
    line(traceDecision(answer, { answerFrom, unsureFrom })),
  ];
}

const candidatePart = ({ rank, confidence, place, features }: CandidateFacts): Part => [
  paragraph(plain(rank), bold(confidence), plain(`${place}\n`), italic(features)),
];
