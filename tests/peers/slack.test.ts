// "npm start" against local-slack in both modes: mention, command, direct message, buttons, modal, Home.
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { actions } from '../../adapters/chat/parts/token.ts';
import { quotesInBlocks as quotesIn } from '../../adapters/slack/render/read-back.ts';
import { openLog, openVerbatim, type Rating } from '../../src/index.ts';
import { runVerbatim } from '../adapters/cli/run.ts';
import { freePort } from '../adapters/slack/free-port.ts';
import { newFolder } from '../store/samples.ts';
import {
  ada,
  botUser,
  channel,
  type LocalSlack,
  openLocalSlack,
  type Posted,
  tokens,
} from './local-slack.ts';

const binary = process.env['LOCAL_SLACK'];
const absent = 'LOCAL_SLACK names no local-slack; .ci/run installs local-slack-linux-x64@0.1.8 and sets it';
if (binary === undefined && process.env['CI'] === 'true') throw new Error(absent);

const dated =
  'In November 2021, the U.S. Commerce Department blacklisted NSO Group by adding it to the Entity List.';
const question = 'When did the US blacklist NSO Group?';

const quoted = (message: Posted | undefined): string | undefined => quotesIn(message?.blocks ?? [])[0];

/** A press on one of the last message's feedback buttons. */
function rate(slack: LocalSlack, message: Posted | undefined, verdict: 'positive' | 'negative') {
  const element = (message?.blocks ?? [])
    .flatMap(({ elements }) => (elements ?? []) as readonly Readonly<Record<string, unknown>>[])
    .find(({ type }) => type === 'feedback_buttons');
  const { value } = (element?.[`${verdict}_button`] ?? {}) as Readonly<Record<string, unknown>>;
  return slack.act('interact', {
    channel,
    messageTs: message?.ts,
    user: ada,
    action: { type: 'feedback_buttons', action_id: 'verbatim-feedback', block_id: 'b', value },
  });
}

/** A press on the last message's button, or an option of its menu. */
function press(
  slack: LocalSlack,
  message: Posted | undefined,
  id: string,
  option?: string,
): Promise<unknown> {
  const elements = (message?.blocks ?? []).flatMap(
    ({ elements: inner }) => (inner ?? []) as readonly Readonly<Record<string, unknown>>[],
  );
  const { type, value } = elements.find(({ action_id: action }) => action === id) ?? {};
  const chosen = option === undefined ? { value } : { selected_option: { value: option } };
  return slack.act('interact', {
    channel,
    messageTs: message?.ts,
    user: ada,
    action: { type, action_id: id, block_id: 'b', ...chosen },
  });
}

async function everyWay(slack: LocalSlack): Promise<void> {
  const asked = (await slack.act('message', { channel, user: ada, text: `<@${botUser}> ${question}` })) as {
    message: Posted;
  };
  const [answer] = await slack.said(channel, 1);
  expect([quoted(answer), answer?.thread_ts]).toEqual([dated, asked.message.ts]);

  await slack.act('command', { channel, user: ada, command: '/ask', text: question });
  expect(quoted((await slack.said(channel, 2))[1])).toBe(dated);

  await slack.act('message', { channel: ada, user: ada, text: question });
  expect(quoted((await slack.said(ada, 1))[0])).toBe(dated);

  await press(slack, answer, 'verbatim-context');
  await expect
    .poll(async () => JSON.stringify((await slack.said(channel, 2))[0]?.blocks), { timeout: 10_000 })
    .toContain('After: Companies on this list');

  await rate(slack, answer, 'positive');
  const thanked = await slack.said(channel, 3);
  expect(thanked[2]?.text).toBe('Thank you. Your rating is stored with the answer.');

  await rate(slack, answer, 'negative');
  expect((await slack.modal())[0]).toMatchObject({ callback_id: 'verbatim-rating' });
  slack.submit({
    reason: { reason: { type: 'radio_buttons', selected_option: { value: 'outdated' } } },
    note: { note: { type: 'plain_text_input', value: 'It was taken off the list.' } },
  });
}

/** Home shows one's questions with their receipts; its button deletes them. */
async function visitHome(slack: LocalSlack): Promise<void> {
  await slack.act('open-home', { user: ada });
  expect(await slack.home(ada, question)).toMatch(/V-[0-9A-Z]{5}/);
  await slack.act('interact', {
    channel,
    // A press in a view comes from no message.
    messageTs: 'none',
    user: ada,
    action: { type: 'button', action_id: actions.forget, block_id: 'b' },
  });
  expect(await slack.home(ada, 'Deleted 3 questions')).not.toContain(question);
}

/** Reads beside the running bot. */
async function ratingsIn(data: string): Promise<readonly Rating[]> {
  const config = { corpus: 'corpus', data, retentionDays: 365 };
  const verbatim = await openVerbatim(config, await openLog('silent'), { memory: 'reader' });
  try {
    return (await verbatim.whole.questions({})).flatMap(({ ratings }) => ratings);
  } finally {
    await verbatim.close();
  }
}

describe.skipIf(binary === undefined)(binary === undefined ? `skipped: ${absent}` : 'local-slack', () => {
  it.each(['socket', 'http'] as const)('is served in %s mode', async (mode) => {
    const port = await freePort();
    const requestUrl = mode === 'http' ? `http://127.0.0.1:${port}/slack/events` : undefined;
    const slack = await openLocalSlack(binary ?? '', requestUrl);
    onTestFinished(slack.close);
    const data = join(newFolder(), 'data');
    const entry =
      mode === 'http' ? { SLACK_SIGNING_SECRET: tokens.signingSecret } : { SLACK_APP_TOKEN: tokens.app };
    const { status, errors } = await runVerbatim(['start'], {
      environment: {
        SLACK_BOT_TOKEN: tokens.bot,
        SLACK_API_URL: slack.apiUrl,
        PORT: String(port),
        VERBATIM_DATA: data,
        ...entry,
      },
      signal: { after: /"platform":"slack","msg":"answering"/, name: 'SIGTERM' },
      meanwhile: async () => {
        await everyWay(slack);
        await expect
          .poll(() => ratingsIn(data), { timeout: 10_000 })
          .toMatchObject([{ verdict: 'outdated', note: 'It was taken off the list.' }]);
        await visitHome(slack);
        expect(await ratingsIn(data)).toEqual([]);
      },
    });
    expect({ status, failed: errors.includes('"level":50') }).toEqual({ status: 0, failed: false });
  });
});
