// Show the page: the page of a quote as a picture, for the person who pressed the button.
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Agent, getGlobalDispatcher, setGlobalDispatcher } from 'undici';
import { describe, expect, it } from 'vitest';
import { officePatience, question, quote, withOffice, writePagedCorpus } from '../paged.ts';
import { type BotOptions, openBot, openServer } from './bot.ts';
import { answerIn, mention, responseTo, words } from './seen.ts';

async function openAnswer(
  file?: Parameters<typeof writePagedCorpus>[0],
  options: Pick<BotOptions, 'pages'> = {},
) {
  const corpus = await writePagedCorpus(file);
  const guilds = [{ name: 'Newsroom', members: ['ada'], channels: [{ name: 'research' }] }];
  const discord = await openServer({ guilds });
  const scopes = join(corpus, 'scopes.yaml');
  await writeFile(scopes, `default: none\ndiscord:\n  "${discord.guild().id}":\n    default: all\n`);
  const bot = await openBot({ corpus, discord, scopes, ...options });
  const where = discord.channel('research').id;
  discord.say(where, 'ada', `${mention(discord)} ${question}`);
  return { ...bot, corpus, where, answer: await answerIn(discord, where) };
}

describe('Show the page', () => {
  it('shows the page to the person alone, with the quote as its description', async () => {
    const { discord, answer, errors } = await openAnswer();
    const pressed = discord.click(answer, 'ada', 'Show the page');
    const shown = await responseTo(discord, pressed);
    expect(discord.responses(pressed)).toMatchObject({ ephemeral: true });
    expect({ words: words(shown), errors }).toMatchObject({
      words: expect.stringContaining('page 1'),
      errors: [],
    });
    expect(shown.attachments).toMatchObject([
      { filename: 'page-1.png', description: quote, content_type: 'image/png' },
    ]);
    expect(shown.attachments[0]?.size).toBeGreaterThan(1000);
    expect(discord.unknownRoutes()).toEqual([]);
  });

  it('shows it though another copy of undici sends everything', async () => {
    const before = getGlobalDispatcher();
    setGlobalDispatcher(new Agent());
    try {
      const { discord, answer, errors } = await openAnswer();
      const shown = await responseTo(discord, discord.click(answer, 'ada', 'Show the page'));
      expect({ errors, files: shown.attachments.length }).toEqual({ errors: [], files: 1 });
    } finally {
      setGlobalDispatcher(before);
    }
  });

  it('shows nothing of a document that the channel may no longer see', async () => {
    const { discord, verbatim, answer, where } = await openAnswer();
    const tenant = discord.guild().id;
    const asker = {
      platform: 'discord',
      tenant,
      conversation: where,
      audience: 'public',
      user: 'ada',
    } as const;
    await verbatim.setScope(asker, new Set(), { isPlatformAdministrator: true });
    const shown = await responseTo(discord, discord.click(answer, 'ada', 'Show the page'));
    expect(words(shown)).not.toMatch(/light/i);
    expect(shown.attachments).toEqual([]);
  });

  it('says why there is no page, where the file is gone', async () => {
    const { discord, answer, corpus } = await openAnswer();
    await rm(join(corpus, 'tea', 'light.pdf'));
    const shown = await responseTo(discord, discord.click(answer, 'ada', 'Show the page'));
    expect(words(shown)).toContain('no longer there');
    expect(shown.attachments).toEqual([]);
  });

  const office = withOffice('draws a Word file as LibreOffice lays it out');
  it.skipIf(office.skip)(
    office.name,
    async () => {
      const { discord, answer, errors } = await openAnswer('light.docx', { pages: { office: true } });
      const pressed = discord.click(answer, 'ada', 'Show the page');
      const shown = await responseTo(discord, pressed, officePatience);
      expect(shown.attachments).toMatchObject([{ filename: 'page-1.png', description: quote }]);
      expect({ words: words(shown), errors }).toMatchObject({
        words: expect.stringContaining('page 1'),
        errors: [],
      });
    },
    officePatience,
  );

  it('leads to the reader for a saved page, without a picture', async () => {
    const pages = { office: false, reader: 'https://verbatim.example.org' };
    const { discord, answer } = await openAnswer('light.html', { pages });
    const shown = await responseTo(discord, discord.click(answer, 'ada', 'Show the page'));
    expect(shown.content).toMatch(
      /https:\/\/verbatim\.example\.org\/sources\/\w+\?start=\d+&end=\d+&picture=1#page/,
    );
    expect(shown.attachments).toEqual([]);
  });

  it.each([
    ['a saved page that nobody could open', 'light.html', { office: true }],
    ['an Office file without LibreOffice', 'light.docx', { office: false, reader: 'https://a.example' }],
  ] as const)('is not offered below %s', async (_name, file, pages) => {
    const { discord, answer } = await openAnswer(file, { pages });
    expect(() => discord.click(answer, 'ada', 'Show the page')).toThrow('Show the page');
  });
});
