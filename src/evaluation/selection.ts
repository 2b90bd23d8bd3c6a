// Answer sentence selection: orders the candidates of each question by the features and weights that select quotes.
import { z } from 'zod';
import { answerFrom } from '../answer/outcome.ts';
import { orderTexts } from '../answer/ranking/texts.ts';
import { wordVectors } from '../words/load.ts';
import { readJsonLines } from './json-lines.ts';
import {
  averagePrecision,
  firstRank,
  mean,
  meanReciprocalRank,
  successAt,
  triggering,
} from './measures/measures.ts';
import { createPeers } from './peers.ts';
import type { Figures, Report } from './report.ts';

const questionSchema = z.object({
  id: z.string(),
  question: z.string(),
  title: z.string().optional(),
  candidates: z.array(z.object({ text: z.string(), label: z.union([z.literal(0), z.literal(1)]) })),
});

export type SelectionQuestion = Readonly<z.infer<typeof questionSchema>>;

/** Throws TOPICS_INVALID with the line that is wrong. */
export const readSelection = (jsonLines: string): SelectionQuestion[] =>
  readJsonLines(
    jsonLines,
    questionSchema,
    'Each line needs id, question and candidates with text and label.',
  );

export interface OrderedQuestion {
  readonly question: SelectionQuestion;
  /** Labels and texts, best first. */
  readonly order: readonly { readonly text: string; readonly label: 0 | 1 }[];
  /** In [0, 1]: that one of them is right. */
  readonly answerable: number;
}

export interface SelectionEvaluation {
  readonly report: Report;
  readonly ordered: readonly OrderedQuestion[];
}

/** `advance` is called after each question. */
export async function evaluateSelection(
  set: string,
  questions: readonly SelectionQuestion[],
  advance: () => void = () => {},
): Promise<SelectionEvaluation> {
  const texts = [...new Set(questions.flatMap(({ candidates }) => candidates.map(({ text }) => text)))];
  const orderOf = orderTexts(texts, await wordVectors());
  const ordered = questions.map((question): OrderedQuestion => {
    const scored = orderOf(question.question, question.candidates, question.title);
    advance();
    return { question, order: scored.order, answerable: scored.judgement.right };
  });
  const peers = createPeers(texts);
  const peerFigures = Object.entries(peers).map(([name, peer]): [string, Figures] => [
    name,
    listFigures(
      questions.map((question) => {
        const scores = new Map(peer(question.question).map(({ index, score }) => [texts[index], score]));
        return byScore(question, ({ text }) => scores.get(text) ?? 0);
      }),
    ),
  ]);
  const measures = { ...listFigures(ordered.map(({ order }) => order)), ...triggerFigures(ordered) };
  return {
    report: {
      set,
      size: judgeable(ordered.map(({ order }) => order)).length,
      measures,
      peers: Object.fromEntries(peerFigures),
    },
    ordered,
  };
}

type Labelled = readonly { readonly text: string; readonly label: 0 | 1 }[];

const byScore = (
  { candidates }: SelectionQuestion,
  scoreOf: (candidate: { text: string }) => number,
): Labelled => [...candidates].sort((a, b) => scoreOf(b) - scoreOf(a) || (a.text < b.text ? -1 : 1));

/** Questions with at least one right and one wrong candidate, as the literature has it. */
const judgeable = (orders: readonly Labelled[]): readonly Labelled[] =>
  orders.filter((order) => order.some(({ label }) => label === 1) && order.some(({ label }) => label === 0));

function listFigures(orders: readonly Labelled[]): Figures {
  const labels = judgeable(orders).map((order) => order.map(({ label }) => label === 1));
  const ranks = labels.map(firstRank);
  return {
    MAP: mean(labels.map((list) => averagePrecision(list))),
    MRR: meanReciprocalRank(ranks),
    'P@1': successAt(1, ranks),
  };
}

/** Over all questions, where some have no right candidate. */
function triggerFigures(ordered: readonly OrderedQuestion[]): Figures {
  const questions = ordered.map(({ order, answerable }) => ({
    given: answerable >= answerFrom,
    right: order[0]?.label === 1,
    hasRight: order.some(({ label }) => label === 1),
  }));
  if (questions.every(({ hasRight }) => hasRight)) return {};
  const { precision, recall, f1 } = triggering(questions);
  return { 'triggering precision': precision, 'triggering recall': recall, 'triggering F1': f1 };
}
