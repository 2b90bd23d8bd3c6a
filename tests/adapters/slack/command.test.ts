// /verbatim in the test Slack: every sub-command, to the person alone.
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { subcommands } from '../../../adapters/shared/wording/chat/commands.ts';
import { quotesInBlocks as quotesIn } from '../../../adapters/slack/render/read-back.ts';
import { pingsOf, type SlackServer } from '../../platforms/slack-server.ts';
import { newFolder } from '../../store/samples.ts';
import { openBot } from './bot.ts';
import { ada, bo, channel, dated, said as posted, question, read, whispered } from './seen.ts';

/** What /verbatim says to the words. */
async function said(slack: SlackServer, text: string, user = ada) {
  const before = slack.ephemerals(user).length;
  const outcome = await slack.command(channel, user, '/verbatim', text);
  expect(outcome.acknowledged).toBe(true);
  const [reply] = await whispered(slack, before + 1, user);
  if (reply === undefined) throw new Error('no reply');
  return { ...reply, words: read(reply.blocks) };
}

/** Asks, and gives the receipt and the id of the answer. */
async function asked(bot: Awaited<ReturnType<typeof openBot>>, user = ada, text = question) {
  await bot.slack.command(channel, user, '/ask', text);
  await whispered(bot.slack, 1, user);
  const kept = (await bot.verbatim.whole.questions({})).at(-1);
  return { id: kept?.id ?? '', code: kept?.receipts[0]?.code ?? '' };
}

describe('/verbatim', () => {
  it.each(['', 'help', 'HELP'])('"%s" tells what there is', async (text) => {
    const { slack } = await openBot();
    const { words } = await said(slack, text);
    for (const name of subcommands) expect(words).toContain(`/verbatim ${name} `);
  });

  it('names what there is for a sub-command that is none, without doing what its words say', async () => {
    const { slack, errors } = await openBot();
    const reply = await said(slack, 'toString <!channel> <@U0BO>');
    expect(reply.words).toContain('There is no /verbatim tostring.');
    for (const name of subcommands) expect(reply.words).toContain(name);
    const hostile = await said(slack, '&lt;!channel&gt;');
    expect(hostile.words).toContain('There is no /verbatim <!channel>.');
    expect([...pingsOf(reply), ...pingsOf(hostile)]).toEqual([]);
    expect(errors).toEqual([]);
  });

  it('keeps to the limits of a message with a thousand documents, and says what is left out', async () => {
    const corpus = newFolder();
    for (let index = 0; index < 1_000; index += 1)
      writeFileSync(join(corpus, `a${index}.txt`), `The number of things in box ${index} is ${index}.\n`);
    const { slack, errors } = await openBot({ corpus });
    const { words, blocks } = await said(slack, 'sources');
    expect(words).toMatch(/\d+ more parts did not fit in this message\.$/);
    expect(JSON.stringify(blocks).length).toBeLessThan(13_200);
    expect(errors).toEqual([]);
  });

  it('lists the documents in a table, with links, and the same in its text', async () => {
    const { slack, errors, verbatim } = await openBot();
    const { blocks, text, words } = await said(slack, 'sources');
    const { documents } = verbatim.whole.corpus;
    expect(blocks.filter(({ type }) => type === 'data_table')).toMatchObject([
      { caption: `${documents.length} documents`, rows: { length: documents.length + 1 } },
    ]);
    for (const { title, path, published = '—' } of documents) {
      expect(words).toMatch(new RegExp(`${title.slice(0, 20)}.* · ${published} · ${path}`));
      expect(text).toContain(path);
    }
    expect(errors).toEqual([]);
  });

  it('says that nothing was asked yet', async () => {
    const { slack } = await openBot();
    expect((await said(slack, 'why')).words).toBe('Nothing has been asked yet.');
  });

  it('verifies a receipt, however it is written', async () => {
    const bot = await openBot();
    const { code } = await asked(bot);
    const reply = await said(bot.slack, `verify ${code.toLowerCase()}`);
    expect(quotesIn(reply.blocks)).toEqual([dated]);
    expect(reply.words).toContain('Exact today, at the same place of the same file.');
    expect((await said(bot.slack, 'verify V-22222')).words).toContain('No quote with the receipt “V-22222”');
    expect((await said(bot.slack, 'verify')).words).toContain('Give a receipt');
  });

  it('shows the quote as it was where the document has changed, and what it says now', async () => {
    const corpus = newFolder();
    const data = join(newFolder(), 'data');
    cpSync('corpus', corpus, { recursive: true });
    const first = await openBot({ corpus, data });
    const { code } = await asked(first);
    await first.verbatim.close();
    const file = join(corpus, 'nso-outreach-to-us-officials.txt');
    writeFileSync(file, readFileSync(file, 'utf8').replace('blacklisted NSO Group', 'delisted NSO Group'));
    const second = await openBot({ corpus, data });
    const reply = await said(second.slack, `verify ${code}`);
    expect(quotesIn(reply.blocks)).toEqual([dated]);
    expect(reply.words).toContain('[-blacklisted-]');
    expect(reply.words).toContain('{+delisted+}');
    expect(second.errors).toEqual([]);
  });

  it('cites in a style, as a footnote where none is named', async () => {
    const bot = await openBot();
    const { code } = await asked(bot);
    expect((await said(bot.slack, `cite ${code} ris`)).words).toContain('TI  - NSO continues its outreach');
    expect((await said(bot.slack, `cite ${code}`)).words).toContain(dated);
    expect((await said(bot.slack, `cite ${code} vogue`)).words).toContain('There is no style “vogue”.');
    expect((await said(bot.slack, 'cite')).words).toContain('Give a receipt');
    expect((await said(bot.slack, 'cite V-22222')).words).toContain('No quote with the receipt');
  });

  it('checks the quotations of a text, over several lines', async () => {
    const { slack } = await openBot();
    const altered = dated.replace('blacklisted', 'praised');
    const { words, blocks } = await said(slack, `check It says “${dated}”\nand “${altered}”`);
    expect(words).toContain('2 quotations: 1 not exact.');
    expect(words).toContain('Line 1: exact');
    expect(words).toContain('Line 2: different words from the document');
    expect(words).toContain('{+praised+}');
    // Bars are for what documents say; these are a person's words.
    expect(quotesIn(blocks)).toEqual([]);
    expect((await said(slack, 'check')).words).toContain('Give a text');
  });

  it('lists what is unanswered to administrators only', async () => {
    const bot = await openBot();
    const { slack } = bot;
    // What was asked privately is nobody else's to see.
    await asked(bot, bo, 'Which waffle iron resigned?');
    slack.say(channel, bo, `<@${slack.identity.botUserId}> Who is the chief executive of Pegasuss?`);
    await posted(slack, 1);
    const { words } = await said(bot.slack, 'unanswered');
    expect(words).toContain('1 unanswered subject');
    expect(words).toContain('Who is the chief executive of Pegasuss?');
    expect(words).not.toContain('waffle');
    const refused = await said(bot.slack, 'unanswered', bo);
    expect(refused.words).toBe('Only administrators can see what others asked.');
  });

  it('takes nobody for an administrator where it may not ask Slack', async () => {
    const { slack } = await openBot();
    slack.changeSettings({ scopes: slack.settings().scopes.filter((scope) => scope !== 'users:read') });
    expect((await said(slack, 'unanswered')).words).toContain('Only administrators');
  });

  it('tells what is searched, that it is remembered, and how the socket is', async () => {
    const { slack } = await openBot();
    const { words } = await said(slack, 'status');
    const lines = words.replaceAll('\u00a0', ' ').split('\n');
    expect(lines[0]).toMatch(/^Shown here +Every document may be shown here\.$/);
    expect(lines[1]).toMatch(/^Searched +3 documents \(.*\), \d+ passages\.$/);
    expect(words).toContain('Every document could be read.');
    expect(words).toContain('The documents were last read at 20');
    expect(words).toContain('Answers have been stored since ');
    expect(words).toMatch(/Connected to Slack since 20\S+ \d\d:\d\d UTC\./);
  });
});

describe('/verbatim never', () => {
  it.each(['sources', 'why x', 'verify V-22222', 'cite V-22222', 'check a', 'unanswered'])(
    'shows documents in a channel shared with another organisation: %s',
    async (text) => {
      const { slack } = await openBot();
      slack.shareExternally(channel);
      expect((await said(slack, text)).words).toContain('shared with another organisation');
    },
  );

  it('leaves people without help or forget-me there', async () => {
    const { slack } = await openBot();
    slack.shareExternally(channel);
    expect((await said(slack, 'help')).words).toContain('/verbatim sources');
    expect((await said(slack, 'forget-me')).words).toContain('Deleted 0 questions');
  });
});
