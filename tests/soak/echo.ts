// The least that a Bolt bot can do with a mention: answer in its thread with what was said.
import { App } from '@slack/bolt';

const { SLACK_BOT_TOKEN: token, SLACK_APP_TOKEN: appToken, SLACK_API_URL: slackApiUrl } = process.env;
if (token === undefined || appToken === undefined || slackApiUrl === undefined) {
  throw new Error('SLACK_BOT_TOKEN, SLACK_APP_TOKEN and SLACK_API_URL are needed.');
}

const app = new App({ token, appToken, socketMode: true, clientOptions: { slackApiUrl } });
const seen = new Set<string>();
app.event('app_mention', async ({ event, client }) => {
  // Without this, what Slack sends again is answered again, and the two could not be compared.
  if (seen.has(event.ts)) return;
  seen.add(event.ts);
  await client.chat.postMessage({ channel: event.channel, thread_ts: event.ts, text: event.text });
});
// What people press is acknowledged, and no more.
app.command(/./, ({ ack }) => ack());
app.shortcut(/./, ({ ack }) => ack());
await app.start();
process.stderr.write('answering\n');
process.once('SIGTERM', () => process.exit());
