// The figures of the administrator's page, counted from the remembered questions. Pure.
import type { AskedQuestion, Document, RatingVerdict } from '../../../../src/index.ts';
import { likelihood, likelihoods } from '../../../shared/wording/confidence.ts';

export interface Bar {
  readonly label: string;
  /** Drawn on top of each other. */
  readonly parts: readonly number[];
}

const day = 24 * 60 * 60 * 1000;
const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** The outcomes of a question, in the order in which bars show them. */
const outcomes: readonly AskedQuestion['kind'][] = ['answered', 'unsure', 'abstained'];

const noneYet = (): number[] => outcomes.map(() => 0);

function countIn(counts: number[] | undefined, { kind }: AskedQuestion): void {
  const index = outcomes.indexOf(kind);
  if (counts !== undefined && index !== -1) counts[index] = (counts[index] ?? 0) + 1;
}

/** Questions of each day (UTC) from `since` to `until` by outcome, days without any too. */
export function questionsByDay(questions: readonly AskedQuestion[], since: number, until: number): Bar[] {
  const counts = new Map<string, number[]>();
  for (let time = since; dayOf(time) <= dayOf(until); time += day) counts.set(dayOf(time), noneYet());
  for (const question of questions) countIn(counts.get(dayOf(question.askedAt)), question);
  return [...counts].map(([label, parts]) => ({ label, parts }));
}

/** How likely the first quote was right, in words, by outcome. */
export function questionsByLikelihood(questions: readonly AskedQuestion[]): Bar[] {
  const counts = new Map(likelihoods.map((words) => [words, noneYet()]));
  for (const question of questions) countIn(counts.get(likelihood(question.confidence)), question);
  return [...counts].map(([label, parts]) => ({ label, parts }));
}

/** `steps` are seconds; `counts` has one more, for the slower ones. */
export const responseTimes = (steps: readonly number[], counts: readonly number[]): Bar[] =>
  counts.map((count, index) => {
    const step = steps[index];
    return {
      label: step === undefined ? `> ${timeOf(steps.at(-1) ?? 0)}` : `≤ ${timeOf(step)}`,
      parts: [count],
    };
  });

const timeOf = (seconds: number): string =>
  seconds < 1 ? `${Math.round(seconds * 1000)} ms` : `${seconds} s`;

export interface QuotedDocument {
  readonly document: Document;
  /** Answers that quote it. */
  readonly answers: number;
}

/** Every document, most quoted first. */
export function quotedDocuments(
  questions: readonly AskedQuestion[],
  documents: readonly Document[],
): QuotedDocument[] {
  const answers = new Map<string, number>();
  for (const { kind, receipts } of questions) {
    if (kind !== 'answered') continue;
    for (const path of new Set(receipts.map(({ citation }) => citation.path))) {
      answers.set(path, (answers.get(path) ?? 0) + 1);
    }
  }
  return documents
    .map((document) => ({ document, answers: answers.get(document.path) ?? 0 }))
    .sort((a, b) => b.answers - a.answers);
}

export interface RatedQuestion {
  readonly question: string;
  readonly verdict: RatingVerdict;
  readonly note?: string;
  /** Milliseconds since 1970. */
  readonly ratedAt: number;
}

/** Latest first. */
export const ratingsOf = (questions: readonly AskedQuestion[]): RatedQuestion[] =>
  questions
    .flatMap(({ question, ratings }) =>
      ratings.map(({ verdict, note, ratedAt }) => ({
        question,
        verdict,
        ratedAt,
        ...(note === undefined ? {} : { note }),
      })),
    )
    .sort((a, b) => b.ratedAt - a.ratedAt);
