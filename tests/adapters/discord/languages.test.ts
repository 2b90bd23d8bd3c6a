// In which language the bot speaks in Discord: to a person alone in their client's, where others see it in the server's. What
// documents say is never translated.
import { expect, it } from 'vitest';
import { openBot } from './bot.ts';
import { answerIn, dated, mention, question, quotesSeen, responseTo, unanswerable, words } from './seen.ts';

/** A person with a French client, in a server that is set to German. */
async function abroad() {
  const bot = await openBot({
    guilds: [
      {
        name: 'Redaktion',
        locale: 'de',
        members: ['ada', 'grace'],
        channels: [{ name: 'general' }],
      },
    ],
  });
  bot.discord.speak('ada', 'fr');
  return bot;
}

const labelsIn = (message: object): string =>
  JSON.stringify('components' in message ? message.components : []);

it('says what others see in the language of the server, and what the person alone sees in theirs', async () => {
  const { discord, errors } = await abroad();
  const shown = await responseTo(discord, discord.command('general', 'ada', 'ask', { question }));
  expect(quotesSeen(shown)[0]).toBe(dated);
  expect(labelsIn(shown)).toContain('Kontext');
  const alone = await responseTo(
    discord,
    discord.command('general', 'ada', 'ask', { question, private: true }),
  );
  expect(quotesSeen(alone)[0]).toBe(dated);
  expect(labelsIn(alone)).toContain('Publier ici');
  expect(labelsIn(alone)).toContain('Contexte');
  expect(errors).toEqual([]);
});

it('answers what is said in the language of the server, for all it knows of the person', async () => {
  const { discord } = await abroad();
  discord.say('general', 'ada', `${mention(discord)} ${unanswerable}`);
  const answer = await answerIn(discord);
  expect(words(answer)).toMatch(/^Keine Antwort gefunden: .*\n.*Durchsucht: \d+ Dokumente/su);
});

it('answers direct messages in the language that the person last had a command, a menu or a button in', async () => {
  const { discord, errors } = await abroad();
  const toldDirectly = async (who: string): Promise<string> => {
    const direct = discord.direct(who).id;
    const before = discord.messages(direct).length;
    discord.say(direct, who, unanswerable);
    await discord.until(() => discord.messages(direct).length === before + 2, 'the answer');
    return discord.messages(direct).map(words).at(-1) ?? '';
  };
  expect(await toldDirectly('ada')).toMatch(/^I found no answer/u);
  for (const [language, first] of [
    ['fr', /^Aucune réponse trouvée/u],
    ['es', /^No se encontró/u],
    ['ja', /^I found no answer/u],
  ] as const) {
    discord.speak('ada', language);
    await responseTo(discord, discord.command('general', 'ada', 'verbatim help'));
    expect(await toldDirectly('ada')).toMatch(first);
    expect(await toldDirectly('grace')).toMatch(/^I found no answer/u);
  }
  expect(errors).toEqual([]);
});

it('says a refusal of a public command to the person, in theirs', async () => {
  const { discord } = await abroad();
  const asked = discord.command('general', 'ada', 'ask', { question: ' ' });
  const refusal = await responseTo(discord, asked);
  expect(discord.responses(asked).ephemeral).toBe(true);
  expect(words(refusal)).toBe(
    'Posez une question après /ask, par exemple\u{a0}: /ask Combien de jours de congé avons-nous\u{a0}?',
  );
});

it('answers commands for the person alone, in theirs', async () => {
  const { discord } = await abroad();
  const subcommands = ['help', 'privacy', 'status', 'settings', 'scope', 'why', 'forget-me'];
  for (const name of subcommands) {
    const answer = await responseTo(discord, discord.command('general', 'ada', `verbatim ${name}`));
    const said = words(answer) + answer.embeds.map(({ description = '' }) => description).join('\n');
    expect([name, said]).toEqual([
      name,
      expect.not.stringMatching(/\b(?:is|are|was|your|this|which|answers?|asked)\b/iu),
    ]);
  }
});

it('keeps the language of a message that is changed in place, and speaks English to those it has no language for', async () => {
  const { discord } = await abroad();
  const asked = discord.command('general', 'ada', 'ask', { question });
  const shown = await responseTo(discord, asked);
  discord.click(shown.id, 'ada', 'Kontext');
  const changed = () => labelsIn(discord.kept(shown.id).message);
  await discord.until(() => changed().includes('Weniger Kontext'), 'the context');
  discord.speak('grace', 'ja');
  const english = await responseTo(
    discord,
    discord.command('general', 'grace', 'ask', { question, private: true }),
  );
  expect(labelsIn(english)).toContain('Post here');
});

it('opens forms, and thanks, in the language of the person who pressed', async () => {
  const { discord } = await abroad();
  const shown = await responseTo(discord, discord.command('general', 'ada', 'ask', { question }));
  const pressed = discord.click(shown.id, 'ada', '👎');
  await discord.until(() => discord.responses(pressed).modal !== undefined, 'the form');
  expect(discord.responses(pressed).modal).toMatchObject({
    title: expect.stringMatching(/^Qu’est-ce qui n’allait pas\s\?$/u),
  });
});

it('stores no language of a person', async () => {
  const { discord, verbatim } = await abroad();
  const asked = discord.command('general', 'ada', 'ask', { question });
  const bodyOf = async () => (await verbatim.claims.claimOf(`command:discord:${asked.id}`))?.body ?? '';
  await expect.poll(bodyOf, { interval: 1 }).toContain('"here":"de"');
  expect(await bodyOf()).not.toContain('"own"');
  await responseTo(discord, asked);
});
