// The corpus folder goes away and comes back, in several ways: no question is answered as if there were no documents.
import { mkdir, rename, rmdir, symlink, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Log } from '../../../src/log.ts';
import { openVerbatim } from '../../../src/verbatim.ts';
import type { Scenario } from './scenario.ts';

const rooms = 'harbour bridge ferry lighthouse quay canal lock pier'.split(' ');

/** Each takes the documents away, waits, and brings them back. */
const ways: readonly ((corpus: string, away: () => Promise<void>) => Promise<void>)[] = [
  async (corpus, away) => {
    await rename(corpus, `${corpus}-away`);
    await away();
    await rename(`${corpus}-away`, corpus);
  },
  // As an empty mount point stays.
  async (corpus, away) => {
    await rename(corpus, `${corpus}-away`);
    await mkdir(corpus);
    await away();
    await rmdir(corpus);
    await rename(`${corpus}-away`, corpus);
  },
  async (corpus, away) => {
    await rename(corpus, `${corpus}-away`);
    await symlink('nowhere', corpus);
    await away();
    await unlink(corpus);
    await rename(`${corpus}-away`, corpus);
  },
  // While a scan lists the folder: all of it is in neither place for a moment.
  async (corpus) => {
    for (const name of ['one', 'two']) {
      await rename(join(corpus, name), join(corpus, `.${name}`));
      await setTimeout(20);
      await rename(join(corpus, `.${name}`), join(corpus, name));
    }
  },
];

export const scenario: Scenario = {
  name: 'lost-folder',
  says: 'the corpus folder goes and comes back; questions are answered from what was read',
  shortest: 30,
  play: async ({ folder, seconds, random }) => {
    const corpus = join(folder, 'corpus');
    for (const name of ['one', 'two']) await mkdir(join(corpus, name), { recursive: true });
    for (const [at, room] of rooms.entries())
      await writeFile(
        join(corpus, at % 2 === 0 ? 'one' : 'two', `${room}.txt`),
        `The ${room} of Aldersund was painted by Margarethe in ${1900 + at}.\n`,
      );
    let lines = 0;
    const count = (): void => {
      lines += 1;
    };
    const log: Log = { debug: () => {}, info: () => {}, warn: count, error: count };
    const config = { corpus, data: join(folder, 'data'), retentionDays: 1, watch: 'auto' as const };
    const verbatim = await openVerbatim(config, log, { memory: 'bot' });
    while (verbatim.whole.corpus.documents.length < rooms.length) await setTimeout(100);
    const end = Date.now() + seconds * 1000;
    let [times, questions, lost, failing] = [0, 0, 0, 0];
    const take = async (): Promise<void> => {
      while (Date.now() < end) {
        await ways[times % ways.length]?.(corpus, () => setTimeout(500 + random() * 4000));
        times += 1;
        await setTimeout(random() * 1000);
      }
    };
    const ask = async (): Promise<void> => {
      for (; Date.now() < end; questions += 1) {
        const { answer } = await verbatim.whole.trace(`Who painted the ${rooms[questions % rooms.length]}?`);
        if (answer.kind === 'abstained') lost += 1;
        if (verbatim.corpusHealth().state === 'failing') failing += 1;
        await setTimeout(50);
      }
    };
    try {
      await Promise.all([take(), ask()]);
      for (let tries = 0; tries < 100 && verbatim.corpusHealth().state !== 'ok'; tries += 1)
        await setTimeout(100);
      return [
        { name: 'times that documents went and came back', value: times, least: 4 },
        { name: 'questions asked', value: questions, least: 50 },
        { name: 'questions answered as if there were no documents', value: lost, most: 0 },
        { name: 'questions while the health said failing', value: failing, least: 1 },
        { name: 'lines of warnings for each time', value: Math.ceil(lines / times), most: 4 },
        {
          name: 'failing although the folder is back',
          value: verbatim.corpusHealth().state === 'ok' ? 0 : 1,
          most: 0,
        },
      ];
    } finally {
      await verbatim.close();
    }
  },
};
