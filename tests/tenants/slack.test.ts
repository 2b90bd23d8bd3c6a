// A workspace that the operator does not serve, in the test Slack: one sentence, and nothing else.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openBot } from '../adapters/slack/bot.ts';
import { ada, channel, question, read, said, whispered } from '../adapters/slack/seen.ts';
import { newFolder } from '../store/samples.ts';

it('tells an unlisted workspace what to pass on to the operator, by every way', async () => {
  const scopes = join(newFolder(), 'scopes.yaml');
  writeFileSync(scopes, 'default: all\nslack:\n  T0ELSEWHERE: { default: all }\n');
  const { slack, verbatim, errors } = await openBot({ scopes });
  const pass = `Ask the operator to list ${slack.identity.teamId} under "slack" in the scopes file.`;
  const lines = ['/ask', '/verbatim sources', '/verbatim unanswered', '/verbatim', '/verbatim scope all'];
  for (const [index, line] of lines.entries()) {
    const [command = '', words = question] = line.split(/ (.*)/);
    await slack.command(channel, ada, command, words);
    const [reply] = await whispered(slack, index + 1);
    expect({ line, says: read(reply?.blocks) }).toEqual({ line, says: expect.stringContaining(pass) });
  }
  slack.say(channel, ada, `<@${slack.identity.botUserId}> ${question}`);
  const [reply] = await whispered(slack, lines.length + 1);
  expect(read(reply?.blocks)).toContain(pass);
  slack.say(slack.directChannel(ada), ada, question);
  const [direct] = await said(slack, 1, slack.directChannel(ada));
  expect(direct?.text).toContain(pass);
  slack.openHome(ada);
  await slack.until(() => JSON.stringify(slack.home(ada)?.content ?? '').includes('Ask the operator'));
  expect(JSON.stringify(slack.home(ada)?.content)).not.toContain('.md');
  await slack.command(channel, ada, '/verbatim', 'forget-me');
  const [forgotten] = await whispered(slack, lines.length + 2);
  expect(read(forgotten?.blocks)).toContain('Deleted 0 questions');
  expect(await verbatim.whole.questions({})).toEqual([]);
  expect(errors).toEqual([]);
});
