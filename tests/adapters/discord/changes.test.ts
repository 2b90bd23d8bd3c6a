// Questions that are edited or deleted, messages that come twice, and calls that fail halfway.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newFolder } from '../../store/samples.ts';
import { createBot, openBot, openServer } from './bot.ts';
import { another, answerIn, dated, initiative, mention, question, quotesSeen, said } from './seen.ts';

describe('a question', () => {
  it('that is edited changes its answer in place', async () => {
    const { discord } = await openBot();
    const asked = discord.say('general', 'ada', `${mention(discord)} ${question}`);
    const answer = await answerIn(discord);
    discord.edit(asked, `${mention(discord)} ${another}`);
    await discord.until(
      () => quotesSeen(discord.kept(answer).message)[0]?.includes(initiative),
      'another answer',
    );
    expect(await said(discord, 1)).toHaveLength(1);
  });

  it('that is edited in a thread of its own changes its answer there', async () => {
    const { discord } = await openBot({ bot: { answerIn: 'thread' } });
    const asked = discord.say('general', 'ada', `${mention(discord)} ${question}`);
    const answer = await answerIn(discord, asked.id);
    discord.edit(asked, `${mention(discord)} ${another}`);
    await discord.until(
      () => quotesSeen(discord.kept(answer).message)[0]?.includes(initiative),
      'another answer',
    );
  });

  it('that is deleted takes its answer along', async () => {
    const { discord } = await openBot();
    const asked = discord.say('general', 'ada', `${mention(discord)} ${question}`);
    const answer = await answerIn(discord);
    discord.delete(asked);
    await discord.until(() => discord.kept(answer).deleted, 'the deletion');
  });

  it('in a research channel that is no question any more loses its answer', async () => {
    const { discord } = await openBot({ bot: { research: { research: 'mention' } } });
    const asked = discord.say('research', 'ada', question);
    const answer = await answerIn(discord, 'research');
    discord.edit(asked, 'Never mind.');
    await discord.until(() => discord.kept(answer).deleted, 'the withdrawal');
  });

  it('that is deleted while it is answered is not answered, and nothing fails', async () => {
    const { discord, errors } = await openBot();
    const slow = discord.fail({ method: 'POST', path: /messages$/, delay: 300 });
    const asked = discord.say('general', 'ada', `${mention(discord)} ${question}`);
    await discord.until(() => slow.struck() === 1, 'a try');
    discord.delete(asked);
    discord.say('general', 'ada', `${mention(discord)} ${another}`);
    await discord.until(
      () => discord.messages('general').some((message) => quotesSeen(message)[0]?.includes(initiative)),
      'the other',
    );
    await discord.until(
      () => discord.messages('general').every((message) => quotesSeen(message)[0] !== dated),
      'no answer',
    );
    expect(errors).toEqual([]);
  });

  it('that is deleted before its answer is there is not answered, and nothing fails', async () => {
    const { discord, errors } = await openBot({ granted: ['messageContent'] });
    const above = discord.say('general', 'grace', question);
    const slow = discord.fail({ method: 'GET', path: /messages/, delay: 300 });
    const asked = discord.say('general', 'ada', mention(discord), { replyTo: above });
    await discord.until(() => slow.struck() === 1, 'the message above');
    discord.delete(asked);
    await discord.until(
      () =>
        discord.calls.some(
          ({ method, path, status }) => method === 'POST' && path.endsWith('/messages') && status === 400,
        ),
      'a refusal',
    );
    discord.say('general', 'ada', `${mention(discord)} ${another}`);
    expect(quotesSeen(await answerIn(discord))[0]).toContain(initiative);
    expect(await said(discord, 1)).toHaveLength(1);
    expect(errors).toEqual([]);
  });

  it('whose channel is deleted ends quietly', async () => {
    const { discord, errors } = await openBot({ bot: { answerIn: 'reply' } });
    discord.fail({
      method: 'POST',
      path: /messages$/,
      status: 404,
      body: { code: 10003, message: 'Unknown Channel' },
    });
    discord.say('general', 'ada', `${mention(discord)} ${question}`);
    discord.dm('grace', another);
    expect(quotesSeen(await answerIn(discord, discord.direct('grace').id))[0]).toContain(initiative);
    expect(errors).toEqual([]);
  });
});

describe('exactly one answer', () => {
  // What is said in a direct message is taken in turn: the last answer comes after all others.
  it('to a message that is delivered twice', async () => {
    const { discord } = await openBot();
    const direct = discord.direct('ada').id;
    discord.gateway.alter = (event) => (event.t === 'MESSAGE_CREATE' ? [event, event] : [event]);
    discord.dm('ada', question);
    await said(discord, 1, direct);
    discord.gateway.alter = (event) => [event];
    discord.dm('ada', another);
    await discord.until(
      () => discord.messages(direct).some((message) => quotesSeen(message)[0]?.includes(initiative)),
      'the last',
    );
    expect(await said(discord, 2, direct)).toHaveLength(2);
  });

  it('to a message that is delivered again after a restart', async () => {
    const discord = await openServer();
    const data = join(newFolder(), 'data');
    const before = await createBot({ discord, data });
    let event: Parameters<typeof discord.gateway.send>[0] | undefined;
    discord.gateway.alter = (given) => {
      if (given.t === 'MESSAGE_CREATE') event ??= given;
      return [given];
    };
    await before.adapter.start();
    const direct = discord.direct('ada').id;
    discord.dm('ada', question);
    await answerIn(discord, direct);
    await before.adapter.stop();
    await before.verbatim.close();
    await openBot({ discord, data });
    if (event === undefined) throw new Error('no event');
    discord.gateway.send(event);
    discord.dm('ada', another);
    await discord.until(
      () => discord.messages(direct).some((message) => quotesSeen(message)[0]?.includes(initiative)),
      'the last',
    );
    expect(await said(discord, 2, direct)).toHaveLength(2);
  });

  it('where Discord took the message and seemed not to', async () => {
    const { discord } = await openBot();
    discord.fail({ method: 'POST', path: /messages$/, status: 502, takesEffect: true, times: 2 });
    discord.say('general', 'ada', `${mention(discord)} ${question}`);
    await discord.until(
      () =>
        discord.calls.filter(({ method, path }) => method === 'POST' && path.endsWith('/messages')).length ===
        3,
      'the third try',
    );
    discord.say('general', 'grace', `${mention(discord)} ${another}`);
    expect(await said(discord, 2)).toHaveLength(2);
  });

  it('where the store can not be reached', async () => {
    const { discord, verbatim } = await openBot();
    await verbatim.close();
    discord.say('general', 'ada', `${mention(discord)} ${question}`);
    expect(quotesSeen(await answerIn(discord))[0]).toBe(dated);
  });

  it('in plain text where the layout is refused, with every quote', async () => {
    const { discord } = await openBot();
    discord.fail({
      method: 'POST',
      path: /messages$/,
      status: 400,
      body: { code: 50035, message: 'Invalid Form Body' },
    });
    discord.say('general', 'ada', `${mention(discord)} ${question}`);
    const answer = await answerIn(discord);
    expect(answer.embeds).toEqual([]);
    expect(quotesSeen(answer)[0]).toBe(dated);
  });

  it('with an id that is in the log where nothing helps', async () => {
    const { discord, errors } = await openBot();
    discord.fail({
      method: 'POST',
      path: /messages$/,
      status: 400,
      body: { code: 50035, message: 'Invalid Form Body' },
      times: 2,
    });
    discord.say('general', 'ada', `${mention(discord)} ${question}`);
    const [, id = ''] = /went wrong on my side \((\w+)\)/.exec((await answerIn(discord)).content) ?? [];
    expect(errors.join()).toContain(`"id":"${id}"`);
  });
});
