// Answers to interactions that take their time, or fail halfway.
import { describe, expect, it } from 'vitest';
import { openBot } from './bot.ts';
import { answerIn, dated, mention, question, quotesSeen, responseTo, said } from './seen.ts';

/** Everything is announced before it is there. */
const slow = { tuning: { announcedAfter: 0 } };
const refused = { status: 400, body: { code: 50035, message: 'Invalid Form Body' } };

describe('an answer that takes longer', () => {
  it.each([false, true])(
    'is announced, and then stands in the place of that (private: %s)',
    async (isPrivate) => {
      const { discord } = await openBot(slow);
      const asked = discord.command('general', 'ada', 'ask', { question, private: isPrivate });
      expect(quotesSeen(await responseTo(discord, asked))[0]).toBe(dated);
      expect(discord.responses(asked)).toMatchObject({ callback: 5, ephemeral: isPrivate, followUps: [] });
    },
  );

  it('to a press in place is announced without a message', async () => {
    const { discord } = await openBot(slow);
    discord.say('general', 'ada', `${mention(discord)} ${question}`);
    const answer = await answerIn(discord);
    const pressed = discord.click(answer, 'ada', 'Context');
    await discord.until(
      () => JSON.stringify(discord.kept(answer).message.embeds).includes('After:'),
      'context',
    );
    expect(discord.responses(pressed).callback).toBe(6);
    expect(await said(discord, 1)).toHaveLength(1);
  });

  it('and fails for everybody to see is taken back and told to the one who asked', async () => {
    const { discord, errors } = await openBot(slow);
    discord.fail({ method: 'PATCH', path: /%40original/, ...refused, times: 2 });
    const asked = discord.command('general', 'ada', 'ask', { question });
    await discord.until(() => discord.responses(asked).followUps.length === 1, 'a word on it');
    expect(discord.responses(asked).message).toBeUndefined();
    expect(discord.responses(asked).followUps[0]?.content).toContain('went wrong on my side');
    expect(discord.messages('general')).toEqual([]);
    expect(errors).toHaveLength(1);
  });

  it('and fails for the asker alone is told there', async () => {
    const { discord } = await openBot(slow);
    discord.fail({ method: 'PATCH', path: /%40original/, ...refused, times: 2 });
    const asked = discord.command('general', 'ada', 'ask', { question, private: true });
    expect((await responseTo(discord, asked)).content).toContain('went wrong on my side');
  });

  it('is sent in plain text where the layout is refused then', async () => {
    const { discord } = await openBot(slow);
    discord.fail({ method: 'PATCH', path: /%40original/, ...refused });
    const answer = await responseTo(discord, discord.command('general', 'ada', 'ask', { question }));
    expect({ embeds: answer.embeds, quote: quotesSeen(answer)[0] }).toEqual({ embeds: [], quote: dated });
  });

  it('goes to a direct message once the token has expired', async () => {
    const { discord } = await openBot(slow);
    discord.fail({
      method: 'PATCH',
      path: /%40original/,
      status: 401,
      body: { code: 50027, message: 'Invalid Webhook Token' },
    });
    discord.command('general', 'ada', 'ask', { question });
    expect(quotesSeen(await answerIn(discord, discord.direct('ada').id))[0]).toBe(dated);
  });
});

it('a form that can not be opened is told', async () => {
  const { discord } = await openBot();
  discord.say('general', 'ada', `${mention(discord)} ${question}`);
  discord.fail({ method: 'POST', path: /callback/, ...refused });
  const pressed = discord.click(await answerIn(discord), 'ada', '👎');
  expect((await responseTo(discord, pressed)).content).toContain('went wrong on my side');
});
