// "npm start" with the variables of two platforms, one of them wrong: the other goes on.
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type DiscordServer, openDiscordServer } from '../../platforms/discord-server.ts';
import { openSlackServer, type SlackServer } from '../../platforms/slack-server.ts';
import { newFolder } from '../../store/samples.ts';
import { runVerbatim } from '../cli/run.ts';
import * as inDiscord from '../discord/seen.ts';
import { freePort } from '../slack/free-port.ts';
import * as inSlack from '../slack/seen.ts';

interface Place {
  readonly slack: SlackServer;
  readonly discord: DiscordServer;
}

async function openBoth(): Promise<Place> {
  const place = { slack: await openSlackServer(), discord: await openDiscordServer() };
  onTestFinished(() => Promise.all([place.slack.close(), place.discord.close()]).then(() => {}));
  return place;
}

const variables = ({ slack, discord }: Place): Readonly<Record<string, string>> => ({
  SLACK_BOT_TOKEN: slack.tokens.bot,
  SLACK_APP_TOKEN: slack.tokens.app,
  SLACK_API_URL: slack.apiUrl,
  DISCORD_TOKEN: discord.token,
  DISCORD_API_URL: discord.url,
});

async function askInSlack({ slack }: Place): Promise<void> {
  slack.say(inSlack.channel, inSlack.ada, `<@${slack.identity.botUserId}> ${inSlack.question}`);
  expect((await inSlack.said(slack, 1))[0]?.text).toContain(inSlack.dated);
}

async function askInDiscord({ discord }: Place): Promise<void> {
  discord.say('general', 'ada', `${inDiscord.mention(discord)} ${inDiscord.question}`);
  expect(inDiscord.quotesSeen(await inDiscord.answerIn(discord))[0]).toBe(inDiscord.dated);
}

describe('a platform whose settings are wrong', () => {
  it.each([
    ['slack', 'SLACK_BOT_TOKEN', 'of-another-kind', 'discord', askInDiscord],
    ['slack', 'SLACK_BOT_TOKEN', 'xoxb-unknown', 'discord', askInDiscord],
    ['slack', 'SLACK_APP_TOKEN', 'xapp-unknown', 'discord', askInDiscord],
    ['discord', 'DISCORD_TOKEN', 'unknown', 'slack', askInSlack],
  ] as const)('(%s, %s %s) ends with 2 and its reason, and %s goes on', async (...row) => {
    const [wrong, name, value, other, ask] = row;
    const place = await openBoth();
    const port = await freePort();
    const states = async (): Promise<readonly string[]> => {
      const { parts } = (await (await fetch(`http://127.0.0.1:${port}/readyz`)).json()) as {
        parts: readonly { readonly name: string; readonly state: string }[];
      };
      return parts.map((part) => `${part.name} ${part.state}`);
    };
    const { status, errors } = await runVerbatim(['start'], {
      environment: {
        ...variables(place),
        [name]: value,
        PORT: String(port),
        VERBATIM_DATA: join(newFolder(), 'data'),
      },
      signal: { after: new RegExp(`"platform":"${other}","msg":"answering"`), name: 'SIGTERM' },
      meanwhile: async () => {
        await ask(place);
        await expect
          .poll(states, { timeout: 10_000 })
          .toEqual(expect.arrayContaining([`${wrong} failing`, `${other} ok`]));
      },
    });
    expect(errors).toContain(`verbatim: ${wrong}: ${name}`);
    expect(status).toBe(2);
  });
});
