// The stage of the contract of chat platforms on the test Slack.
import { randomBytes } from 'node:crypto';
import { actions } from '../../../adapters/chat/parts/token.ts';
import type { Behaviour } from '../../../adapters/chat/rules/rules.ts';
import type { Adapter } from '../../../adapters/shared/adapter.ts';
import { abilities, createSlack } from '../../../adapters/slack/adapter.ts';
import { openCore } from '../../contracts/chat/core.ts';
import type { OpenStage, Shown, Stage } from '../../contracts/chat/stage.ts';
import { parseMrkdwn } from '../../platforms/slack/mrkdwn.ts';
import {
  type DeliveryEntry,
  type Ephemeral,
  type Message,
  openSlackServer,
  pingsOf,
  plainOf,
  type SlackServer,
  type View,
} from '../../platforms/slack-server.ts';
import { read } from './seen.ts';

type Block = Message['blocks'][number];

const idOf = (prefix: string, index: number): string => `${prefix}${String(index).padStart(6, '0')}`;
const boss = 'U0BOSS';
const people = Array.from({ length: 99 }, (_, index) => idOf('U', index));
const rooms = Array.from({ length: 99 }, (_, index) => idOf('C', index));

export const openSlackStage: OpenStage = async (options, atEnd) => {
  const { behaviour = 'mention', questionsPerMinute = 20 } = options;
  const slack = await openSlackServer({
    people: [{ id: boss, name: 'boss', isAdmin: true }, ...people.map((id) => ({ id, name: id }))],
    channels: rooms.map((id) => ({ id, name: id.toLowerCase() })),
  });
  atEnd(slack.close);
  const core = await openCore(options, atEnd);
  const researchChannels = new Map<string, Behaviour>();
  const start = async (): Promise<Adapter> => {
    const started = createSlack(
      core.verbatim,
      {
        tokens: { kind: 'token', botToken: slack.tokens.bot },
        mode: { kind: 'socket', appToken: slack.tokens.app },
        apiUrl: slack.apiUrl,
        allowExternal: new Set(),
        researchChannels,
        questionsPerMinute,
      },
      { log: core.log, newId: () => randomBytes(4).toString('hex'), now: Date.now },
    );
    await started.start();
    return started;
  };
  let adapter = await start();
  atEnd(() => adapter.stop());

  const next = (ids: readonly string[], what: string): (() => string) => {
    const left = ids.values();
    return () => {
      const { value } = left.next();
      if (value === undefined) throw new Error(`There are no more ${what}.`);
      return value;
    };
  };
  const person = next(people, 'people');
  const room = next(rooms, 'rooms');
  /** By room, who said or used something there: these know that they are named. */
  const active = new Set<string>();
  const acts = (who: string, where: string): void => void active.add(`${where} ${who}`);
  const until: Stage['until'] = async (condition) => void (await slack.until(() => condition()));
  const placesIn = (who: string, where: string): readonly (Message | Ephemeral)[] =>
    [
      ...slack.messages(where).filter(({ botId }) => botId === slack.identity.botId),
      ...slack.ephemerals(who).filter(({ channel, isShown }) => channel === where && isShown),
    ].sort((one, other) => (one.ts < other.ts ? -1 : 1));
  const shownOf = (place: Message | Ephemeral): Shown => ({
    ...contentOf(place),
    id: `${place.channel}/${place.ts}`,
    isPrivate: 'isShown' in place,
    pings: pingsOf(place).filter((user) => !active.has(`${place.channel} ${user}`)).length,
  });
  const placeOf = ({ id }: Pick<Shown, 'id'>, who: string): Message | Ephemeral => {
    const { channel, ts } = addressOf(id);
    const found = placesIn(who, channel).find((place) => place.ts === ts);
    if (found === undefined) throw new Error(`There is no message ${id}.`);
    return found;
  };
  /** The look-up form; undefined where the person is told instead why there is none. */
  const lookup = async (who: string): Promise<View | undefined> => {
    const told = slack.messages(slack.directChannel(who)).length;
    if (slack.views(who).length === 0) await slack.globalShortcut(who, 'verbatim-lookup');
    await slack.until(
      () => slack.views(who).length > 0 || slack.messages(slack.directChannel(who)).length > told,
    );
    return slack.views(who).at(-1);
  };
  const offered = async (who: string, words: string) => {
    const view = await lookup(who);
    return view === undefined ? [] : slack.loadOptions(view, who, actions.search, words);
  };
  return {
    abilities,
    canReadAbove: true,
    asksPrivately: true,
    offersByRoom: false,
    get verbatim() {
      return core.verbatim;
    },
    errors: core.errors,
    room,
    researchRoom: () => {
      const where = room();
      researchChannels.set(where, behaviour);
      return where;
    },
    strangeRoom: () => {
      slack.moveTo('T0STRANGE');
      return room();
    },
    person,
    administrator: () => boss,
    direct: slack.directChannel,
    say: ({ who, where, text, mentionsBot = false, below, hasFiles = false }) => {
      acts(who, where);
      const words = mentionsBot ? `<@${slack.identity.botUserId}> ${text}` : text;
      const above = below === undefined ? undefined : addressOf(below);
      const root = slack.messages(where).find(({ ts }) => ts === above?.ts);
      const { channel, ts } = slack.say(where, who, words, {
        ...(root === undefined ? {} : { thread: root.threadTs ?? root.ts }),
        ...(hasFiles ? { files: [{ id: 'F1', name: 'a.txt' }] } : {}),
      });
      return `${channel}/${ts}`;
    },
    edit: (message, text) => {
      const address = addressOf(message);
      const before = slack.messages(address.channel).find(({ ts }) => ts === address.ts);
      const [mention = ''] = /^<@\w+> /.exec(before?.text ?? '') ?? [];
      slack.edit(address, `${mention}${text}`);
    },
    delete: (message) => slack.delete(addressOf(message)),
    redeliver: () => {
      const event = slack.deliveries().findLast(isOfPerson);
      if (event !== undefined) void slack.redeliver(event);
    },
    use: ({ who, where, name, words }) => {
      acts(who, where);
      void slack.command(where, who, `/${name}`, words);
    },
    menu: (message, who, choice) =>
      void slack.messageShortcut(
        addressOf(message),
        who,
        choice === 'find-sources' ? 'verbatim-find' : 'verbatim-check',
      ),
    press: (message, who, label) => {
      const place = placeOf(message, who);
      const control = controlsIn(place.blocks).find((one) => labelOf(one) === label);
      if (control === undefined) throw new Error(`There is no ${label}.`);
      const name = String(control['action_id']);
      const verdict = control['verdict'];
      if (verdict === 'positive' || verdict === 'negative')
        void slack.giveFeedback(place, who, name, verdict);
      else void slack.clickButton(place, who, name);
    },
    choose: async (message, who, label, option) => {
      const place = placeOf(message, who);
      const menu = controlsIn(place.blocks).find((one) => labelOf(one) === label);
      const values = ((menu?.['options'] ?? []) as readonly Block[]).map(({ value }) => String(value));
      const value = values.find((one) => one.startsWith(`${option} `));
      await slack.selectOption(place, who, String(menu?.['action_id']), String(value));
    },
    fill: async (who, fields) => void (await slack.submitView(await opened(slack, who), fields)),
    offered: async (who, _where, words) => (await offered(who, words)).map(({ text }) => text),
    takeOffered: async (who, _where, words, index) => {
      const option = (await offered(who, words))[index];
      const view = await opened(slack, who);
      const from = slack.entries.length;
      await slack.selectOption(view, who, actions.search, String(option?.value));
      await slack.until(({ type }) => type === 'view', { from });
      const blocks = ((await opened(slack, who)).content['blocks'] ?? []) as readonly Block[];
      return { ...contentOf({ text: '', blocks }), id: view.id, isPrivate: true, pings: 0 };
    },
    openHome: (who) => slack.openHome(who),
    home: (who) => read(slack.home(who)?.content['blocks']),
    seen: (who, where) => placesIn(who, where).map(shownOf),
    until,
    fail: (what) => {
      const post = 'chat.postMessage';
      if (what === 'layout') slack.faults.answer(post, { error: 'invalid_blocks' });
      if (what === 'everything') slack.faults.answer(post, { times: 2, error: 'fatal_error' });
      if (what !== 'place') return;
      for (const method of [post, 'chat.postEphemeral'])
        slack.faults.answer(method, { error: 'restricted_action' });
    },
    restart: async () => {
      await adapter.stop();
      await core.reopen();
      adapter = await start();
    },
  };
};

/** The modal that a person sees. */
async function opened(slack: SlackServer, who: string) {
  await slack.until(() => slack.views(who).length > 0);
  const view = slack.views(who).at(-1);
  if (view === undefined) throw new Error('No form is open.');
  return view;
}

function addressOf(id: string): Pick<Message, 'channel' | 'ts'> {
  const [channel = '', ts = ''] = id.split('/');
  return { channel, ts };
}

const isOfPerson = ({ payload }: DeliveryEntry): boolean => !JSON.stringify(payload).includes('"bot_id"');

const controlsIn = (blocks: readonly Block[]): readonly Block[] =>
  blocks
    .filter(({ type }) => type === 'actions' || type === 'context_actions')
    .flatMap(({ elements }) => elements as readonly Block[])
    .flatMap((element) => {
      if (element['type'] !== 'feedback_buttons') return [element];
      return (['positive', 'negative'] as const).map((verdict) => ({
        ...(element[`${verdict}_button`] as Block),
        ...{ action_id: element['action_id'], verdict },
      }));
    });

const labelOf = ({ text, placeholder }: Block): string =>
  String(((text ?? placeholder ?? {}) as Block)['text']);

/** Slack shows the blocks where there are any, else the text, in which every line of a quote has a sign before it. */
function contentOf({ text, blocks }: Pick<Message, 'text' | 'blocks'>) {
  const marks = parseMrkdwn(text);
  const inText = marks.flatMap((node) => (node.type === 'quote' ? [plainOf(textsIn(node.nodes))] : []));
  const inBlocks = blocks
    .flatMap(({ elements = [] }) => elements as readonly Block[])
    .filter(({ type }) => type === 'rich_text_quote')
    .map((quote) => plainOf([quote]));
  return {
    words: blocks.length > 0 ? read(blocks) : text,
    quotes: blocks.length > 0 ? inBlocks : inText,
    controls: controlsIn(blocks).map(labelOf),
    acting: marks
      .map(({ type }) => type as string)
      .filter((type) => ['user', 'channel', 'broadcast', 'link'].includes(type)),
  };
}

type Nodes = ReturnType<typeof parseMrkdwn>;

const textsIn = (nodes: Nodes): readonly Block[] =>
  nodes.map((node) => ({ text: 'text' in node ? node.text : '' }));
