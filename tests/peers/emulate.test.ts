// "npm start" in HTTP mode against emulate with strict scopes, and a sender that signs as Slack does.
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { quotesInBlocks as quotesIn } from '../../adapters/slack/render/read-back.ts';
import { runVerbatim } from '../adapters/cli/run.ts';
import { freePort } from '../adapters/slack/free-port.ts';
import { objectsIn } from '../platforms/slack/json.ts';
import type { JsonObject } from '../platforms/slack/types.ts';
import { newFolder } from '../store/samples.ts';
import { botUser, type Emulated, openEmulated, signingSecret, tokens } from './emulate.ts';

const folder = process.env['EMULATE'];
const absent = 'EMULATE names no folder; .ci/run installs emulate@0.12.2 and sets it';
if (folder === undefined && process.env['CI'] === 'true') throw new Error(absent);

const dated =
  'In November 2021, the U.S. Commerce Department blacklisted NSO Group by adding it to the Entity List.';
const question = 'When did the US blacklist NSO Group?';
const mention = `<@${botUser}> ${question}`;

const quoted = (message: JsonObject | undefined): string | undefined =>
  quotesIn(objectsIn(message?.['blocks']))[0];

/** An element of the message's blocks. */
const element = (message: JsonObject | undefined, id: string): JsonObject => {
  const block = objectsIn(message?.['blocks']).find(({ elements }) =>
    objectsIn(elements).some(({ action_id: action }) => action === id),
  );
  const found = objectsIn(block?.['elements']).find(({ action_id: action }) => action === id);
  return { ...found, block_id: block?.['block_id'] ?? 'b' };
};

async function everyWay(slack: Emulated): Promise<void> {
  const { channel, direct } = slack;
  const asked = await slack.say(channel, mention);
  const [answer] = await slack.replies(channel, asked);
  expect([quoted(answer), answer?.['user']]).toEqual([dated, botUser]);

  const followed = await slack.say(channel, `<@${botUser}> And who announced it?`, asked);
  expect(followed).not.toBe(asked);
  expect(await slack.replies(channel, asked, 3)).toHaveLength(3);

  const inPrivate = await slack.say(direct, question);
  expect(quoted((await slack.replies(direct, inPrivate))[0])).toBe(dated);

  await slack.edit(direct, inPrivate, 'How do I make pancakes?');
  await expect
    .poll(async () => quoted((await slack.replies(direct, inPrivate))[0]), { timeout: 10_000 })
    .not.toBe(dated);
  expect(await slack.replies(direct, inPrivate)).toHaveLength(1);

  await slack.command(channel, '/ask', question);
  const [whispered] = await slack.responses(1);
  expect([quoted(whispered), whispered?.['response_type']]).toEqual([dated, 'ephemeral']);

  await slack.press(channel, answer ?? {}, element(answer, 'verbatim-context'));
  await expect
    .poll(async () => JSON.stringify([await slack.replies(channel, asked), await slack.responses(1)]), {
      timeout: 10_000,
    })
    .toContain('After: Companies on this list');

  await slack.openHome();
  await expect.poll(() => slack.views(), { timeout: 10_000 }).toContain('NSO Group');

  expect(await slack.forge(channel, mention)).toBe('http_error');
}

describe.skipIf(folder === undefined)(folder === undefined ? `skipped: ${absent}` : 'emulate', () => {
  it('is served over HTTP with the scopes of the manifest', async () => {
    const port = await freePort();
    const slack = await openEmulated(folder ?? '', `http://127.0.0.1:${port}/slack/events`);
    onTestFinished(slack.close);
    const { status, errors } = await runVerbatim(['start'], {
      environment: {
        SLACK_BOT_TOKEN: tokens.bot,
        SLACK_SIGNING_SECRET: signingSecret,
        SLACK_API_URL: slack.apiUrl,
        PORT: String(port),
        VERBATIM_DATA: join(newFolder(), 'data'),
      },
      signal: { after: /"platform":"slack","msg":"answering"/, name: 'SIGTERM' },
      meanwhile: () => everyWay(slack),
    });
    const failures = errors.split('\n').filter((line) => line.includes('"level":50'));
    expect({ status, failures }).toEqual({ status: 0, failures: [] });
  });
});
