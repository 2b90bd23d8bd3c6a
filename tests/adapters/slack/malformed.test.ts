// What no Slack would send ends nothing: frames and signed bodies that Bolt and its socket client throw on.
import { describe, expect, it } from 'vitest';
import { isWellFormedBody, isWellFormedFrame } from '../../../adapters/slack/connect/well-formed.ts';
import { quotesInBlocks as quotesIn } from '../../../adapters/slack/render/read-back.ts';
import { openBot } from './bot.ts';
import { ada, dated, question, said } from './seen.ts';

const frames = [
  'null',
  '[]',
  '7',
  'no json',
  '{"type":"events_api"}',
  '{"type":"events_api","payload":null}',
  '{"type":"events_api","payload":{"event":null}}',
  '{"type":"slash_commands","envelope_id":"1"}',
  '{"type":"interactive","payload":null}',
  '{"payload":{}}',
];
const form = 'application/x-www-form-urlencoded';
const bodies = [
  ['null', 'application/json'],
  ['7', 'application/json'],
  ['[]', 'application/json'],
  ['{"type":"event_callback","event":null}', 'application/json'],
  ['payload=null', form],
  ['payload=7', form],
  ['payload=%7B', form],
  ['payload=%7B%7D&payload=null', form],
] as const;

describe('after everything that is malformed, a question is answered', () => {
  it('over a socket', async () => {
    const { slack } = await openBot();
    for (const frame of frames) await slack.sendRaw(frame);
    const direct = slack.directChannel(ada);
    slack.say(direct, ada, question);
    expect(quotesIn((await said(slack, 1, direct))[0]?.blocks ?? [])[0]).toBe(dated);
    expect(slack.connections()).toBe(1);
  });

  it('over HTTP', async () => {
    const { slack } = await openBot({ mode: 'http' });
    for (const [body, type] of bodies)
      expect(await slack.sendRaw(body, type)).toMatchObject({ acknowledged: false });
    const direct = slack.directChannel(ada);
    slack.say(direct, ada, question);
    expect(quotesIn((await said(slack, 1, direct))[0]?.blocks ?? [])[0]).toBe(dated);
  });
});

describe('what is well formed', () => {
  it('is what Slack sends', () => {
    expect(isWellFormedFrame('{"type":"hello"}')).toBe(true);
    expect(isWellFormedFrame('{"type":"events_api","payload":{"event":{"type":"message"}}}')).toBe(true);
    expect(isWellFormedFrame('{"type":"slash_commands","payload":{"command":"/ask"}}')).toBe(true);
    expect(frames.filter(isWellFormedFrame)).toEqual([]);
    expect(isWellFormedBody('{"type":"url_verification"}', 'application/json')).toBe(true);
    expect(isWellFormedBody('payload=%7B%22type%22%3A%22block_actions%22%7D', form)).toBe(true);
    expect(isWellFormedBody('command=%2Fask&text=a', form)).toBe(true);
  });
});
