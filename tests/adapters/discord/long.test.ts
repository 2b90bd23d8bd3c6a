// A quote that is longer than a message may be: its place and link are shown, and a file beside them has it whole.
import { describe, expect, it } from 'vitest';
import { page } from '../../../adapters/chat/parts/page.ts';
import { code } from '../../../adapters/chat/port/message.ts';
import { drawing } from '../../../adapters/discord/render/draw.ts';
import { writeFolder } from '../../folders.ts';
import type { Message } from '../../platforms/discord-server.ts';
import { type Bot, openBot } from './bot.ts';
import { answerIn, mention, quotesSeen, responseTo, said, words } from './seen.ts';

// Half of it is signs that Discord would read as marks, each of which takes an escape.
const sums = Array.from({ length: 45 }, (_, index) => `k${'*'.repeat(55)}${index}`).join(', ');
const long = `The checksums of the Kestrel gateway are ${sums}.`;
const short = 'The Kestrel gateway was shipped to Oslo in March 2021.';
const asked = 'What are the checksums of the Kestrel gateway?';

async function open(rights: object = {}): Promise<Bot> {
  const corpus = await writeFolder({
    'a.txt': `# Gateways\n\n${long}\n`,
    'b.txt': `# Shipping\n\n${short}\n`,
    'sources.yaml':
      'sources:\n  - path: a.txt\n    title: Kestrel sums\n    url: https://sums.example/kestrel\n',
  });
  const guilds = [{ name: 'Newsroom', members: ['ada'], channels: [{ name: 'general' }], ...rights }];
  return openBot({ corpus, guilds });
}

const whole = (bot: Bot, message: Message): string | undefined =>
  bot.discord.fileText(message, 'quote-1.txt');

describe('a long quote', () => {
  it('is attached whole, with its title, place and link', async () => {
    const bot = await open();
    bot.discord.say('general', 'ada', `${mention(bot.discord)} ${asked}`);
    const answer = await answerIn(bot.discord);
    expect(whole(bot, answer)).toBe(long);
    expect(answer.embeds[0]).toMatchObject({
      author: { name: '[1] Kestrel sums', url: expect.stringContaining('https://sums.example/kestrel') },
      description: expect.stringContaining('quote-1.txt'),
      footer: { text: expect.stringContaining('paragraph') },
    });
    expect(bot.errors).toEqual([]);
  });

  it('is shown beside the others, so there is nothing more to ask for', async () => {
    const bot = await open();
    const { discord } = bot;
    discord.say('general', 'ada', `${mention(discord)} Who painted the Kestrel gateway?`);
    const shown = await answerIn(discord);
    const files = shown.attachments.map(({ filename }) => ({
      name: filename,
      text: discord.fileText(shown, filename) ?? '',
    }));
    expect(new Set(quotesSeen(shown, files))).toEqual(new Set([long, short]));
    expect(JSON.stringify(shown.components)).not.toContain('More quotes');
  });

  it('has a reference that is shown whole', async () => {
    const bot = await open();
    bot.discord.say('general', 'ada', `${mention(bot.discord)} ${asked}`);
    const cited = await responseTo(
      bot.discord,
      bot.discord.click(await answerIn(bot.discord), 'ada', 'Cite'),
    );
    expect(cited.embeds[0]?.description).toContain(long.slice(0, -1));
  });

  it('is attached where it was chosen while typing', async () => {
    const bot = await open();
    const typing = bot.discord.autocomplete(
      'general',
      'ada',
      'ask',
      { question: 'Kestrel checksums' },
      'question',
    );
    await bot.discord.until(() => bot.discord.responses(typing).choices !== undefined, 'choices');
    const chosen = String(bot.discord.responses(typing).choices?.[0]?.value);
    const shown = await responseTo(
      bot.discord,
      bot.discord.command('general', 'ada', 'ask', { question: chosen }),
    );
    expect(whole(bot, shown)).toBe(long);
  });

  it('leaves with its file when the answer is changed to another', async () => {
    const bot = await open();
    const said = bot.discord.say('general', 'ada', `${mention(bot.discord)} ${asked}`);
    const answer = await answerIn(bot.discord);
    bot.discord.edit(said, `${mention(bot.discord)} Where was the Kestrel gateway shipped?`);
    await bot.discord.until(
      () => bot.discord.kept(answer).message.content.includes('Oslo'),
      'another answer',
    );
    expect(bot.discord.kept(answer).message.attachments).toEqual([]);
  });

  it('is named without a file where none may be attached', async () => {
    const bot = await open({
      bot: ['viewChannel', 'sendMessages', 'embedLinks', 'readMessageHistory'],
    });
    bot.discord.say('general', 'ada', `${mention(bot.discord)} ${asked}`);
    const answer = await answerIn(bot.discord);
    expect(words(answer)).toContain('Too long to show here.');
    expect(words(answer)).toContain('Kestrel sums');
    expect(answer.attachments).toEqual([]);
    expect(await said(bot.discord, 1)).toHaveLength(1);
    expect(bot.errors).toEqual([]);
  });
});

it('a reference that is longer than an embed is attached whole, and the next ones are shown', () => {
  const reference = 'a '.repeat(3000).trim();
  const { payload, shown } = drawing.draw(page([[code(reference)], [code('next')]]), 'full');
  expect(payload.files).toEqual([{ name: 'text-1.txt', text: reference, isQuote: false }]);
  expect(payload.content).toContain('text-1.txt');
  expect({ shown, next: payload.content.includes('next') }).toEqual({ shown: 2, next: true });
});
