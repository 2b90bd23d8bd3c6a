// The global shortcut "Ask the corpus", in the test Slack.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { actions } from '../../../adapters/chat/parts/token.ts';
import { quotesInBlocks as quotesIn } from '../../../adapters/slack/render/read-back.ts';
import { type JsonObject, pingsOf, type SlackServer } from '../../platforms/slack-server.ts';
import { newFolder } from '../../store/samples.ts';
import { openBot } from './bot.ts';
import { ada, bo, channel, dated, read, said } from './seen.ts';

/** The modal of the shortcut. */
async function opened(slack: SlackServer, user = ada) {
  expect((await slack.globalShortcut(user, 'verbatim-lookup')).acknowledged).toBe(true);
  await slack.until(() => slack.views(user).length > 0);
  const [view] = slack.views(user);
  if (view === undefined) throw new Error('no modal');
  return view;
}

/** The modal as it is now. */
const blocksOf = (slack: SlackServer, user = ada) =>
  (slack.views(user)[0]?.content['blocks'] ?? []) as readonly object[];

/** Types, chooses the first option, and waits for the modal to show it. */
async function chosen(slack: SlackServer, typed: string) {
  const view = await opened(slack);
  const [option] = await slack.loadOptions(view, ada, actions.search, typed);
  if (option === undefined) throw new Error('no option');
  const from = slack.entries.length;
  await slack.selectOption(view, ada, actions.search, option.value);
  await slack.until(({ type }) => type === 'view', { from });
  return { view: slack.views(ada)[0] ?? view, option };
}

describe.each(['socket', 'http'] as const)('Ask the corpus, in %s mode', (mode) => {
  it('completes as one types, shows the quote whole, and posts it where one likes', async () => {
    const { slack, verbatim, errors } = await openBot({ mode });
    const { view, option } = await chosen(slack, 'nso blackl');
    expect(option.text).toContain('blacklisted');
    expect(quotesIn(blocksOf(slack))).toEqual([dated]);
    expect((await slack.submitView(view, { where: channel })).acknowledged).toBe(true);
    const [posted] = await said(slack, 1);
    expect(quotesIn(posted?.blocks ?? [])).toEqual([dated]);
    expect(posted?.text).toContain(dated);
    expect(JSON.stringify(posted?.blocks)).toContain(`"user_id":"${ada}"`);
    expect(slack.views(ada)).toEqual([]);
    const [code = ''] = /V-[A-Z0-9]+/.exec(posted?.text ?? '') ?? [];
    expect((await verbatim.whole.verify(code))?.receipt.text).toBe(dated);
    expect(await verbatim.whole.questions({})).toEqual([]);
    expect(errors).toEqual([]);
  });
});

describe('Ask the corpus', () => {
  it('offers nothing where nothing fits, and remembers nothing of what is typed', async () => {
    const { slack, verbatim, errors } = await openBot();
    const view = await opened(slack);
    expect(await slack.loadOptions(view, ada, actions.search, 'qqqq')).toEqual([]);
    expect(await slack.loadOptions(view, ada, actions.search, 'before:nonsense')).toEqual([]);
    expect(await verbatim.whole.questions({})).toEqual([]);
    expect(errors).toEqual([]);
  });

  it('says that a passage is gone, and offers no way to post it', async () => {
    const { slack } = await openBot();
    const { option } = await chosen(slack, 'blacklisted');
    const [id = '', start = '0', end = '0'] = option.value.split(' ');
    for (const value of [`${id} ${Number(start) + 1} ${end}`, `unknown ${start} ${end}`, 'nonsense']) {
      const from = slack.entries.length;
      await forge(slack, value);
      await slack.until(({ type }) => type === 'view', { from });
      expect(read(blocksOf(slack))).toContain('That passage is no longer there');
      expect(quotesIn(blocksOf(slack))).toEqual([]);
      expect(slack.views(ada)[0]?.content['submit']).toBeUndefined();
    }
  });

  it('says where it cannot post, or may not', async () => {
    const shared = { id: 'C0SHARED', name: 'shared', isExtShared: true };
    const empty = { id: 'C0EMPTY', name: 'empty', members: [ada, bo] };
    const { slack } = await openBot({ channels: [{ id: channel, name: 'research' }, shared, empty] });
    const direct = slack.directChannel(ada);
    for (const [where, words] of [
      [empty.id, 'I cannot post there.'],
      [shared.id, 'shared with another organisation'],
    ] as const) {
      const { view } = await chosen(slack, 'blacklisted');
      const count = slack.messages(direct).length;
      await slack.submitView(view, { where });
      const whispers = await said(slack, count + 1, direct);
      expect(whispers.at(-1)?.text).toContain(words);
      expect(slack.messages(where)).toEqual([]);
    }
  });

  it('keeps every limit, and every word literal, with hostile documents of long words and titles', async () => {
    const corpus = newFolder();
    const nested = join(corpus, 'folder'.repeat(20));
    mkdirSync(nested);
    const hostile = `Zanzibar <!channel> &amp; *stars* ${'long'.repeat(60)} 😀${'😀'.repeat(80)} <@U0BO> ends.`;
    writeFileSync(join(nested, `${'name'.repeat(40)}.txt`), `${'Title '.repeat(60)}\n\n${hostile}\n`);
    const { slack, errors } = await openBot({ corpus });
    const { view } = await chosen(slack, 'zanzi');
    expect(quotesIn(blocksOf(slack))).toEqual([hostile]);
    await slack.submitView(view, { where: channel });
    const [posted] = await said(slack, 1);
    expect(quotesIn(posted?.blocks ?? [])).toEqual([hostile]);
    if (posted === undefined) throw new Error('nothing posted');
    // Who posted it, and nobody that the document names.
    expect(pingsOf(posted)).toEqual([ada]);
    expect(errors).toEqual([]);
  });
});

/** A choice with a value that was never offered, as one from before the documents changed. */
async function forge(slack: SlackServer, value: string): Promise<void> {
  const choice = slack
    .deliveries(actions.search)
    .findLast(({ payload }) => payload['type'] === 'block_actions');
  if (choice === undefined) throw new Error('nothing was chosen yet');
  const [action] = choice.payload['actions'] as readonly [JsonObject];
  const forged = { ...action, selected_option: { text: { type: 'plain_text', text: 'a' }, value } };
  await slack.redeliver({ ...choice, payload: { ...choice.payload, trigger_id: value, actions: [forged] } });
}
