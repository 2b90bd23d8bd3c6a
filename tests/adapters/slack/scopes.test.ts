// Channels that may see different collections, in the test Slack: each way to the documents keeps to its place.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { actions } from '../../../adapters/chat/parts/token.ts';
import { quotesInBlocks as quotesIn } from '../../../adapters/slack/render/read-back.ts';
import type { SlackServer } from '../../platforms/slack-server.ts';
import { newFolder } from '../../store/samples.ts';
import { openBot } from './bot.ts';
import { ada, channel as mine, read, said, whispered } from './seen.ts';

const staff = { id: 'C0STAFF00', name: 'staff' };
const lobby = { id: 'C0LOBBY00', name: 'lobby' };
const payDay = 'Pay day is the last Friday of each month.';
const loss = 'The Brackwater mine lost nine million crowns in 2019.';

/** The staff see the handbook, `mine` the reports, direct messages the handbook, the lobby nothing. */
async function openScoped() {
  const folder = newFolder();
  for (const [collection, text] of [
    ['handbook', payDay],
    ['reports', loss],
  ] as const) {
    mkdirSync(join(folder, 'corpus', collection), { recursive: true });
    writeFileSync(join(folder, 'corpus', collection, `about-${collection}.txt`), `${text}\n`);
  }
  const scopes = join(folder, 'scopes.yaml');
  const lines = ['default: none', 'slack:', '  direct: [handbook]'];
  writeFileSync(scopes, [...lines, `  ${staff.id}: [handbook]`, `  ${mine}: [reports]`, ''].join('\n'));
  const channels = [{ id: mine, name: 'mine' }, staff, lobby];
  return { ...(await openBot({ corpus: join(folder, 'corpus'), scopes, channels })), scopes };
}

async function asked(slack: SlackServer, where: string, words: string) {
  const count = slack.messages(where).filter(({ botId }) => botId !== undefined).length;
  slack.say(where, ada, `<@${slack.identity.botUserId}> ${words}`);
  const answer = (await said(slack, count + 1, where)).at(-1);
  if (answer === undefined) throw new Error('no answer');
  return answer;
}

async function commanded(slack: SlackServer, where: string, text: string): Promise<string> {
  const before = slack.ephemerals(ada).length;
  await slack.command(where, ada, '/verbatim', text);
  const [reply] = await whispered(slack, before + 1);
  return read(reply?.blocks);
}

describe('a channel with a scope', () => {
  it('is answered from its collections, and told that the words of others occur nowhere', async () => {
    const { slack, errors } = await openScoped();
    expect(quotesIn((await asked(slack, staff.id, 'When is pay day?')).blocks)).toEqual([payDay]);
    expect(quotesIn((await asked(slack, mine, 'What did the Brackwater mine lose?')).blocks)).toEqual([loss]);
    const strange = await asked(slack, staff.id, 'What did the Brackwater mine lose?');
    expect(quotesIn(strange.blocks)).toEqual([]);
    expect(strange.text).toMatch(/“Brackwater”.* occur nowhere in the documents/);
    expect(strange.text).toContain('Searched 1 document (1 without a date), 1 passage.');
    expect((await asked(slack, lobby.id, 'When is pay day?')).text).toContain(
      'No document may be shown here.',
    );
    expect(errors).toEqual([]);
  });

  it('tells its scope, lists its documents alone, and knows no receipt and no answer of others', async () => {
    const { slack, verbatim } = await openScoped();
    await asked(slack, mine, 'What did the Brackwater mine lose?');
    const [kept] = await verbatim.whole.questions({});
    const code = kept?.receipts[0]?.code ?? '';
    expect(await commanded(slack, mine, `verify ${code}`)).toContain(loss);
    expect(await commanded(slack, mine, `why ${kept?.id}`)).toContain('Brackwater');
    for (const [subcommand, says] of [
      ['sources', 'Only these collections may be shown here: handbook. 1 document:'],
      ['status', '1 document (1 without a date), 1 passage.'],
      [`verify ${code}`, 'is stored here.'],
      [`cite ${code}`, 'is stored here.'],
      [`why ${kept?.id}`, 'No answer with the id'],
      ['why', 'Nothing has been asked yet.'],
      ['unanswered', 'There have been no unanswered questions since'],
    ] as const) {
      const words = await commanded(slack, staff.id, subcommand);
      expect(words).toContain(says);
      expect(words).not.toMatch(/Brackwater|reports/);
    }
    expect(await commanded(slack, staff.id, `check “${loss}”`)).toContain('not in the documents');
  });
});

describe('an administrator', () => {
  it('changes what a channel may see, at once and in the scopes file', async () => {
    const { slack, scopes } = await openScoped();
    expect(await commanded(slack, lobby.id, 'scope')).toContain('No document may be shown here.');
    for (const beyond of ['handbook, typo', 'all'])
      expect(await commanded(slack, lobby.id, `scope ${beyond}`)).toContain(
        'The operator has given only these collections: handbook, reports.',
      );
    expect(await commanded(slack, lobby.id, 'scope handbook')).toBe(
      'Only these collections may be shown here: handbook.',
    );
    expect(quotesIn((await asked(slack, lobby.id, 'When is pay day?')).blocks)).toEqual([payDay]);
    expect(readFileSync(scopes, 'utf8')).toContain(`  in-chat:\n    ${lobby.id}: [ handbook ]\n`);
    expect(await commanded(slack, lobby.id, 'scope handbook, reports')).toBe(
      'Only these collections may be shown here: handbook and reports.',
    );
    expect(await commanded(slack, lobby.id, 'scope default')).toBe('No document may be shown here.');
    expect((await asked(slack, lobby.id, 'When is pay day?')).text).toContain(
      'No document may be shown here.',
    );
  });

  it('is told that there is no scopes file', async () => {
    const { slack } = await openBot();
    expect(await commanded(slack, mine, 'scope none')).toContain('Set VERBATIM_SCOPES to a file');
  });
});

describe('direct messages', () => {
  it('have a scope of their own, which Home and the look-up keep to', async () => {
    const { slack } = await openScoped();
    const direct = slack.directChannel(ada);
    expect(quotesIn((await asked(slack, direct, 'When is pay day?')).blocks)).toEqual([payDay]);
    expect(quotesIn((await asked(slack, direct, 'What did the Brackwater mine lose?')).blocks)).toEqual([]);
    const from = slack.entries.length;
    slack.openHome(ada);
    await slack.until(({ type }) => type === 'view', { from });
    const home = JSON.stringify(slack.home(ada)?.content);
    expect(home).toContain('about-handbook.txt');
    expect(home).not.toContain('about-reports');
  });

  it('offer their passages alone, which are posted only where they may be seen', async () => {
    const { slack } = await openScoped();
    const direct = slack.directChannel(ada);
    for (const [where, posted, says] of [
      [mine, [], 'That passage may not be shown there.'],
      [staff.id, [payDay], undefined],
    ] as const) {
      await slack.globalShortcut(ada, 'verbatim-lookup');
      await slack.until(() => slack.views(ada).length > 0);
      const [view] = slack.views(ada);
      if (view === undefined) throw new Error('no modal');
      expect(await slack.loadOptions(view, ada, actions.search, 'brackw')).toEqual([]);
      const [option] = await slack.loadOptions(view, ada, actions.search, 'pay da');
      const from = slack.entries.length;
      await slack.selectOption(view, ada, actions.search, option?.value ?? '');
      await slack.until(({ type }) => type === 'view', { from });
      await slack.submitView(slack.views(ada)[0] ?? view, { where });
      const [message] = await said(slack, 1, says === undefined ? where : direct);
      expect(message?.text).toContain(says ?? payDay);
      expect(quotesIn(slack.messages(where).at(-1)?.blocks ?? [])).toEqual(posted);
    }
  });
});
