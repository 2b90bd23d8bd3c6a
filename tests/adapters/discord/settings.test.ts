// Discord's settings as an operator writes them.
import { describe, expect, it } from 'vitest';
import { readDiscordSettings } from '../../../adapters/discord/connect/settings.ts';

const token = { DISCORD_TOKEN: 'a.b.c' };
const channel = '123456789012345678';

describe('the settings', () => {
  it('are none where no variable is set, and otherwise what is usual', () => {
    expect(readDiscordSettings({ DISCORD_TOKEN: '', SLACK_BOT_TOKEN: 'xoxb-1' })).toBeUndefined();
    expect(readDiscordSettings(token)).toEqual({
      token: 'a.b.c',
      guilds: [],
      leaveUnlisted: false,
      researchChannels: new Map(),
      answerIn: 'reply',
      questionsPerMinute: 20,
      quota: { perMinute: 600 },
    });
  });

  it('are read as they are set', () => {
    expect(
      readDiscordSettings({
        ...token,
        DISCORD_API_URL: 'http://127.0.0.1:4000/api',
        DISCORD_GUILDS: '223456789012345678, 323456789012345678',
        DISCORD_RESEARCH_CHANNELS: `${channel}:always`,
        DISCORD_SHARDS: '2',
        DISCORD_ANSWER_IN: 'thread',
        DISCORD_LEAVE_UNLISTED: '1',
        DISCORD_QUESTIONS_PER_MINUTE: '5',
        DISCORD_SERVER_QUESTIONS_PER_MINUTE: '50',
        DISCORD_SERVER_QUESTIONS_PER_DAY: '500',
      }),
    ).toMatchObject({
      apiUrl: 'http://127.0.0.1:4000/api',
      guilds: ['223456789012345678', '323456789012345678'],
      researchChannels: new Map([[channel, 'always']]),
      shards: 2,
      answerIn: 'thread',
      leaveUnlisted: true,
      questionsPerMinute: 5,
      quota: { perMinute: 50, perDay: 500 },
    });
  });

  it.each([
    [{ DISCORD_GUILDS: channel }, /^DISCORD_TOKEN is missing\. Copy it from .*Reset Token/],
    [{ ...token, DISCORD_GUILDS: 'newsroom' }, /^DISCORD_GUILDS: "newsroom" is not a server id/],
    [
      { ...token, DISCORD_RESEARCH_CHANNELS: '#research' },
      /^DISCORD_RESEARCH_CHANNELS: "#research" is not a channel id/,
    ],
    [{ ...token, DISCORD_ANSWER_IN: 'channel' }, /^DISCORD_ANSWER_IN must be reply or thread/],
    [{ ...token, DISCORD_LEAVE_UNLISTED: 'yes' }, /^DISCORD_LEAVE_UNLISTED must be 1, or 0/],
    [{ ...token, DISCORD_QUESTIONS_PER_MINUTE: 'few' }, /^DISCORD_QUESTIONS_PER_MINUTE is not a number/],
    [{ ...token, DISCORD_API_URL: 'localhost' }, /^DISCORD_API_URL is not an address/],
  ])('%j is told with its variable, without the token', (environment, message) => {
    expect(() => readDiscordSettings(environment)).toThrow(message);
    expect(() => readDiscordSettings(environment)).not.toThrow('a.b.c');
  });

  it.each([
    ['', undefined],
    ['none', undefined],
    ['all', 'all'],
    ['handbook, reports', new Set(['handbook', 'reports'])],
  ])('people see %j', (value, scope) => {
    expect(readDiscordSettings({ ...token, DISCORD_USER_SCOPE: value })?.userScope).toEqual(scope);
  });

  it.each([
    [{ DISCORD_USER_SCOPE: 'all, handbook' }, 'DISCORD_USER_SCOPE must be all, none'],
    [{ DISCORD_USER_SCOPE: 'a/b' }, 'DISCORD_USER_SCOPE must be all, none'],
    [{ DISCORD_USER_SCOPE: 'all', DISCORD_GUILDS: '223456789012345678' }, 'Leave DISCORD_GUILDS out'],
  ])('a wrong scope of people is named', (wrong, says) => {
    expect(() => readDiscordSettings({ ...token, ...wrong })).toThrow(says);
  });
});
