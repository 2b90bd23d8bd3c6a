// Asks, and finds an answer again by its id: for the page that has an address of its own.
import { type Answer, type Asker, createCache, type Scoped, shownQuotes } from '../../../../src/index.ts';
import { showsExactly } from '../../../shared/render/gate.ts';
import type { PageServices } from '../../server/services.ts';

export interface GivenAnswer {
  readonly answer: Answer;
  /** That it took to answer, or to find the answer again. */
  readonly milliseconds: number;
}

export interface GivenAnswers {
  /** The answer's id. */
  ask(question: string, previous: string, asker: Asker): Promise<string>;
  /** undefined where it is not stored; `isCurrent` is false where its quotes are no longer in the documents. */
  find(
    id: string,
    viewer: Asker,
    scoped: Scoped,
  ): Promise<(GivenAnswer & { readonly isCurrent: boolean }) | undefined>;
}

/** Milliseconds: the browser comes for the answer at once. Later it is read from the store, as long as it is there. */
const remembered = 60_000;
const mostRemembered = 1_000;

export function createGivenAnswers({ verbatim, log }: PageServices): GivenAnswers {
  const recent = createCache<GivenAnswer>(remembered, Date.now, { max: mostRemembered });
  const timed = async (answer: Promise<Answer | undefined>): Promise<GivenAnswer | undefined> => {
    const from = performance.now();
    const found = await answer;
    return found && { answer: found, milliseconds: performance.now() - from };
  };
  return {
    ask: async (text, previous, asker) => {
      const from = performance.now();
      const answer = await verbatim.ask({ text, asker, ...(previous === '' ? {} : { previous }) });
      recent.set(keyFor(asker, answer.id), { answer, milliseconds: performance.now() - from });
      return answer.id;
    },
    find: async (id, viewer, scoped) => {
      const found = recent.get(keyFor(viewer, id)) ?? (await timed(scoped.recall(id, viewer)));
      if (found === undefined) return undefined;
      const shown = shownQuotes(found.answer);
      const texts = shown.map(({ text }) => text);
      return { ...found, isCurrent: showsExactly(texts, shown, scoped, log) };
    },
  };
}

/** What is not public is found by the one who asked alone. */
const keyFor = ({ audience, user }: Asker, id: string): string =>
  audience === 'public' ? id : JSON.stringify([id, user]);
