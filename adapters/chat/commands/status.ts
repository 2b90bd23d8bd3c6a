// What "/verbatim status" says.
import { type Health, type Scoped, unrecognizedIn, type Verbatim } from '../../../src/index.ts';
import { searchedIn } from '../../shared/wording/answer.ts';
import { statusWords } from '../../shared/wording/chat/commands.ts';

/** `label`: the platform as people write it; `connection`: the health of the connection to it. */
export async function statusLines(
  verbatim: Pick<Verbatim, 'health' | 'corpusHealth'>,
  scoped: Scoped,
  label: string,
  connection: Health,
): Promise<readonly string[]> {
  const store = verbatim.health();
  const documents = verbatim.corpusHealth();
  const { answer } = await scoped.trace('');
  const waiting = unrecognizedIn(scoped.corpus.problems);
  return [
    statusWords.scope(scoped.scope),
    statusWords.searches(searchedIn(answer.searched)),
    statusWords.problems(scoped.corpus.problems.length - waiting),
    ...(waiting === 0 ? [] : [statusWords.recognizing(waiting)]),
    statusWords.documents(
      documents.state === 'ok',
      timeOf(documents),
      scoped.scope === 'all' ? timeOf(documents) : undefined,
    ),
    statusWords.memory(store.state === 'ok', timeOf(store)),
    // Not its detail, which may count the servers that the bot is in.
    statusWords.connection(label, connection.state === 'ok', timeOf(connection)),
  ];
}

const timeOf = ({ since }: Health): string => new Date(since).toISOString();
