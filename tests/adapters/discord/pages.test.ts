// Show the page: the page of a quote as a picture, for the person who pressed the button.
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Agent, getGlobalDispatcher, setGlobalDispatcher } from 'undici';
import { describe, expect, it } from 'vitest';
import { question, quote, writePagedCorpus } from '../paged.ts';
import { openBot, openServer } from './bot.ts';
import { answerIn, mention, responseTo, words } from './seen.ts';

async function openAnswer() {
  const corpus = await writePagedCorpus();
  const guilds = [{ name: 'Newsroom', members: ['ada'], channels: [{ name: 'research' }] }];
  const discord = await openServer({ guilds });
  const scopes = join(corpus, 'scopes.yaml');
  await writeFile(scopes, `default: none\ndiscord:\n  "${discord.guild().id}":\n    default: all\n`);
  const bot = await openBot({ corpus, discord, scopes });
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
});
