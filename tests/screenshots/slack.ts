// npm run screenshots:slack: what people see in Slack, drawn by the test server's page in Chromium, into docs/images/.
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { openSlackServer, type SlackServer } from '../platforms/slack-server.ts';
import { slackVariables, startBot, verbatim } from '../soak/bots.ts';

const run = promisify(execFile);
const chromium = process.env['CHROMIUM'] ?? 'chromium';
const ada = 'U0ADA';
const channel = 'C0RESEARCH';

interface Shot {
  readonly name: string;
  /** Pixels. */
  readonly height: number;
  readonly asks: (slack: SlackServer) => Promise<unknown>;
  /** Of the test server; absent, the channel's. */
  readonly page?: string;
}

const questions = [
  'When did the US blacklist NSO Group?',
  'Who coordinated the Pegasus Project?',
  'How do I make pancakes?',
];

const shots: readonly Shot[] = [
  {
    name: 'slack-answer',
    height: 450,
    asks: async (slack) => {
      const question = 'When did the US blacklist NSO Group?';
      slack.say(channel, ada, `<@${slack.identity.botUserId}> ${question}`);
      await slack.until(({ type }) => type === 'message' && slack.messages(channel).length === 2);
    },
  },
  {
    name: 'slack-abstention',
    height: 300,
    asks: async (slack) => {
      await slack.command(channel, ada, '/ask', 'Who is the chief executive of Pegasuss?');
      await slack.until(({ type }) => type === 'ephemeral');
    },
  },
  {
    name: 'slack-home',
    height: 860,
    page: `home/${ada}`,
    asks: async (slack) => {
      const direct = slack.directChannel(ada);
      const isAnswer = ({ botId }: { readonly botId?: string }): boolean => botId !== undefined;
      for (const [index, question] of questions.entries()) {
        slack.say(direct, ada, question);
        await slack.until(() => slack.messages(direct).filter(isAnswer).length > index);
      }
      slack.openHome(ada);
      await slack.until(() => slack.home(ada) !== undefined);
    },
  },
  {
    name: 'slack-pane',
    height: 285,
    page: `pane/${ada}`,
    asks: async (slack) => {
      const direct = slack.openAgent(ada, channel);
      await slack.until(() => slack.agentPrompts(direct) !== undefined);
    },
  },
];

async function photograph(
  slack: SlackServer,
  { name, height, page = channel }: Shot,
  theme: 'light' | 'dark',
): Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), 'verbatim-chromium-'));
  const flags = [
    ...['headless', 'no-sandbox', 'disable-gpu', 'disable-quic', 'no-first-run', 'hide-scrollbars'],
    ...['disable-background-networking', 'disable-component-update', 'disable-sync'],
    `user-data-dir=${profile}`,
    'force-device-scale-factor=2',
    `window-size=820,${height}`,
    `screenshot=docs/images/${name}-${theme}.png`,
  ].map((flag) => `--${flag}`);
  const address = `${slack.url}/_page/${page}?user=${ada}&theme=${theme}`;
  await run(chromium, [...flags, address]);
  rmSync(profile, { recursive: true, force: true });
}

for (const shot of shots) {
  const slack = await openSlackServer();
  const data = mkdtempSync(join(tmpdir(), 'verbatim-screenshots-'));
  const bot = await startBot(verbatim, { ...slackVariables(slack), VERBATIM_DATA: data, PORT: '0' });
  await shot.asks(slack);
  for (const theme of ['light', 'dark'] as const) await photograph(slack, shot, theme);
  await bot.stop();
  await slack.close();
  rmSync(data, { recursive: true });
  process.stdout.write(`docs/images/${shot.name}-light.png and -dark.png\n`);
}
