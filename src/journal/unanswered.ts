// What the corpus lacks: questions without a good answer, gathered by the rare words that they share.
import { analyze, type TermStatistics } from '../question/analyze.ts';
import type { QueryTerm } from '../question/query.ts';
import type { Steps } from '../steps.ts';
import { type GatheredQuestion, type Shortfall, shortfalls } from '../store/store.ts';

export interface UnansweredGroup {
  /** What the questions share, rarest first, as the last asker wrote it; at least one word. */
  readonly words: readonly string[];
  readonly times: number;
  /** How many of the times each was why; those that never were are absent. */
  readonly shortfalls: Readonly<Partial<Record<Shortfall, number>>>;
  readonly people: number;
  /** Milliseconds since 1970, UTC: when the last question was asked. */
  readonly last: number;
  /** The last question. */
  readonly example: string;
}

/** Share of two questions' weight that must be common to both for them to be one group. */
const togetherFrom = 0.4;
const mostWords = 4;

interface Group {
  /** Terms that every question of the group has, with the wording of the last. */
  shared: Map<string, QueryTerm>;
  readonly members: GatheredQuestion[];
}

/** `languages` are the corpus's. Groups, those asked by most people first, then most often, then last. */
export function* groupUnanswered(
  questions: readonly GatheredQuestion[],
  statistics: TermStatistics,
  languages: readonly string[] = [],
): Steps<UnansweredGroup[]> {
  const groups: Group[] = [];
  const byTerm = new Map<string, Set<Group>>();
  const inOrder = [...questions].sort((a, b) => a.last - b.last);
  for (const question of inOrder) {
    yield;
    const terms = new Map(
      analyze(question.question, statistics, languages).terms.map((term) => [term.value, term]),
    );
    if (terms.size === 0) continue;
    const near = new Set([...terms.keys()].flatMap((value) => [...(byTerm.get(value) ?? [])]));
    const group = nearest(terms, near) ?? { shared: terms, members: [] };
    if (group.members.length === 0) groups.push(group);
    else group.shared = new Map([...terms].filter(([value]) => group.shared.has(value)));
    group.members.push(question);
    for (const value of group.shared.keys()) byTerm.set(value, (byTerm.get(value) ?? new Set()).add(group));
  }
  return groups.map(summarize).sort((a, b) => b.people - a.people || b.times - a.times || b.last - a.last);
}

/** The group that shares most with the terms, if that is enough. */
function nearest(terms: ReadonlyMap<string, QueryTerm>, groups: Iterable<Group>): Group | undefined {
  let best: { group: Group; share: number } | undefined;
  for (const group of groups) {
    const share = sharedWeight(terms, group.shared);
    if (share >= togetherFrom && share > (best?.share ?? 0)) best = { group, share };
  }
  return best?.group;
}

/** Weighted Jaccard index: weight of the common terms over the weight of all terms of the two. */
function sharedWeight(a: ReadonlyMap<string, QueryTerm>, b: ReadonlyMap<string, QueryTerm>): number {
  let common = 0;
  let all = 0;
  for (const [value, { weight }] of a) {
    all += weight;
    if (b.has(value)) common += weight;
  }
  for (const [value, { weight }] of b) if (!a.has(value)) all += weight;
  return all === 0 ? 0 : common / all;
}

function summarize({ shared, members }: Group): UnansweredGroup {
  const words = [...shared.values()].sort((a, b) => b.weight - a.weight).map((term) => term.surface);
  const last = members.at(-1);
  return {
    words: words.slice(0, mostWords),
    times: members.reduce((sum, { times }) => sum + times, 0),
    shortfalls: countShortfalls(members),
    people: new Set(members.flatMap(({ askers }) => askers)).size,
    last: last?.last ?? 0,
    example: last?.question ?? '',
  };
}

function countShortfalls(members: readonly GatheredQuestion[]): UnansweredGroup['shortfalls'] {
  const counts: Partial<Record<Shortfall, number>> = {};
  for (const why of shortfalls)
    for (const { shortfall, times } of members)
      if (shortfall === why) counts[why] = (counts[why] ?? 0) + times;
  return counts;
}
