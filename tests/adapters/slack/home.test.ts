// The app's Home in the test Slack.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { quotesInBlocks as quotesIn } from '../../../adapters/slack/render/read-back.ts';
import type { SlackServer } from '../../platforms/slack-server.ts';
import { newFolder } from '../../store/samples.ts';
import { openBot } from './bot.ts';
import { ada, bo, channel, question, read, said, whispered } from './seen.ts';

const unanswered = 'Who is the chief executive of Pegasuss?';

/** Home as it is once it was published again. */
async function homeOf(slack: SlackServer, user: string, act: () => unknown) {
  const from = slack.entries.length;
  await act();
  await slack.until(({ type }) => type === 'view', { from });
  const view = slack.home(user);
  if (view === undefined) throw new Error('no Home');
  const blocks = view.content['blocks'] as readonly object[];
  return { view, blocks, words: read(blocks), all: JSON.stringify(blocks) };
}

const opened = (slack: SlackServer, user = ada) => homeOf(slack, user, () => slack.openHome(user));

/** Asks as somebody, who is answered alone. */
async function ask(slack: SlackServer, user: string, text = question) {
  const before = slack.ephemerals(user).length;
  await slack.command(channel, user, '/ask', text);
  await whispered(slack, before + 1, user);
}

/** Asks as Bo, where everybody sees it. */
async function askOpenly(slack: SlackServer, text: string) {
  slack.say(channel, bo, `<@${slack.identity.botUserId}> ${text}`);
  await said(slack, 1);
}

describe.each(['socket', 'http'] as const)('Home, in %s mode', (mode) => {
  it('tells what it is, how to ask, and which documents there are, with their dates', async () => {
    const { slack, verbatim, errors } = await openBot({ mode });
    const { words, all } = await opened(slack);
    expect(words).toContain('word for word');
    for (const way of ['mention me', '/ask', 'Find sources', 'Ask the corpus', '/verbatim help'])
      expect(words).toContain(way);
    for (const { title, published = '' } of verbatim.whole.corpus.documents) {
      expect(words).toContain(title);
      expect(words).toContain(published);
    }
    expect(words).toContain('You have no stored questions.');
    expect(all).not.toContain('verbatim-forget');
    expect(errors).toEqual([]);
  });
});

describe('Home', () => {
  it("shows one's own last questions with their receipts, the last first, and nobody else's", async () => {
    const { slack, verbatim } = await openBot();
    await ask(slack, bo);
    await ask(slack, bo, unanswered);
    await ask(slack, ada, 'Who visited the White House?');
    const { words } = await opened(slack, bo);
    const [first] = await verbatim.whole.questions({ kind: 'answered' });
    const { code = '' } = first?.receipts[0] ?? {};
    expect(words).toContain(`answered: ${code}`);
    expect(words).toContain(`/verbatim why ${first?.id}`);
    expect(words.indexOf(unanswered)).toBeLessThan(words.indexOf(question));
    expect(words).not.toContain('White House');
  });

  it('shows what is unanswered to administrators alone', async () => {
    const { slack } = await openBot();
    await askOpenly(slack, unanswered);
    await ask(slack, bo, 'Which teapot did the chief executive resign?');
    const { words, all } = await opened(slack, ada);
    expect(all).toContain('1 unanswered subject');
    expect(words).not.toContain('teapot');
    expect(words).toContain(unanswered);
    expect((await opened(slack, bo)).all).not.toContain('unanswered subject');
  });

  it('shows the quote that answers today what was called not useful', async () => {
    const { slack, verbatim, errors } = await openBot();
    await askOpenly(slack, question);
    const [asked] = await verbatim.whole.questions({});
    await verbatim.rate(
      {
        platform: 'slack',
        tenant: 'T0TESTTEAM',
        audience: 'public' as const,
        user: 'T0TESTTEAM/U0BO',
        conversation: channel,
      },
      { answerId: asked?.id ?? '', verdict: 'outdated' },
    );
    const { blocks } = await opened(slack, ada);
    expect(quotesIn(blocks)).toEqual([asked?.receipts[0]?.text]);
    expect(errors).toEqual([]);
  });

  it("deletes one's own questions after asking whether it should, and says so", async () => {
    const { slack, verbatim } = await openBot();
    await ask(slack, ada);
    await ask(slack, bo);
    const { view, all } = await opened(slack);
    expect(all).toContain('"confirm":{"title"');
    const { words } = await homeOf(slack, ada, () => slack.clickButton(view, ada, 'verbatim-forget'));
    expect(words).toContain('Deleted 1 question and 0 ratings of yours.');
    expect(words).toContain('You have no stored questions.');
    expect(await verbatim.whole.questions({})).toHaveLength(1);
  });

  it('is shown without questions where the store cannot be reached', async () => {
    const { slack, verbatim } = await openBot();
    await verbatim.close();
    const { words } = await opened(slack);
    expect(words).toContain('Your questions cannot be read at the moment.');
    expect(words).toContain(verbatim.whole.corpus.documents[0]?.title);
  });

  it('says there that it failed, with an id', async () => {
    const { slack, errors } = await openBot();
    slack.faults.answer('views.publish', { times: 1, error: 'fatal_error' });
    const { words } = await opened(slack);
    expect(words).toContain('Something went wrong on my side (err-1).');
    expect(errors).toContain('failed');
  });

  it('is left alone while somebody looks at the messages', async () => {
    const { slack } = await openBot();
    slack.openHome(ada, 'messages');
    await opened(slack, bo);
    expect(slack.home(ada)).toBeUndefined();
  });

  it('keeps every limit with hundreds of documents and endless questions', async () => {
    const corpus = newFolder();
    const nested = join(corpus, 'folder'.repeat(30));
    mkdirSync(nested);
    for (let index = 0; index < 300; index += 1)
      writeFileSync(join(nested, `a${index}.txt`), `The number of things in box ${index} is ${index}.\n`);
    const { slack, verbatim, errors } = await openBot({ corpus });
    const asker = {
      platform: 'slack',
      tenant: 'T0TESTTEAM',
      audience: 'public' as const,
      user: 'T0TESTTEAM/U0ADA',
      conversation: channel,
    };
    for (let index = 0; index < 30; index += 1)
      await verbatim.ask({ text: `Zanzibar${index} <!channel> ${'quux '.repeat(4_000)}`, asker });
    const { words, blocks } = await opened(slack);
    expect(words).toContain('260 more documents.');
    expect(blocks.length).toBeLessThanOrEqual(100);
    expect(errors).toEqual([]);
  });
});
