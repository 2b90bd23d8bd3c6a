// tenants: what each tenant asked, and the end of one, beside a bot that runs.
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeFolder } from '../../../folders.ts';
import { install } from '../../slack/bot.ts';
import { said } from '../../slack/seen.ts';
import {
  ask,
  inNorth,
  inSouth,
  nora,
  north,
  ofSouth,
  open,
  question,
  quotes,
  south,
  southern,
  sven,
} from '../../slack/workspaces.ts';
import { runVerbatim as run } from '../in-process.ts';

it('lists tenants with usage, and removes one with everything it asked while the bot runs', async () => {
  const folder = await writeFolder({ 'corpus/a.txt': 'A line.\n' });
  const data = join(folder, 'data');
  const bot = await open({ data });
  for (const team of [north, south]) await install(bot, { team });
  ask(bot, inNorth, nora, question);
  await said(bot.slack, 1, inNorth);
  ask(bot, inSouth, sven, southern);
  await said(bot.slack, 1, inSouth);
  const environment = {
    VERBATIM_DATA: data,
    VERBATIM_CORPUS: join(folder, 'corpus'),
    VERBATIM_SECRET_KEY: '5'.repeat(64),
  };

  const listed = await run(['tenants'], { environment });
  expect(listed.output).toMatch(new RegExp(`slack +${north} +1 +1 +\\d{4}-\\d\\d-\\d\\d +installed`));
  expect(listed.output).toMatch(new RegExp(`slack +${south} +1 +1`));

  expect((await run(['tenants', 'remove', 'slack', north], { environment })).status).toBe(2);
  expect(await bot.verbatim.whole.questions({})).toHaveLength(2);
  const removed = await run(['tenants', 'remove', 'slack', north, '--yes'], { environment });
  expect(removed.output).toContain(`Deleted 1 question and 0 ratings of ${north}.`);
  expect((await bot.verbatim.whole.questions({})).map(({ tenant }) => tenant)).toEqual([south]);
  const json = await run(['tenants', '--json'], { environment });
  expect(JSON.parse(json.output)).toMatchObject([
    { platform: 'slack', tenant: south, installed: 'installed' },
  ]);

  // The running bot has no token of it any more, and still has that of the other.
  const tenants = async () =>
    (await bot.verbatim.installations?.list('slack'))?.flatMap(({ tenant, secret }) =>
      secret === undefined ? [] : tenant,
    );
  await expect.poll(tenants, { timeout: 5_000 }).toEqual([south]);
  ask(bot, inSouth, sven, southern);
  expect(await quotes(bot, inSouth, 2)).toEqual([ofSouth, ofSouth]);
});

it('names the platforms where it is given another', async () => {
  const failed = await run(['tenants', 'remove', 'irc', 'T1', '--yes']);
  expect([failed.status, failed.errors]).toEqual([2, expect.stringContaining('There is no platform "irc"')]);
});

it('refuses an empty id, which would be that of everything without one', async () => {
  const failed = await run(['tenants', 'remove', 'slack', '', '--yes']);
  expect([failed.status, failed.errors]).toEqual([2, expect.stringContaining('id is empty')]);
});
