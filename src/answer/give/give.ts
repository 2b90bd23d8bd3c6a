// Makes the answer of what was found.
import type { Query } from '../../question/query.ts';
import type { Answer, Quote, Searched } from '../answer.ts';
import type { Candidate } from '../candidates/candidates.ts';
import { confidenceIn, type Outcome, outcomeOf } from '../outcome.ts';
import { cite } from '../quotes/cite.ts';
import { newestFirst } from '../quotes/newest.ts';
import { distinct, mostQuotes, sameElsewhere, select } from '../quotes/select.ts';
import { highlightsOf } from '../reading/phrases.ts';
import { apartIn, isNear, missingIn, reasonToAbstain } from './abstain.ts';
import { lackedKind } from './kind.ts';

export interface Findings {
  readonly id: string;
  readonly question: string;
  readonly query: Query;
  /** Best first. */
  readonly candidates: readonly Candidate[];
  readonly searched: Searched;
  /** The place may see no document at all. */
  readonly isOutOfScope: boolean;
  /** Asked where there is no answer: the question, respelled, where that is answered. */
  readonly suggest: () => Promise<readonly string[]>;
}

export async function giveAnswer(findings: Findings): Promise<Answer> {
  const { id, question, query, candidates, searched, suggest } = findings;
  const shownFrom = query.newestFirst === true ? newestFirst(query, candidates) : candidates;
  const confidence = confidenceIn(query, shownFrom);
  const outcome = outcomeOf(confidence);
  const asked = { id, question, respelled: respelledIn(query), searched, confidence: confidence ?? 0 };
  const quote = ({ document, span, tokens }: Candidate): Quote =>
    cite(document, span, highlightsOf(query, tokens));
  const closest = chosenFor(outcome, shownFrom);
  const chosen = closest.map(quote);
  const [first, ...further] = chosen;
  if (outcome === 'abstained' || first === undefined) {
    return {
      kind: 'abstained',
      ...asked,
      ...reasonOf(findings),
      suggestions: await suggest(),
      nearest: chosen,
    };
  }
  const shown = {
    quotes: [first, ...further] as const,
    alsoIn: sameElsewhere([...closest.slice(0, 1), ...candidates]).map(
      (candidate) => quote(candidate).citation,
    ),
  };
  if (outcome === 'answered') return { kind: 'answered', ...asked, ...shown };
  const lacks = lackedKind(query, closest);
  return {
    kind: 'unsure',
    ...asked,
    ...shown,
    ...(lacks === undefined ? {} : { lacks }),
    unknownTerms: unknownIn(query),
    suggestions: await suggest(),
  };
}

/** What is quoted: of an answer what says something more; else the closest passages, of an abstention only near ones. */
export function chosenFor(outcome: Outcome, candidates: readonly Candidate[]): readonly Candidate[] {
  if (outcome === 'answered') return select(candidates);
  return distinct(outcome === 'unsure' ? candidates : candidates.filter(isNear), mostQuotes);
}

const respelledIn = ({ terms, expanded = [] }: Query) => [
  ...expanded.map(({ word, name }) => ({ word, searched: [name] })),
  ...terms
    .filter((term) => term.passages === 0 && term.near.length > 0)
    .map((term) => ({ word: term.surface, searched: term.near.map((near) => near.surface) })),
];

const unknownIn = (query: Query): string[] => missingIn(query).map(({ surface }) => surface);

function reasonOf({ query, question, candidates, searched, isOutOfScope }: Findings) {
  const reason = isOutOfScope
    ? ('nothing-in-scope' as const)
    : reasonToAbstain(query, question, candidates, searched.passages);
  return { reason, unknownTerms: unknownIn(query), apart: reason === 'not-together' ? apartIn(query) : [] };
}
