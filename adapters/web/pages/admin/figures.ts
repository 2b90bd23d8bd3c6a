// The figures of the administrator's page, from what the store counted. Pure.
import type { Document, JournalFigures } from '../../../../src/index.ts';
import { dayOf } from '../../../shared/language/times.ts';
import { likelihood, likelihoods } from '../../../shared/wording/confidence.ts';
import { adminWords } from '../../../shared/wording/pages/admin.ts';

export interface Bar {
  readonly label: string;
  /** Drawn on top of each other. */
  readonly parts: readonly number[];
}

const day = 24 * 60 * 60 * 1000;

type Counted = JournalFigures['byDay'][number] | JournalFigures['byChance'][number];

/** The outcomes of a question, in the order in which bars show them. */
const outcomes: readonly Counted['kind'][] = ['answered', 'unsure', 'abstained'];

const noneYet = (): number[] => outcomes.map(() => 0);

function addTo(counts: number[] | undefined, { kind, questions }: Counted): void {
  const index = outcomes.indexOf(kind);
  if (counts !== undefined) counts[index] = (counts[index] ?? 0) + questions;
}

export const countOf = ({ byDay }: Pick<JournalFigures, 'byDay'>): number =>
  byDay.reduce((sum, { questions }) => sum + questions, 0);

/** Questions of each day (UTC) from `since` to `until` by outcome, days without any too. */
export function questionsByDay(
  { byDay }: Pick<JournalFigures, 'byDay'>,
  since: number,
  until: number,
): Bar[] {
  const counts = new Map<string, number[]>();
  for (let time = since; dayOf(time) <= dayOf(until); time += day) counts.set(dayOf(time), noneYet());
  for (const counted of byDay) addTo(counts.get(dayOf(counted.day)), counted);
  return [...counts].map(([label, parts]) => ({ label, parts }));
}

/** How likely the first quote was right, in words, by outcome. */
export function questionsByLikelihood({ byChance }: Pick<JournalFigures, 'byChance'>): Bar[] {
  const counts = new Map(likelihoods.map((words) => [words, noneYet()]));
  for (const counted of byChance) addTo(counts.get(likelihood(counted.confidence)), counted);
  return [...counts].map(([words, parts]) => ({ label: adminWords.likelihoods[words], parts }));
}

/** `steps` are seconds; `counts` has one more, for the slower ones. From the first step that counts any to the last. */
export function responseTimes(steps: readonly number[], counts: readonly number[]): Bar[] {
  const bars = counts.map((count, index) => {
    const step = steps[index];
    const label = step === undefined ? `> ${timeOf(steps.at(-1) ?? 0)}` : `≤ ${timeOf(step)}`;
    return { label, parts: [count] };
  });
  const isCounted = (count: number): boolean => count > 0;
  return bars.slice(Math.max(0, counts.findIndex(isCounted)), counts.findLastIndex(isCounted) + 1);
}

const timeOf = (seconds: number): string =>
  seconds < 1 ? `${Math.round(seconds * 1000)} ms` : `${seconds} s`;

export interface QuotedDocument {
  readonly document: Document;
  /** Answers that quote it. */
  readonly answers: number;
}

/** Every document, most quoted first. */
export function quotedDocuments(
  { quoted }: Pick<JournalFigures, 'quoted'>,
  documents: readonly Document[],
): QuotedDocument[] {
  const answers = new Map(quoted.map((one) => [one.path, one.answers]));
  return documents
    .map((document) => ({ document, answers: answers.get(document.path) ?? 0 }))
    .sort((a, b) => b.answers - a.answers);
}
