// Slack's settings as an operator writes them.
import { describe, expect, it } from 'vitest';
import { readSlackSettings } from '../../../adapters/slack/connect/settings.ts';

const tokens = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' };
const research = (value: string) =>
  readSlackSettings({ ...tokens, SLACK_RESEARCH_CHANNELS: value })?.researchChannels;

describe('research channels', () => {
  it('reads each with how its threads are followed', () => {
    expect([...(research('C0A:always, C0B : two-party,C0C  G0D:mention,') ?? [])]).toEqual([
      ['C0A', 'always'],
      ['C0B', 'two-party'],
      ['C0C', 'mention'],
      ['G0D', 'mention'],
    ]);
    expect(readSlackSettings(tokens)?.researchChannels.size).toBe(0);
  });

  it.each([
    ['#research', /^SLACK_RESEARCH_CHANNELS: "#research" is not a channel id\. .*C024BE91L/],
    [
      'C0A:sometimes',
      /^SLACK_RESEARCH_CHANNELS: "C0A:sometimes" must end in one of :mention, :two-party, :always/,
    ],
    ['C0A:always:always', /"C0A:always:always" must end in/],
    ['C0A, C0A:always', /"C0A:always" names a channel for the second time/],
  ])('says what is wrong with %j', (value, message) => {
    expect(() => research(value)).toThrow(message);
  });
});
