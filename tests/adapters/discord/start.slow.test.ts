// "npm start" with Discord's variables, as a process of its own against the test Discord, and beside Slack.
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { quotesInBlocks as quotesIn } from '../../../adapters/slack/render/read-back.ts';
import type { DiscordServer } from '../../platforms/discord-server.ts';
import { openSlackServer } from '../../platforms/slack-server.ts';
import { newFolder } from '../../store/samples.ts';
import { type RunOptions, runVerbatim } from '../cli/run.ts';
import { openServer } from './bot.ts';
import { answerIn, dated, mention, question, quotesSeen } from './seen.ts';

const start = (environment: Readonly<Record<string, string>>, options: RunOptions = {}) =>
  runVerbatim(['start'], {
    ...options,
    environment: { PORT: '0', VERBATIM_DATA: join(newFolder(), 'data'), ...environment },
  });

const variablesOf = ({ token, url }: DiscordServer) => ({ DISCORD_TOKEN: token, DISCORD_API_URL: url });

async function openSlack() {
  const slack = await openSlackServer({ mode: 'socket' });
  onTestFinished(slack.close);
  const { tokens, apiUrl } = slack;
  return {
    slack,
    variables: { SLACK_BOT_TOKEN: tokens.bot, SLACK_APP_TOKEN: tokens.app, SLACK_API_URL: apiUrl },
  };
}

/** As the process logs it. */
const answering = (platform: string) => new RegExp(`"platform":"${platform}","msg":"answering"`);

async function asks(discord: DiscordServer): Promise<void> {
  discord.say('general', 'ada', `${mention(discord)} ${question}`);
  expect(quotesSeen(await answerIn(discord))[0]).toBe(dated);
}

describe('npm start', () => {
  it('answers in Discord, and ends on SIGTERM', async () => {
    const discord = await openServer();
    const { status, signal } = await start(variablesOf(discord), {
      signal: { after: answering('discord'), name: 'SIGTERM' },
      meanwhile: () => asks(discord),
    });
    expect({ status, signal }).toEqual({ status: 0, signal: null });
  });

  it('ends on SIGTERM while Discord does not let it in', async () => {
    const discord = await openServer();
    discord.gateway.connections = 'refused';
    const { status, signal } = await start(variablesOf(discord), {
      signal: { after: /logging in to Discord again/, name: 'SIGTERM' },
    });
    expect({ status, signal }).toEqual({ status: 0, signal: null });
  });

  it('serves Slack and Discord from one corpus and one store', async () => {
    const discord = await openServer();
    const { slack, variables } = await openSlack();
    const { status } = await start(
      { ...variables, ...variablesOf(discord) },
      {
        signal: {
          after: new RegExp(
            `(?=[\\s\\S]*${answering('slack').source})[\\s\\S]*${answering('discord').source}`,
          ),
          name: 'SIGTERM',
        },
        meanwhile: async () => {
          await asks(discord);
          const [receipt = ''] = /V-\w+/.exec((await answerIn(discord)).content) ?? [];
          await slack.command('C0RESEARCH', 'U0ADA', '/verbatim', `verify ${receipt}`);
          await slack.until(() => slack.ephemerals('U0ADA').length === 1);
          expect(quotesIn(slack.ephemerals('U0ADA')[0]?.blocks ?? [])[0]).toBe(dated);
        },
      },
    );
    expect(status).toBe(0);
  });
});

describe('a wrong token', () => {
  it('is named, and ends the program with 2', async () => {
    const discord = await openServer();
    const { status, errors } = await start({ ...variablesOf(discord), DISCORD_TOKEN: 'wrong-token' });
    expect(status).toBe(2);
    expect(errors).toContain('verbatim: discord: DISCORD_TOKEN is not known to Discord');
    expect(errors).not.toContain('wrong-token');
  });

  it('is told, leaves Slack answering, and ends the program with 2 in the end', async () => {
    const discord = await openServer();
    const { slack, variables } = await openSlack();
    const { status, errors } = await start(
      { ...variables, ...variablesOf(discord), DISCORD_TOKEN: 'wrong-token' },
      {
        signal: {
          after: /(?=[\s\S]*"platform":"slack")[\s\S]*discord: DISCORD_TOKEN is not known/,
          name: 'SIGTERM',
        },
        meanwhile: async () => {
          await slack.command('C0RESEARCH', 'U0ADA', '/ask', question);
          await slack.until(() => slack.ephemerals('U0ADA').length === 1);
          expect(quotesIn(slack.ephemerals('U0ADA')[0]?.blocks ?? [])[0]).toBe(dated);
        },
      },
    );
    expect(errors).toContain('verbatim: discord: DISCORD_TOKEN is not known to Discord');
    expect(status).toBe(2);
  });

  it('that is missing is named with where to find it', async () => {
    const { status, errors } = await start({ DISCORD_RESEARCH_CHANNELS: '123456789012345678' });
    expect(status).toBe(2);
    expect(errors).toContain('DISCORD_TOKEN is missing. Copy it from');
  });
});
