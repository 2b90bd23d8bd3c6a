// Used where the bot is not: in private channels, group and direct messages of others it answers the asker alone.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { quotesInBlocks as quotesIn } from '../../../adapters/slack/render/read-back.ts';
import { newFolder } from '../../store/samples.ts';
import { openBot } from './bot.ts';
import { ada, bo, read, said, whispered } from './seen.ts';

const payDay = 'Pay day is the last Friday of each month.';
const question = 'When is pay day?';
const members = [ada, bo];
const places = [
  { id: 'C0HIDDEN', name: 'hidden', kind: 'private' as const, members },
  { id: 'D0TWO', kind: 'im' as const, members },
  { id: 'G0GROUP', name: 'mpdm-ada--bo-1', kind: 'mpim' as const, members },
];

/** Direct messages see the handbook; every channel sees nothing. */
function folders() {
  const folder = newFolder();
  mkdirSync(join(folder, 'corpus', 'handbook'), { recursive: true });
  writeFileSync(join(folder, 'corpus', 'handbook', 'pay.txt'), `${payDay}\n`);
  const scopes = join(folder, 'scopes.yaml');
  writeFileSync(scopes, 'default: none\nslack:\n  direct: [handbook]\n');
  return { corpus: join(folder, 'corpus'), scopes };
}

const labels = (blocks: unknown): string => JSON.stringify(blocks);

describe.each(places)('in $id, which the bot is not in', (place) => {
  it('/ask answers the asker from what direct messages see, without a way to post it', async () => {
    const { slack, errors } = await openBot({ ...folders(), channels: [place] });
    await slack.command(place.id, ada, '/ask', question);
    const [answer] = await whispered(slack, 1);
    if (answer === undefined) throw new Error('no answer');
    expect(quotesIn(answer.blocks)).toEqual([payDay]);
    expect(labels(answer.blocks)).not.toContain('Post here');
    await slack.giveFeedback(answer, ada, 'verbatim-feedback', 'positive');
    expect(read((await whispered(slack, 2))[0]?.blocks)).toContain('Thank you.');
    expect(slack.messages(place.id)).toEqual([]);
    expect(errors).toEqual([]);
  });

  it.each(['verbatim-find', 'verbatim-check'])('%s answers in a modal', async (shortcut) => {
    const { slack, errors } = await openBot({ ...folders(), channels: [place] });
    const words = shortcut === 'verbatim-find' ? question : `“${payDay}”`;
    await slack.messageShortcut(slack.say(place.id, bo, words), ada, shortcut);
    await slack.until(({ type }) => type === 'view');
    expect(read(slack.views(ada)[0]?.content['blocks'])).toContain(payDay);
    expect(errors).toEqual([]);
  });
});

describe('in a group direct message', () => {
  const group = { id: 'G0GROUP', name: 'mpdm-ada--bo-1', kind: 'mpim' as const };

  it('a mention is answered in its thread, and nothing else is heard', async () => {
    const { slack, errors } = await openBot({ channels: [group] });
    slack.say(group.id, ada, 'When did the US blacklist NSO Group?');
    const asked = slack.say(
      group.id,
      bo,
      `<@${slack.identity.botUserId}> When did the US blacklist NSO Group?`,
    );
    const answers = await said(slack, 1, group.id);
    expect(answers.map(({ threadTs }) => threadTs)).toEqual([asked.ts]);
    expect(quotesIn(answers[0]?.blocks ?? [])).not.toEqual([]);
    expect(errors).toEqual([]);
  });

  it('/ask answers the asker alone where the app may not read what the group is', async () => {
    const { slack } = await openBot({ ...folders(), channels: [group] });
    slack.changeSettings({ scopes: slack.settings().scopes.filter((scope) => scope !== 'mpim:read') });
    await slack.command(group.id, ada, '/ask', question);
    expect(quotesIn((await whispered(slack, 1))[0]?.blocks ?? [])).toEqual([payDay]);
  });
});
