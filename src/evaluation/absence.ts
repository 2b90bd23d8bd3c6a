// Whether the core is silent about what is not there: topics asked of collections that their documents were left out of.
import { ask } from '../ask.ts';
import type { Document } from '../corpus/document/document.ts';
import { createPackedEngine } from '../retrieval/engine/packed-engine.ts';
import { searchableOf } from '../retrieval/memory/memory.ts';
import { buildRevision } from '../retrieval/revision/revision.ts';
import { detection, mean } from './measures/measures.ts';
import type { Report } from './report.ts';
import type { Topic } from './topics.ts';
import { type Collection, collectionsOf } from './training.ts';

interface Outcome {
  readonly name: string;
  /** Whether the documents were left in. */
  readonly answerable: boolean;
  readonly answered: boolean;
}

/** One report for each kind of collection; small ones hold answerable topics as well, so they give precision too. */
export async function evaluateAbsence(
  set: string,
  documents: readonly Document[],
  topics: readonly Topic[],
): Promise<Report[]> {
  const outcomes: Outcome[] = [];
  for (const collection of collectionsOf(documents, topics)) outcomes.push(...(await outcomesOf(collection)));
  return [...new Set(outcomes.map(({ name }) => name))].map((name): Report => {
    const own = outcomes.filter((outcome) => outcome.name === name);
    const share = (answerable: boolean): number =>
      mean(
        own.filter((outcome) => outcome.answerable === answerable).map(({ answered }) => (answered ? 1 : 0)),
      );
    const has = (answerable: boolean): boolean => own.some((outcome) => outcome.answerable === answerable);
    const { precision, recall, f1 } = detection(
      own.map(({ answerable, answered }) => ({ said: !answered, is: !answerable })),
    );
    return {
      set: `${set}, ${name}`,
      size: own.length,
      measures: {
        ...(has(true) ? { 'answerable answered': share(true) } : {}),
        ...(has(false) ? { 'absent answered': share(false) } : {}),
        ...(has(true) && has(false)
          ? { 'abstention precision': precision, 'abstention recall': recall, 'abstention F1': f1 }
          : {}),
      },
      peers: {},
    };
  });
}

async function outcomesOf({ name, documents, answered, unanswered }: Collection): Promise<Outcome[]> {
  const revision = await buildRevision({ documents, problems: [] }, createPackedEngine);
  const outcomes: Outcome[] = [];
  for (const topics of [answered, unanswered]) {
    for (const topic of topics) {
      const { answer } = await ask(searchableOf(revision), topic.question, '');
      outcomes.push({ name, answerable: topics === answered, answered: answer.kind === 'answered' });
    }
  }
  return outcomes;
}
