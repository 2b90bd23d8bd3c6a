// While the store really can't be reached, no surface shows a code that verify would deny: each says that the receipt is
// not stored. A real store with real clients, whose folder is removed, whose disk is full, or which can't be written.
import { spawnSync } from 'node:child_process';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { proofWords } from '../../../adapters/shared/wording/proof.ts';
import { answerSchema, shownQuotes } from '../../../src/index.ts';
import { newFolder } from '../../store/samples.ts';
import { runVerbatim } from '../cli/in-process.ts';
import { openBot as openDiscord } from '../discord/bot.ts';
import { another, mention, question, said as saidInDiscord } from '../discord/seen.ts';
import { openBot as openSlack } from '../slack/bot.ts';
import { ada, channel, whispered } from '../slack/seen.ts';
import { openSite } from '../web/site.ts';

const code = /\bV-[2467CFHKLMQRWXY9]{5,}/;

type Ask = (text: string) => Promise<string>;

/** All that is shown for a question, as it reaches the reader. */
interface Surface {
  readonly name: string;
  /** Asks the first question, lets `fault` happen, asks the second. */
  show(data: string, fault: () => void): Promise<{ readonly before: string; readonly after: string }>;
  /** What it shows in place of a code. */
  readonly notStored: string;
}

/** A surface that stays open between the two questions. */
const lasting = (
  name: string,
  open: (data: string) => Promise<Ask>,
  notStored = proofWords.receiptNotStored,
): Surface => ({
  ...{ name, notStored },
  show: async (data, fault) => {
    const ask = await open(data);
    const before = await ask(question);
    fault();
    return { before, after: await ask(another) };
  },
});

/** A pipe, which gets its second line once the fault is there. */
const pipe = (name: string, words: readonly string[], notStored: string): Surface => ({
  ...{ name, notStored },
  show: async (data, fault) => {
    async function* lines(): AsyncGenerator<string> {
      yield `${question}\n`;
      await new Promise((resolve) => setTimeout(resolve, 2_000));
      fault();
      yield `${another}\n`;
    }
    const { output } = await runVerbatim(words, { input: lines(), environment: { VERBATIM_DATA: data } });
    const parts = output.split(second);
    return { before: parts[0] ?? '', after: output.slice(parts[0]?.length) };
  },
});

/** From here on, what is printed is the second answer. */
const second = /^(?=.*Export Controls)/m;

const surfaces: readonly Surface[] = [
  pipe('the terminal', ['ask'], proofWords.receiptNotStored),
  pipe('ask --json', ['ask', '--json'], '"receipt":null'),
  lasting('the page', async (data) => {
    const { ask } = await openSite({ data });
    return (text) => ask(text);
  }),
  lasting(
    'the API',
    async (data) => {
      const { url } = await openSite({ data });
      return async (text) => {
        const headers = { 'content-type': 'application/json' };
        const body = JSON.stringify({ question: text });
        const answer = await (await fetch(`${url}/api/ask`, { method: 'POST', headers, body })).json();
        expect(shownQuotes(answerSchema.parse(answer)).length).toBeGreaterThan(0);
        return JSON.stringify(answer);
      };
    },
    '"receipt":null',
  ),
  lasting('Slack', async (data) => {
    const { slack } = await openSlack({ data });
    return async (text) => {
      const { length } = slack.ephemerals(ada);
      await slack.command(channel, ada, '/ask', text);
      const [shown] = await whispered(slack, length + 1);
      return JSON.stringify([shown?.text, shown?.blocks]);
    };
  }),
  lasting('Discord', async (data) => {
    const guilds = [{ name: 'Newsroom', members: ['ada'], channels: [{ name: 'general' }] }];
    const { discord } = await openDiscord({ data, guilds });
    let asked = 0;
    return async (text) => {
      asked += 1;
      discord.say('general', 'ada', `${mention(discord)} ${text}`);
      return JSON.stringify((await saidInDiscord(discord, asked)).at(-1));
    };
  }),
];

/** A file system of its own at `folder`; false where this user may not mount. */
function mount(folder: string, options: string): boolean {
  mkdirSync(folder);
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]).status !== 0) return false;
  onTestFinished(() => void spawnSync('umount', ['--lazy', folder]));
  return true;
}

function fill(folder: string): void {
  const block = Buffer.alloc(4096);
  expect(() => {
    for (let n = 0; n < 10_000; n += 1) writeFileSync(join(folder, `ballast${n}`), block);
  }).toThrow(/ENOSPC/);
}

/** They answer nobody until they have read what administrators set: see chat/access.test.ts. */
const chats = ['Slack', 'Discord'];

describe.each(surfaces)('on $name, no code is shown', ({ name, show, notStored }) => {
  const expectNoCode = (shown: string): void => {
    expect(shown).toContain(notStored);
    expect(shown).not.toMatch(code);
  };

  it('once the data folder is removed', async () => {
    const data = join(newFolder(), 'data');
    const { before, after } = await show(data, () => renameSync(data, `${data}-away`));
    expect(before).toMatch(code);
    expect(before).not.toContain(notStored);
    expectNoCode(after);
  });

  it('once its disk is full', async ({ skip }) => {
    const data = join(newFolder(), 'data');
    if (!mount(data, 'size=4m')) return skip('this user may not mount');
    const { before, after } = await show(data, () => fill(data));
    expect(before).toMatch(code);
    expectNoCode(after);
  });

  it.skipIf(chats.includes(name))('where the folder cannot be written', async ({ skip }) => {
    const data = join(newFolder(), 'data');
    if (!mount(data, 'ro')) return skip('this user may not mount');
    const { before, after } = await show(data, () => {});
    expectNoCode(before);
    expectNoCode(after);
  });
});
