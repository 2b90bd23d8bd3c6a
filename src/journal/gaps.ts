// What people asked and did not get, and which of it the corpus answers by now.
import type { Answered } from '../answer/answer.ts';
import { ask } from '../ask.ts';
import { languagesIn } from '../corpus/assemble/languages.ts';
import { searchableOf } from '../retrieval/memory/memory.ts';
import type { Revision } from '../retrieval/revision/revision.ts';
import { inTurns } from '../steps.ts';
import type { Gathered } from '../store/store.ts';
import { groupUnanswered, type UnansweredGroup } from './unanswered.ts';

export interface Gap extends UnansweredGroup {
  /** The answer that the corpus gives to the example today; absent where it still has none. */
  readonly answeredToday?: Answered;
}

export interface Gaps {
  /** Those asked by most people first. */
  readonly gaps: readonly Gap[];
  /** From when on questions were gathered. Milliseconds since 1970. */
  readonly since: number;
  /** Questions in other words that fewer people asked, and that are in no gap. */
  readonly left: number;
  /** Stored rows that are damaged, and left out. */
  readonly damaged: number;
}

/** Milliseconds for which questions are gathered where nobody says since when. */
export const gatheredFor = 30 * 24 * 60 * 60 * 1000;

/** Questions in different words that are gathered in a chat, where somebody waits: those that most people asked. */
export const mostGathered = 150;

/** Gaps whose example is asked again: nobody reads further down, and each costs a search. */
const mostAsked = 20;

/** Abstentions, unsure answers and those that somebody called not useful, in turns with all other work. */
export async function findGaps(
  { questions, left, damaged }: Gathered,
  revision: Revision,
  since: number,
): Promise<Gaps> {
  const groups = await inTurns(groupUnanswered(questions, revision.vocabulary, languagesIn(revision.corpus)));
  const gaps: Gap[] = [];
  for (const [index, group] of groups.entries()) {
    const answer =
      index < mostAsked ? (await ask(searchableOf(revision), group.example, 'gap')).answer : undefined;
    gaps.push(answer?.kind === 'answered' ? { ...group, answeredToday: answer } : group);
  }
  return { gaps, since, left, damaged: damaged.length };
}
