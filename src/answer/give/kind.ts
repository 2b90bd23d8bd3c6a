// Whether the passages that are shown hold the kind of thing asked for: an amount, a number, a date.
import type { AnswerType, Query } from '../../question/query.ts';
import { shift, sliceOf } from '../../text/span.ts';
import type { Unsure } from '../answer.ts';
import type { Candidate } from '../candidates/candidates.ts';
import { evidenceFor } from '../evidence/evidence.ts';
import { highlightsOf } from '../reading/phrases.ts';

type PlainKind = NonNullable<Unsure['lacks']>;

/** Kinds that have a form of their own in any text, and the evidence from which on a text holds one. Others, a name, can't be told. */
const evident: Readonly<Record<PlainKind, number>> = {
  money: 0.9,
  percentage: 0.7,
  duration: 0.6,
  version: 0.9,
  number: 0.1,
  time: 0.1,
};

const isPlain = (type: AnswerType): type is PlainKind => Object.hasOwn(evident, type);

/** The kind asked for, where none of the candidates holds anything of it. */
export function lackedKind(query: Query, candidates: readonly Candidate[]): PlainKind | undefined {
  const { answerType } = query;
  if (!isPlain(answerType)) return undefined;
  const holds = ({ document, span, tokens }: Candidate): boolean => {
    const text = sliceOf(document.text, span);
    const matched = highlightsOf(query, tokens).map((found) => shift(found, -span.start));
    const found = (type: PlainKind): boolean => evidenceFor(type, text, matched) >= evident[type];
    // "Within what time" is answered by "one hour".
    return found(answerType) || (answerType === 'time' && found('duration'));
  };
  return candidates.some(holds) ? undefined : answerType;
}
