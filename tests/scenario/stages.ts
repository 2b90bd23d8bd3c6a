// The platforms on which the scenario runs: ask there, and read the quotes out of what a person sees.
import { onTestFinished } from 'vitest';
import { actions } from '../../adapters/chat/parts/token.ts';
import { renderAnswer } from '../../adapters/cli/render/answer.ts';
import { quotesInBlocks as quotesIn } from '../../adapters/slack/render/read-back.ts';
import type { Verbatim } from '../../src/index.ts';
import { decodeQuotes } from '../adapters/cli/decode.ts';
import { openBot as openDiscordBot } from '../adapters/discord/bot.ts';
import { quotesSeen, responseTo } from '../adapters/discord/seen.ts';
import { openBot } from '../adapters/slack/bot.ts';
import type { Ephemeral, SlackServer } from '../platforms/slack-server.ts';

export interface Stage {
  /** The quotes that the platform shows for a question, those of the nearest passages too, decoded. */
  quotesFor(question: string): Promise<readonly string[]>;
}

const asker = {
  platform: 'terminal',
  tenant: 'local',
  audience: 'direct' as const,
  user: 'ada',
  conversation: 'terminal',
};
const asIs = (text: string): string => text;

/** Narrow, so that quotes are broken into lines. */
const style = { bold: asIs, dim: asIs, accent: asIs, columns: 48 };

const openTerminal = async (verbatim: Verbatim): Promise<Stage> => ({
  quotesFor: async (text) => decodeQuotes(renderAnswer(await verbatim.ask({ text, asker }), style, 1)),
});

const ada = 'U0ADA';

async function openSlack(): Promise<Stage> {
  const { slack } = await openBot({ bot: { questionsPerMinute: 1_000 } });
  return {
    quotesFor: async (question) => {
      const answer = await asked(slack, question);
      if (!JSON.stringify(answer.blocks).includes(actions.nearest)) return quotesIn(answer.blocks);
      return quotesIn((await next(slack, () => slack.clickButton(answer, ada, actions.nearest))).blocks);
    },
  };
}

const asked = (slack: SlackServer, question: string): Promise<Ephemeral> =>
  next(slack, () => slack.command('C0RESEARCH', ada, '/ask', question));

/** What the person alone gets to see next. */
async function next(slack: SlackServer, act: () => Promise<unknown>): Promise<Ephemeral> {
  const before = slack.ephemerals(ada).length;
  await act();
  await slack.until(() => slack.ephemerals(ada).length > before);
  const seen = slack.ephemerals(ada)[before];
  if (seen === undefined) throw new Error('Nothing was shown.');
  return seen;
}

async function openDiscord(): Promise<Stage> {
  const { discord } = await openDiscordBot({ bot: { questionsPerMinute: 1_000 } });
  return {
    quotesFor: async (question) => {
      const answer = await responseTo(discord, discord.command('general', 'ada', 'ask', { question }));
      if (!JSON.stringify(answer.components).includes(actions.nearest)) return quotesSeen(answer);
      return quotesSeen(await responseTo(discord, discord.click(answer, 'ada', 'Nearest passages')));
    },
  };
}

export const stages: Readonly<Record<string, (verbatim: Verbatim) => Promise<Stage>>> = {
  terminal: openTerminal,
  slack: openSlack,
  discord: openDiscord,
};

/** Closes with the test. */
export const openStage = async (name: keyof typeof stages, verbatim: Verbatim): Promise<Stage> => {
  const open = stages[name];
  if (open === undefined) throw new Error(`There is no stage ${name}.`);
  onTestFinished(verbatim.close);
  return open(verbatim);
};
