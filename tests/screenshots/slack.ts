// npm run screenshots:slack: what people see in Slack, drawn by the test server's page in Chromium, into docs/images/.
import { openSlackServer, type SlackServer } from '../platforms/slack-server.ts';
import { slackVariables } from '../soak/bots.ts';
import { photograph, type Shot } from './chats.ts';
import { pageQuestion } from './paged-corpus.ts';

const ada = 'U0ADA';
const channel = 'C0RESEARCH';
const question = 'When did the US blacklist NSO Group?';
/** For a page that is drawn on a busy machine. */
const patience = { limitMs: 60_000 };
const questions = [question, 'Who coordinated the Pegasus Project?', 'How do I make pancakes?'];

const pageOf =
  (path: string | ((slack: SlackServer) => string)): Shot<SlackServer>['page'] =>
  (slack, theme) =>
    `${slack.url}/_page/${typeof path === 'string' ? path : path(slack)}?user=${ada}&theme=${theme}`;

async function mention(slack: SlackServer, asked = question): Promise<void> {
  slack.say(channel, ada, `<@${slack.identity.botUserId}> ${asked}`);
  await slack.until(({ type }) => type === 'message' && slack.messages(channel).length === 2);
}

async function showPage(slack: SlackServer): Promise<void> {
  await mention(slack, pageQuestion);
  const answer = slack.messages(channel)[1];
  if (answer === undefined) throw new Error('There is no answer.');
  await slack.clickButton(answer, ada, 'verbatim-page');
  await slack.until(({ type }) => type === 'ephemeral', patience);
}

const shots: readonly Shot<SlackServer>[] = [
  { name: 'slack-answer', asks: (slack) => mention(slack), page: pageOf(channel) },
  {
    name: 'slack-abstention',

    page: pageOf(channel),
    asks: async (slack) => {
      await slack.command(channel, ada, '/ask', 'Who is the chief executive of Pegasuss?');
      await slack.until(({ type }) => type === 'ephemeral');
    },
  },
  {
    name: 'slack-page',

    isPaged: true,
    page: pageOf((slack) => slack.directChannel(ada)),
    asks: showPage,
  },
  {
    name: 'slack-home',

    page: pageOf(`home/${ada}`),
    asks: async (slack) => {
      const direct = slack.directChannel(ada);
      const isAnswer = ({ botId }: { readonly botId?: string }): boolean => botId !== undefined;
      for (const [index, asked] of questions.entries()) {
        slack.say(direct, ada, asked);
        await slack.until(() => slack.messages(direct).filter(isAnswer).length > index);
      }
      slack.openHome(ada);
      await slack.until(() => slack.home(ada) !== undefined);
    },
  },
  {
    name: 'slack-pane',

    page: pageOf(`pane/${ada}`),
    asks: async (slack) => {
      const direct = slack.openAgent(ada, channel);
      await slack.until(() => slack.agentPrompts(direct) !== undefined);
    },
  },
];

await photograph({ open: openSlackServer, variables: slackVariables, shots });
