// What "/verbatim status" says.
import { type Health, type Place, unrecognizedIn, type Verbatim } from '../../../src/index.ts';
import { searchedIn } from '../../shared/wording/answer.ts';
import {
  connectionSince,
  documentsSince,
  shownHere,
  statusWords,
  type Timed,
} from '../../shared/wording/chat/commands.ts';
import type { Context } from '../context/context.ts';
import { commandRun } from '../parts/command.ts';
import { type Fact, facts, type Part, paragraph, plain, type Run } from '../port/message.ts';

export async function statusParts(
  {
    verbatim,
    platform,
  }: {
    readonly verbatim: Pick<Verbatim, 'within' | 'health' | 'corpusHealth'>;
    readonly platform: Pick<Context['platform'], 'label' | 'health' | 'commandId'>;
  },
  asker: Place,
): Promise<readonly Part[]> {
  const scoped = verbatim.within(asker);
  const store = verbatim.health();
  const documents = verbatim.corpusHealth();
  // Not its detail, which may count the servers that the bot is in.
  const connection = platform.health();
  const { answer } = await scoped.trace('');
  const waiting = unrecognizedIn(scoped.corpus.problems);
  const { names } = statusWords;
  const said = (name: string, words: string): Fact => ({ name, value: [plain(words)] });
  const timed = (name: string, words: Timed, { since }: Health): Fact => ({
    name,
    value: runsOf(words, since),
  });
  const [toWhy, toSettings] = statusWords.more;
  return [
    [
      facts(
        said(names.scope, shownHere(scoped.scope)),
        said(names.searches, `${searchedIn(answer.searched)}.`),
        said(names.problems, statusWords.problems(scoped.corpus.problems.length - waiting)),
        ...(waiting === 0 ? [] : [said(names.recognizing, statusWords.recognizing(waiting))]),
        timed(names.documents, documentsSince(documents.state === 'ok', scoped.scope === 'all'), documents),
        timed(names.memory, store.state === 'ok' ? statusWords.stored : statusWords.notStored, store),
        timed(platform.label, connectionSince(platform.label, connection.state === 'ok'), connection),
      ),
    ],
    [
      paragraph(
        plain(toWhy),
        commandRun(platform, asker, '/verbatim why'),
        plain(toSettings),
        commandRun(platform, asker, '/verbatim settings'),
      ),
    ],
  ];
}

const runsOf = ([before, after]: Timed, time: number): readonly Run[] =>
  after === undefined ? [plain(before)] : [plain(before), { time }, plain(after)];
