// The buttons below an answer, pressed in the test Discord.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DiscordServer, Message } from '../../platforms/discord-server.ts';
import { newFolder } from '../../store/samples.ts';
import { createBot, openBot, openServer } from './bot.ts';
import { answerIn, dated, leaning, mention, question, quotesSeen, responseTo, said, words } from './seen.ts';

async function ask(discord: DiscordServer, what = question): Promise<Message> {
  discord.say('general', 'ada', `${mention(discord)} ${what}`);
  return answerIn(discord);
}

const now = (discord: DiscordServer, { id }: Message) => discord.kept(id).message;

describe('Context', () => {
  it('shows the sentences around each quote in place, and hides them again', async () => {
    const { discord } = await openBot();
    const answer = await ask(discord);
    discord.click(answer, 'grace', 'Context');
    await discord.until(
      () => JSON.stringify(now(discord, answer).embeds).includes('After: Companies on this list'),
      'context',
    );
    expect(quotesSeen(now(discord, answer))).toEqual(quotesSeen(answer));
    discord.click(answer, 'grace', 'Less context');
    await discord.until(() => !JSON.stringify(now(discord, answer).embeds).includes('After:'), 'less');
    expect(now(discord, answer).embeds).toEqual(answer.embeds);
  });

  it('keeps the question above, and Post here, on a private answer', async () => {
    const { discord } = await openBot();
    const asked = discord.command('general', 'ada', 'ask', { question, private: true });
    const answer = await responseTo(discord, asked);
    discord.click(answer, 'ada', 'Context');
    await discord.until(() => JSON.stringify(now(discord, answer).embeds).includes('After:'), 'context');
    expect(words(now(discord, answer))).toContain(question);
    expect(JSON.stringify(now(discord, answer).components)).toContain('Post here');
  });
});

it('Post here posts a private answer for everybody, and names who asked without a ping', async () => {
  const { discord } = await openBot();
  const asked = discord.command('general', 'ada', 'ask', { question, private: true });
  const pressed = discord.click(await responseTo(discord, asked), 'ada', 'Post here');
  const posted = await responseTo(discord, pressed);
  expect(discord.responses(pressed).ephemeral).toBe(false);
  expect(quotesSeen(posted)[0]).toBe(dated);
  expect(posted.content).toContain(`<@${discord.user('ada').id}>`);
  expect(discord.kept(posted).pings.users).toEqual([]);
});

it('Cite writes the references, in any style, to the one who pressed', async () => {
  const { discord } = await openBot();
  const pressed = discord.click(await ask(discord), 'ada', 'Cite');
  const references = await responseTo(discord, pressed);
  expect(discord.responses(pressed).ephemeral).toBe(true);
  expect(references.content).toContain('“NSO Continues Its Outreach');
  discord.select(references, 'ada', 'Cite', ['ris']);
  await discord.until(
    () => now(discord, references).content.includes('TI  - NSO continues its outreach'),
    'RIS',
  );
});

describe('ratings', () => {
  it('are kept: a thumb up at once', async () => {
    const { discord, verbatim } = await openBot();
    const pressed = discord.click(await ask(discord), 'grace', '👍');
    expect((await responseTo(discord, pressed)).content).toContain('Thank you');
    const [kept] = await verbatim.whole.questions({});
    expect(kept?.ratings.map(({ verdict }) => verdict)).toEqual(['useful']);
  });

  it('are kept: a thumb down with its reason and a note', async () => {
    const { discord, verbatim } = await openBot();
    const pressed = discord.click(await ask(discord), 'grace', '👎');
    await discord.until(() => discord.responses(pressed).modal !== undefined, 'the form');
    const sent = discord.submitModal(pressed, { reason: 'outdated', note: 'there is a newer list' });
    expect((await responseTo(discord, sent)).content).toContain('Thank you');
    const [kept] = await verbatim.whole.questions({});
    expect(kept?.ratings).toMatchObject([{ verdict: 'outdated', note: 'there is a newer list' }]);
  });
});

describe('below an abstention', () => {
  it('Nearest passages are shown as no answer, to the one who pressed', async () => {
    const { discord } = await openBot();
    const pressed = discord.click(
      await ask(discord, 'Who is the chief executive of Pegasuss?'),
      'ada',
      'Nearest passages',
    );
    const nearest = await responseTo(discord, pressed);
    expect(nearest.content).toContain('Nearest passages, which are not an answer');
    expect(quotesSeen(nearest).length).toBeGreaterThan(0);
  });

  it('a suggestion is asked by a press', async () => {
    const { discord } = await openBot();
    const answer = await ask(discord, 'Whend id the US blacklist NSO Group?');
    const [first] = JSON.stringify(answer.components).match(/verbatim-suggestion[^"]*/) ?? [];
    if (first === undefined) throw new Error(`No suggestion: ${answer.content}`);
    const asked = await responseTo(discord, discord.click(answer, 'ada', first));
    expect(words(asked)).toContain('When id the US blacklist NSO Group?');
    expect(quotesSeen(asked)[0]).toBe(dated);
  });
});

describe('after a restart', () => {
  it('buttons work, and a reply to an answer leans on its question', async () => {
    const discord = await openServer();
    const data = join(newFolder(), 'data');
    const before = await createBot({ discord, data });
    await before.adapter.start();
    const answer = await ask(discord);
    await before.adapter.stop();
    await before.verbatim.close();
    await openBot({ discord, data });
    discord.click(answer, 'ada', 'Context');
    await discord.until(
      () => JSON.stringify(now(discord, answer).embeds).includes('After: Companies on this list'),
      'context',
    );
    discord.say('general', 'ada', leaning, { replyTo: answer });
    const [, second] = await said(discord, 2);
    expect(second && words(second)).toContain('Understood:');
  });

  it('those of an answer that is not kept say so', async () => {
    const discord = await openServer();
    const before = await createBot({ discord });
    await before.adapter.start();
    const answer = await ask(discord);
    await before.adapter.stop();
    await openBot({ discord });
    for (const button of ['Context', 'Cite', '👍']) {
      const pressed = await responseTo(discord, discord.click(answer, 'ada', button));
      expect(pressed.content).toContain('no longer stored');
    }
    const opened = discord.click(answer, 'ada', '👎');
    await discord.until(() => discord.responses(opened).modal !== undefined, 'the form');
    const sent = discord.submitModal(opened, { reason: 'outdated' });
    expect((await responseTo(discord, sent)).content).toContain('no longer stored');
  });
});
