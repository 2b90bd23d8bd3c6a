// What other programs import as 'verbatim-bot': opens the core over a folder of documents, and says which field is missing or wrong.
import type { Answer } from '../answer/answer.ts';
import type { Config } from '../config.ts';
import type { Verbatim } from '../core.ts';
import { VerbatimError } from '../errors.ts';
import { openLog } from '../log.ts';
import { type Asker, localTenant, type Question } from '../question/question.ts';
import { openVerbatim as openCore } from '../verbatim.ts';

export type { Answer, Citation, Quote, Receipt } from '../answer/answer.ts';
export { VerbatimError } from '../errors.ts';
export type { CheckedText } from '../proof/verdict.ts';
export type { Asker } from '../question/question.ts';
export type { Scoped } from '../scoped.ts';

export interface LibraryOptions extends Pick<Config, 'scopes' | 'reranker' | 'oldAfterDays' | 'logLevel'> {
  /** The folder of documents. */
  readonly corpus: string;
  /** The folder for what is remembered: receipts, and questions for as long as `retentionDays`. */
  readonly data: string;
  /** Days that questions are kept; 0 for not at all. Default: 365. Receipts are always kept. */
  readonly retentionDays?: number;
}

/** The whole library; `within` gives all that reads documents, as somebody may see them. */
export interface Library extends Pick<Verbatim, 'within' | 'close'> {
  ask(question: Pick<Question, 'text' | 'asker' | 'previous' | 'signal'>): Promise<Answer>;
}

/** Somebody on this machine, who sees what the scopes file gives the terminal: without one, every document. */
export const localAsker = (user = 'library'): Asker => ({
  ...{ platform: 'terminal', tenant: localTenant, conversation: 'library', audience: 'direct', user },
});

/** Reads the documents, which takes a while the first time. Throws a VerbatimError with a code and a sentence that says what to do. */
export async function openVerbatim(options: LibraryOptions): Promise<Library> {
  const { corpus, data, retentionDays = 365, logLevel = 'silent', ...more } = options ?? {};
  wanted('openVerbatim', 'corpus', isText(corpus), 'the path of a folder of documents', corpus);
  wanted('openVerbatim', 'data', isText(data), 'the path of a folder for what is remembered', data);
  const isDays = Number.isInteger(retentionDays) && retentionDays >= 0;
  wanted('openVerbatim', 'retentionDays', isDays, 'a whole number of days', retentionDays);
  const config = { ...more, corpus, data, retentionDays };
  const verbatim = await openCore(config, await openLog(logLevel), { memory: 'tool' });
  return {
    within: (place) => verbatim.within(place),
    close: () => verbatim.close(),
    ask: async (question) => {
      const { text, asker } = question ?? {};
      wanted('ask', 'text', isText(text), 'the question', text);
      wanted('ask', 'asker', isText(asker?.user), 'who asks, such as localAsker()', asker);
      return verbatim.ask(question);
    },
  };
}

const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';

/** Programs without types leave fields out. */
function wanted(call: string, field: string, isThere: boolean, what: string, given: unknown): void {
  if (isThere) return;
  throw new VerbatimError('USAGE', `${call}: "${field}" must be ${what}; it is ${JSON.stringify(given)}.`);
}
