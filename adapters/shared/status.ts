// What "/verbatim status" says, on every chat platform.
import type { Health, Scoped, Verbatim } from '../../src/index.ts';
import { searchedIn } from './wording/answer.ts';
import { statusWords } from './wording/commands.ts';

/** `platform` as people write it; `connection` is the health of its adapter. */
export async function statusLines(
  verbatim: Pick<Verbatim, 'health' | 'corpusHealth'>,
  scoped: Scoped,
  platform: string,
  connection: Health,
): Promise<readonly string[]> {
  const store = verbatim.health();
  const documents = verbatim.corpusHealth();
  const { searched } = (await scoped.trace('')).answer;
  return [
    statusWords.scope(scoped.scope),
    statusWords.searches(searchedIn(searched)),
    statusWords.problems(scoped.corpus.problems.length),
    statusWords.documents(documents.state === 'ok', timeOf(documents)),
    statusWords.memory(store.state === 'ok', timeOf(store)),
    statusWords.connection(platform, connection.state === 'ok', timeOf(connection), connection.detail ?? ''),
  ];
}

const timeOf = ({ since }: Health): string => new Date(since).toISOString();
