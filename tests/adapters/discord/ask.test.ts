// /ask and its search, against a Discord that waits three seconds and no longer.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newFolder } from '../../store/samples.ts';
import { openBot } from './bot.ts';
import { dated, question, quotesSeen, responseTo, said, unanswerable, words } from './seen.ts';

describe('/ask', () => {
  it('answers for everybody, under the question', async () => {
    const { discord, errors } = await openBot();
    const asked = discord.command('general', 'ada', 'ask', { question });
    const answer = await responseTo(discord, asked);
    expect(quotesSeen(answer)[0]).toBe(dated);
    expect(words(answer)).toContain(question);
    expect(discord.responses(asked)).toMatchObject({ ephemeral: false, callback: 4 });
    expect({ errors, unknown: discord.unknownRoutes() }).toEqual({ errors: [], unknown: [] });
  });

  it('answers the asker alone with private, and there in direct messages', async () => {
    const { discord } = await openBot();
    const asked = discord.command('general', 'ada', 'ask', { question, private: true });
    expect(quotesSeen(await responseTo(discord, asked))[0]).toBe(dated);
    expect(discord.responses(asked).ephemeral).toBe(true);
    expect(discord.messages('general')).toEqual([]);
    const direct = discord.command(discord.direct('ada').id, 'ada', 'ask', { question });
    expect(quotesSeen(await responseTo(discord, direct))[0]).toBe(dated);
  });

  it('looks only into documents of the source', async () => {
    const { discord, verbatim } = await openBot();
    const [first, other] = verbatim.whole.corpus.documents.map(({ title }) => title);
    const asked = discord.command('general', 'ada', 'ask', { question, source: other ?? '' });
    const answer = await responseTo(discord, asked);
    expect(words(answer)).toContain(`source:"${other}"`);
    expect(answer.embeds.every(({ author }) => !author?.name.includes(first ?? '?'))).toBe(true);
  });

  it('answers once when the interaction is delivered twice', async () => {
    const { discord } = await openBot();
    discord.gateway.alter = (event) => (event.t === 'INTERACTION_CREATE' ? [event, event] : [event]);
    const asked = discord.command('general', 'ada', 'ask', { question });
    await responseTo(discord, asked);
    const last = discord.command('general', 'grace', 'ask', { question: unanswerable });
    await responseTo(discord, last);
    expect(discord.calls.filter(({ path }) => path.includes(asked.id))).toHaveLength(1);
    expect(await said(discord, 2)).toHaveLength(2);
  });

  it('lets a person ask so much in a minute, and tells only them', async () => {
    const { discord } = await openBot({ bot: { questionsPerMinute: 1 } });
    await responseTo(discord, discord.command('general', 'ada', 'ask', { question }));
    const more = discord.command('general', 'ada', 'ask', { question });
    expect((await responseTo(discord, more)).content).toContain('a lot of questions in the last minute');
    expect(discord.responses(more).ephemeral).toBe(true);
    const other = discord.command('general', 'grace', 'ask', { question });
    expect(quotesSeen(await responseTo(discord, other))[0]).toBe(dated);
  });

  it('shows the answer in a direct message where Discord takes it no more', async () => {
    const { discord } = await openBot();
    discord.fail({
      method: 'POST',
      path: /callback/,
      status: 404,
      body: { code: 10062, message: 'Unknown interaction' },
    });
    discord.command('general', 'ada', 'ask', { question });
    const [answer] = await said(discord, 1, discord.direct('ada').id);
    expect(answer && quotesSeen(answer)[0]).toBe(dated);
  });

  it('is answered once where Discord took the answer and seemed not to', async () => {
    const { discord } = await openBot();
    discord.fail({ method: 'POST', path: /callback/, status: 500, takesEffect: true });
    const asked = discord.command('general', 'ada', 'ask', { question });
    expect(quotesSeen(await responseTo(discord, asked))[0]).toBe(dated);
    await discord.until(
      () => discord.calls.filter(({ path }) => path.includes(asked.id)).length === 2,
      'a second try',
    );
    expect(await said(discord, 1)).toHaveLength(1);
  });

  it('sends plain text where the layout is refused', async () => {
    const { discord } = await openBot();
    discord.fail({
      method: 'POST',
      path: /callback/,
      status: 400,
      body: { code: 50035, message: 'Invalid Form Body' },
    });
    const answer = await responseTo(discord, discord.command('general', 'ada', 'ask', { question }));
    expect({ embeds: answer.embeds, components: answer.components }).toEqual({ embeds: [], components: [] });
    expect(quotesSeen(answer)[0]).toBe(dated);
  });
});

describe('the search while typing', () => {
  it('offers passages with heading, words and date, and shows the one that is chosen', async () => {
    const { discord } = await openBot();
    const typing = discord.autocomplete(
      'general',
      'ada',
      'ask',
      { question: 'blacklisted NSO Gro' },
      'question',
    );
    await discord.until(() => discord.responses(typing).choices !== undefined, 'choices');
    const [first] = discord.responses(typing).choices ?? [];
    expect(first?.name).toMatch(/^NSO continues its outreach … · … .*blacklisted NSO Group by .* …$/);
    const dates = discord.autocomplete(
      'general',
      'ada',
      'ask',
      { question: 'national security' },
      'question',
    );
    await discord.until(() => discord.responses(dates).choices !== undefined, 'choices');
    const names = (discord.responses(dates).choices ?? []).map(({ name }) => name);
    expect(names.some((name) => / · 20\d\d-\d\d-\d\d$/.test(name))).toBe(true);
    for (const chosen of [first?.value, first?.name]) {
      const asked = discord.command('general', 'ada', 'ask', { question: String(chosen) });
      expect(quotesSeen(await responseTo(discord, asked))[0]).toBe(dated);
    }
  });

  it('remembers the quote that was chosen, so that its receipt holds', async () => {
    const { discord, verbatim } = await openBot();
    const [quote] = await verbatim.whole.suggest(question, 1);
    const value = `${quote?.citation.documentId} ${quote?.citation.span.start} ${quote?.citation.span.end}`;
    const answer = await responseTo(discord, discord.command('general', 'ada', 'ask', { question: value }));
    const [code = ''] = /V-\w+/.exec(answer.embeds[0]?.footer?.text ?? '') ?? [];
    expect((await verbatim.whole.verify(code))?.verification.kind).toBe('exact');
  });

  it('says so when the passage is there no more', async () => {
    const { discord } = await openBot();
    const asked = discord.command('general', 'ada', 'ask', { question: '0123456789ab 0 10' });
    expect((await responseTo(discord, asked)).content).toContain('no longer there');
  });

  it('offers at most 25, and titles to narrow by', async () => {
    const corpus = newFolder();
    for (let index = 0; index < 40; index++) {
      writeFileSync(
        join(corpus, `report-${index}.txt`),
        `Report ${index}\n\nAlder tree number ${index} fell in ${1980 + index}.\n`,
      );
    }
    const { discord } = await openBot({ corpus });
    const typing = discord.autocomplete('general', 'ada', 'ask', { question: 'alder' }, 'question');
    await discord.until(() => discord.responses(typing).choices !== undefined, 'choices');
    expect(discord.responses(typing).choices).toHaveLength(25);
    const narrowing = discord.autocomplete(
      'general',
      'ada',
      'ask',
      { question: 'alder', source: 'port 3' },
      'source',
    );
    await discord.until(() => discord.responses(narrowing).choices !== undefined, 'titles');
    expect(discord.responses(narrowing).choices?.map(({ name }) => name)).toContain('report 3');
  });

  it('offers nothing more to whom types faster than a person can, and goes on for others', async () => {
    const { discord } = await openBot();
    const type = async (who: string) => {
      const typing = discord.autocomplete('general', who, 'ask', { question, source: 'zzz' }, 'source');
      await discord.until(() => discord.responses(typing).choices !== undefined, 'choices');
    };
    for (let times = 0; times < 240; times++) await type('ada');
    const choicesFor = async (who: string) => {
      const typing = discord.autocomplete('general', who, 'ask', { question }, 'question');
      await discord.until(() => discord.responses(typing).choices !== undefined, 'choices');
      return discord.responses(typing).choices?.length;
    };
    expect(await choicesFor('ada')).toBe(0);
    expect(await choicesFor('grace')).toBeGreaterThan(0);
  });

  it('offers nothing for nothing', async () => {
    const { discord } = await openBot();
    const typing = discord.autocomplete('general', 'ada', 'ask', { question: ' ' }, 'question');
    await discord.until(() => discord.responses(typing).choices !== undefined, 'choices');
    expect(discord.responses(typing).choices).toEqual([]);
  });
});
