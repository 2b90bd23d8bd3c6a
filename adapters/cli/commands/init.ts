// init: three questions, and from the answers .env, a folder for the documents and its sources.yaml.
import { existsSync, statSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { messageOf, VerbatimError } from '../../../src/index.ts';
import { initWords } from '../../shared/wording/terminal/init.ts';
import { type Line, renderSettings } from '../render/settings-file.ts';
import { commandName } from '../terminal/command-name.ts';
import type { YesOption } from '../terminal/confirm.ts';
import type { Chat, ExitStatus, Surroundings } from '../terminal/surroundings.ts';

interface Choices {
  readonly corpus: string;
  readonly chats: readonly Chat[];
  /** Days that questions are kept. */
  readonly days: string;
}

const suggested: Choices = { corpus: 'corpus', chats: [], days: '365' };

/** Overwrites nothing. Throws USAGE where there is an .env, and where there is no terminal to ask on. */
export async function init({ yes }: YesOption, surroundings: Surroundings): Promise<ExitStatus> {
  if (existsSync('.env')) throw new VerbatimError('USAGE', initWords.exists);
  const choices = yes === true ? suggested : await askThree(surroundings);
  await mkdir(choices.corpus, { recursive: true });
  await writeFile('.env', renderSettings(settingsOf(choices)), { flag: 'wx', mode: 0o600 });
  const sources = join(choices.corpus, 'sources.yaml');
  const written = ['.env'];
  if (!existsSync(sources)) {
    try {
      await writeFile(sources, initWords.sources, { flag: 'wx' });
      written.push(sources);
    } catch (error) {
      // Documents that are only read, as on a mounted drive, need none.
      surroundings.errors.write(`${initWords.sourcesKept(sources, messageOf(error))}\n`);
    }
  }
  const next = initWords.next(commandName(surroundings.environment), choices.corpus, choices.chats);
  surroundings.output.write(`${initWords.written(written)}\n\n${next}\n`);
  return 0;
}

async function askThree({ input, output, chats }: Surroundings): Promise<Choices> {
  if (input.isTTY !== true) throw new VerbatimError('USAGE', initWords.noTerminal);
  const lines = createInterface({ input, output });
  // By iteration: a line that is there before its question, as when several are pasted, is not lost.
  const given = lines[Symbol.asyncIterator]();
  let isOpen = true;
  lines.once('close', () => {
    isOpen = false;
  });
  /** Asks again until `read` understands; it throws what is wrong. */
  const question = async <T>(words: string, standard: string, read: (given: string) => T): Promise<T> => {
    for (;;) {
      // Lines may be left after the input has ended; from Node 24 on, no prompt can be shown then.
      if (isOpen) {
        lines.setPrompt(words);
        lines.prompt();
      } else output.write(words);
      const { value, done } = await given.next();
      if (done === true) throw new VerbatimError('USAGE', initWords.left);
      const answer = value.trim();
      try {
        return read(answer === '' ? standard : answer);
      } catch (error) {
        output.write(`${messageOf(error)}\n`);
      }
    }
  };
  const labels = chats.map(({ label }) => label);
  try {
    return {
      corpus: await question(initWords.corpus(suggested.corpus), suggested.corpus, folderIn),
      chats: await question(initWords.chats(labels), 'none', (words) => chatsIn(words, chats)),
      days: await question(initWords.days(suggested.days), suggested.days, daysIn),
    };
  } finally {
    lines.close();
  }
}

function folderIn(given: string): string {
  const path = given.replace(/^~(?=\/|$)/, homedir());
  if (existsSync(path) && !statSync(path).isDirectory()) throw new Error(initWords.notAFolder(path));
  return path;
}

function chatsIn(given: string, chats: readonly Chat[]): readonly Chat[] {
  const words = given
    .toLowerCase()
    .split(/[\s,+&]+|\band\b/)
    .filter((word) => word !== '');
  if (words.length === 1 && words[0] === 'none') return [];
  if (words.length === 1 && words[0] === 'both') return chats;
  const unknown = words.find((word) => !chats.some(({ name }) => name === word));
  if (unknown !== undefined) throw new Error(initWords.unknownChat(unknown));
  return chats.filter(({ name }) => words.includes(name));
}

function daysIn(given: string): string {
  if (!/^\d{1,5}$/.test(given)) throw new Error(initWords.notDays);
  return given;
}

const settingsOf = ({ corpus, chats, days }: Choices): readonly Line[] => [
  { remark: initWords.settings },
  { name: 'VERBATIM_CORPUS', value: corpus },
  { name: 'VERBATIM_RETENTION_DAYS', value: days },
  ...chats.flatMap(({ label, name, tokens }): Line[] => [
    { remark: initWords.tokens(label, name) },
    ...tokens.map((token) => ({ name: token, value: '' })),
  ]),
];
