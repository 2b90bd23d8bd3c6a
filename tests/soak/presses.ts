// What people do besides asking while the soak runs: commands, shortcuts, buttons, menus, forms.
import type { Message, SlackServer } from '../platforms/slack-server.ts';
import { channel } from './load.ts';
import { topics } from './topics.ts';

type Press = (slack: SlackServer, person: string, turn: number) => Promise<unknown>;

/** The last message of the bot's with buttons; a bot without any has none to press. */
const answered = (slack: SlackServer): Message | undefined =>
  slack
    .messages(channel)
    .findLast(
      ({ botId, blocks }) => botId !== undefined && JSON.stringify(blocks).includes('verbatim-feedback'),
    );

const press =
  (action: string): Press =>
  async (slack, person) => {
    const answer = answered(slack);
    if (answer !== undefined) await slack.clickButton(answer, person, action);
  };

const giveFeedback =
  (verdict: 'positive' | 'negative'): Press =>
  async (slack, person) => {
    const answer = answered(slack);
    if (answer !== undefined) await slack.giveFeedback(answer, person, 'verbatim-feedback', verdict);
  };

/** Opens the form behind 👎 and sends it. */
const rate: Press = async (slack, person) => {
  await giveFeedback('negative')(slack, person, 0);
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  const view = slack.views(person)[0];
  if (view !== undefined) await slack.submitView(view, { reason: 'outdated' });
};

/** Opens the look-up and types into it. */
const lookUp: Press = async (slack, person) => {
  await slack.globalShortcut(person, 'verbatim-lookup');
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  const view = slack.views(person)[0];
  if (view === undefined) return;
  await slack.loadOptions(view, person, 'verbatim-lookup-search', 'Entity List');
  await slack.closeView(view);
};

const findSources: Press = async (slack, person) => {
  const message = slack.messages(channel).findLast(({ botId }) => botId === undefined);
  if (message !== undefined) await slack.messageShortcut(message, person, 'verbatim-find');
};

const presses: readonly Press[] = [
  (slack, person, turn) => slack.command(channel, person, '/ask', topics[turn % topics.length]),
  press('verbatim-context'),
  findSources,
  (slack, person) => slack.command(channel, person, '/verbatim', 'sources'),
  giveFeedback('positive'),
  rate,
  lookUp,
  (slack, person) => slack.command(channel, person, '/verbatim', 'status'),
];

/** One of them; what Slack would not let a person do at that moment is told to `failed`. */
export function pressSomething(
  slack: SlackServer,
  people: readonly string[],
  turn: number,
  failed: (reason: string) => void,
): void {
  const person = people[turn % people.length] ?? '';
  presses[turn % presses.length]?.(slack, person, turn).catch((error: unknown) => failed(String(error)));
}
