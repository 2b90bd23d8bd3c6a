// What people asked and did not get, and which of it the corpus answers by now.
import type { AbstentionReason, Answered } from '../answer/answer.ts';
import { ask } from '../ask.ts';
import { languagesIn } from '../corpus/assemble/languages.ts';
import type { Revision } from '../retrieval/revision/revision.ts';
import { inTurns } from '../steps.ts';
import type { AskedQuestion } from '../store/store.ts';
import { groupUnanswered, type Unanswered, type UnansweredGroup } from './unanswered.ts';

const nothingInScope: AbstentionReason = 'nothing-in-scope';

export interface Gap extends UnansweredGroup {
  /** The answer that the corpus gives to the example today; absent where it still has none. */
  readonly answeredToday?: Answered;
}

/** Abstentions, unsure answers and those that somebody called not useful, gathered, in turns with all other work. */
export async function findGaps(questions: readonly AskedQuestion[], revision: Revision): Promise<Gap[]> {
  const open = questions.flatMap(unansweredIn);
  const gaps: Gap[] = [];
  const groups = groupUnanswered(open, revision.vocabulary, languagesIn(revision.corpus));
  for (const group of await inTurns(groups)) {
    const { answer } = await ask(revision, group.example, 'gap');
    gaps.push(answer.kind === 'answered' ? { ...group, answeredToday: answer } : group);
  }
  return gaps;
}

/**
 * An abstention counts once for its asker, and so does an unsure answer, unless somebody found in it what they looked
 * for. A rating against an answer counts for the person who gave it.
 */
function unansweredIn(asked: AskedQuestion): Unanswered[] {
  const { kind, reason, asker, askedAt, ratings } = asked;
  // Where no document may be shown, no document is missing.
  if (reason === nothingInScope) return [];
  const question = asked.understood ?? asked.question;
  const isUseful = ratings.some(({ verdict }) => verdict === 'useful');
  if (kind === 'unsure' && isUseful) return [];
  if (kind === 'abstained' || kind === 'unsure') return [{ question, shortfall: kind, asker, at: askedAt }];
  const against = ratings.filter(({ verdict }) => verdict !== 'useful');
  return against.map(({ asker: rater, ratedAt }) => ({
    ...({ question, shortfall: 'not-useful', asker: rater, at: ratedAt } as const),
  }));
}
