// What the test Slack refuses in blocks and views: each size, count and structure at its limit and one beyond.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actions, button, cases, long, mrkdwn, section } from './slack/block-cases.ts';
import { elementCases } from './slack/element-cases.ts';
import { rawCall } from './slack/raw-call.ts';
import { tableCases } from './slack/table-cases.ts';
import { openSlackServer, type SlackServer } from './slack-server.ts';

const channel = 'C0RESEARCH';

let slack: SlackServer;
beforeAll(async () => {
  slack = await openSlackServer();
});
afterAll(() => slack.close());

describe('blocks of messages', () => {
  it.each([...cases, ...elementCases, ...tableCases])('%s', async (_, good, bad, words) => {
    expect(await post([good])).toMatchObject({ ok: true });
    const refused = await post([bad]);
    expect(refused).toMatchObject({ ok: false, error: 'invalid_blocks' });
    expect(refused['errors']).toContain(words);
    expect(refused['response_metadata']).toMatchObject({
      messages: expect.arrayContaining([`[ERROR] ${words}`]),
    });
  });

  it('names the schemas that stand open before the fault of a text', async () => {
    const refused = await post([section({ text: mrkdwn(long(3001)) })]);
    expect(refused['errors']).toEqual([
      'failed to match all allowed schemas [json-pointer:/blocks/0/text]',
      'must be less than 3001 characters [json-pointer:/blocks/0/text/text]',
    ]);
  });

  it('takes 50 blocks and no more, and no block_id twice', async () => {
    const divider = { type: 'divider' };
    expect(await post(Array.from({ length: 50 }, () => divider))).toMatchObject({ ok: true });
    expect((await post(Array.from({ length: 51 }, () => divider)))['errors']).toEqual([
      'no more than 50 items allowed [json-pointer:/blocks]',
    ]);
    expect(
      (
        await post([
          { ...divider, block_id: 'a' },
          { ...divider, block_id: 'a' },
        ])
      )['errors'],
    ).toEqual(['`block_id` a already exists [json-pointer:/blocks/1/block_id]']);
  });

  it('refuses blocks that are too long in all, though each is good', async () => {
    const sections = (last: number) =>
      [3000, 3000, 3000, 3000, last].map((length) => section({ text: mrkdwn(long(length)) }));
    const rest = 13_200 - JSON.stringify(sections(0)).length;
    expect(await post(sections(rest))).toMatchObject({ ok: true });
    expect(await post(sections(rest + 1))).toMatchObject({ ok: false, error: 'msg_blocks_too_long' });
  });

  it('gives every block and element an id', async () => {
    await post([actions(button()), { type: 'divider' }]);
    const [first, second] = slack.messages(channel).at(-1)?.blocks ?? [];
    expect(first).toMatchObject({
      block_id: expect.any(String),
      elements: [{ action_id: expect.any(String) }],
    });
    expect(second?.['block_id']).not.toBe(first?.['block_id']);
  });
});

describe('blocks.validate', () => {
  const good = [{ type: 'divider' }];
  const bad = [section({ text: mrkdwn('') })];
  const validate = async (args: object) =>
    (await rawCall(slack, 'blocks.validate', { ...args }, { form: true })).body;

  it('takes what could be sent, and posts nothing', async () => {
    const before = slack.messages(channel).length;
    expect(await validate({ blocks: good })).toEqual({ ok: true });
    expect(await validate({ message: { text: 'a', blocks: good } })).toEqual({ ok: true });
    expect(await validate({ view: { type: 'home', blocks: good } })).toEqual({ ok: true });
    expect(slack.messages(channel)).toHaveLength(before);
  });

  it.each([
    ['blocks', { blocks: bad }, '/0/text/text'],
    ['message', { message: { blocks: bad } }, '/blocks/0/text/text'],
    ['view', { view: { type: 'home', blocks: bad } }, '/blocks/0/text/text'],
    ['view', { view: { type: 'modal', blocks: [{ type: 'data_table' }] } }, '/blocks/0/type'],
  ])('says where %s are wrong', async (kind, args, pointer) => {
    const refused = await validate(args);
    expect(refused).toMatchObject({ ok: false, error: `invalid_${kind}` });
    expect(refused['errors']).toContainEqual(expect.objectContaining({ pointer, code: 'failed_constraint' }));
  });

  it('takes exactly one of them', async () => {
    expect(await validate({})).toMatchObject({ ok: false, error: 'invalid_arguments' });
    expect(await validate({ blocks: good, view: {} })).toMatchObject({
      ok: false,
      error: 'invalid_arguments',
    });
  });
});

async function post(blocks: readonly object[]) {
  return (await rawCall(slack, 'chat.postMessage', { channel, text: 'a', blocks }, { form: true })).body;
}
