// The stage of the contract on the minimal platform.

import { setTimeout as sleep } from 'node:timers/promises';
import type { ChatEvent, Choice, Said } from '../../../adapters/chat/port/events.ts';
import { withoutFeedback } from '../../../adapters/chat/port/message.ts';
import type { Behaviour } from '../../../adapters/chat/rules/rules.ts';
import { serveChat } from '../../../adapters/chat/serve.ts';
import type { Asker, Platforms } from '../../../src/index.ts';
import { type AtEnd, openCore } from '../chat/core.ts';
import type { Saying, Shown, Stage, StageOptions } from '../chat/stage.ts';
import {
  abilities,
  createPlatform,
  type Deliver,
  type Missing,
  newKey,
  respondIn,
  tenant,
} from './platform.ts';
import { bot, createWorld, isDirect, type Message, type Payload, read, type World } from './world.ts';

const id = { pattern: /^\w+$/, wanted: 'id', example: 'T1' };
const platforms: Platforms = {
  local: [],
  chats: new Map([['minimal', { tenant: id, conversation: id, user: id, hasDirectTenant: false }]]),
};

/** Messages can also be prepared, so that a change of one comes first. */
export interface MinimalStage extends Stage {
  prepare(saying: Saying): string;
  deliverPrepared(): void;
}

export async function openMinimalStage(
  options: StageOptions,
  atEnd: AtEnd,
  { missing, patience = 10_000 }: { readonly missing?: Missing; readonly patience?: number } = {},
): Promise<MinimalStage> {
  const { behaviour = 'mention', questionsPerMinute = 20 } = options;
  const core = await openCore(options, atEnd, platforms);
  const world = createWorld();
  const researchChannels = new Map<string, Behaviour>();
  let deliver: Deliver = () => {};
  const serve = async () => {
    const adapter = serveChat(
      createPlatform(world, missing, (given) => {
        deliver = given;
      }),
      core.verbatim,
      { researchChannels, questionsPerMinute },
      { log: core.log, newId: newKey, now: Date.now },
    );
    await adapter.start();
    return adapter;
  };
  let adapter = await serve();
  atEnd(() => adapter.stop());

  let rooms = 0;
  let persons = 0;
  let event: (() => ChatEvent<Payload>) | undefined;
  /** A redelivered event is read again, as it comes from the wire. */
  const send = (made: () => ChatEvent<Payload>): void => {
    event = made;
    deliver(made());
  };
  const sayings = new Map<string, Saying>();
  const until: Stage['until'] = async (condition, what) => {
    const end = Date.now() + patience;
    while (!condition()) {
      if (Date.now() > end) throw new Error(`Waited in vain for ${what}.`);
      await sleep(5);
    }
  };
  const seen: Stage['seen'] = (who, where) =>
    [...world.messages.values()]
      .filter(
        ({ room, from, onlyFor }) => room === where && from === bot && [undefined, who].includes(onlyFor),
      )
      .map(shownOf);
  const asker = (where: string, user: string, isPrivate = false): Asker => ({
    platform: 'minimal',
    tenant: where.startsWith('strange') ? 'tenant2' : tenant,
    conversation: where,
    audience: isDirect(where) && missing !== 'direct messages' ? 'direct' : isPrivate ? 'private' : 'public',
    user,
  });
  const common = (where: string, who: string, key: string, isPrivate = false, pressed?: string) => ({
    id: missing === 'event ids' ? newKey() : key,
    asker: asker(where, who, isPrivate),
    isAdministrator: async () => who === 'boss',
    respond: respondIn(world, missing, where, who, pressed),
    open: async () => {
      throw new Error('There are no forms.');
    },
  });
  const saidOf = (key: string, saying: Saying, editedAt = 0): Said => {
    const { who, where, text, mentionsBot = false, below, hasFiles = false } = saying;
    const message = missing === 'message keys' ? newKey() : key;
    const conversation = isDirect(where) ? where : (below ?? key);
    return {
      asker: asker(where, who),
      to: { tenant, channel: where, message: key },
      message,
      conversation,
      leads: [conversation],
      words: text,
      hasFiles,
      isFirst: below === undefined,
      mentionsBot,
      repliesToBot: below !== undefined && world.messages.get(below)?.from === bot,
      ...(below === undefined ? {} : { replyTo: below }),
      mentionsOthers: false,
      layout: 'full',
      at: 1_000,
      editedAt,
    };
  };
  const typing = async (who: string, where: string, words: string): Promise<readonly Choice[]> => {
    let offered: readonly Choice[] | undefined;
    if (missing !== 'typing')
      deliver({
        ...common(where, who, newKey()),
        kind: 'typing',
        field: 'passage',
        words,
        most: 10,
        offer: async (choices) => {
          offered = choices;
        },
      });
    await until(() => offered !== undefined, 'choices');
    return offered ?? [];
  };
  const prepare = (saying: Saying): string => {
    const key = world.post({ room: saying.where, from: saying.who, text: saying.text, controls: [] });
    sayings.set(key, saying);
    return key;
  };
  const use: Stage['use'] = ({ who, where, name, words, isPrivate = false }) => {
    const key = newKey();
    send(() => ({ ...common(where, who, key), kind: 'command', name, words, isPrivate }));
  };
  const press = (message: Shown, who: string, label: string, choice?: string): void => {
    const pressed = world.messages.get(message.id);
    const control = withoutFeedback(pressed?.controls ?? []).find((one) => one.label === label);
    if (pressed === undefined || control === undefined) throw new Error(`There is no ${label}.`);
    const key = newKey();
    send(() => ({
      ...common(pressed.room, who, key, pressed.onlyFor !== undefined, pressed.id),
      kind: 'pressed',
      action: control.action,
      value: control.value,
      layout: 'full',
      ...(choice === undefined ? {} : { choice }),
    }));
  };
  return {
    abilities,
    canReadAbove: true,
    asksPrivately: false,
    offersByRoom: true,
    get verbatim() {
      return core.verbatim;
    },
    errors: core.errors,
    room: () => `room${++rooms}`,
    researchRoom: () => {
      const room = `research${++rooms}`;
      researchChannels.set(room, behaviour);
      return room;
    },
    strangeRoom: () => 'strange',
    person: () => `person${++persons}`,
    administrator: () => 'boss',
    direct: (who) => `direct:${who}`,
    say: (saying) => {
      const key = prepare(saying);
      send(() => ({ kind: 'said', said: saidOf(key, saying) }));
      return key;
    },
    prepare,
    deliverPrepared: () => {
      for (const [key, saying] of sayings) deliver({ kind: 'said', said: saidOf(key, saying) });
    },
    edit: (key, text) => {
      const saying = sayings.get(key);
      if (saying === undefined || missing === 'edits') return;
      send(() => ({ kind: 'edited', said: saidOf(key, { ...saying, text }, 2_000) }));
    },
    delete: (key) => {
      const saying = sayings.get(key);
      if (saying === undefined || missing === 'deletions') return;
      const { conversation } = saidOf(key, saying);
      send(() => ({ kind: 'deleted', message: key, conversation }));
    },
    redeliver: () => {
      if (event !== undefined) deliver(event());
    },
    use,
    menu: () => {
      throw new Error('Messages have no menus.');
    },
    press,
    choose: async (message, who, label, option) => press(message, who, label, option),
    fill: async () => {
      throw new Error('There are no forms.');
    },
    offered: async (who, where, words) => (await typing(who, where, words)).map(({ value }) => value),
    takeOffered: async (who, where, words, index) => {
      const choice = (await typing(who, where, words))[index];
      const before = seen(who, where).length;
      use({ who, where, name: 'ask', words: choice?.value ?? '' });
      await until(() => seen(who, where).length > before, 'the choice');
      const shown = seen(who, where).at(-1);
      if (shown === undefined) throw new Error('Nothing was shown.');
      return shown;
    },
    openHome: () => {
      throw new Error('The bot has no page.');
    },
    home: () => '',
    seen,
    until,
    fail: (what) => refuse(world, what),
    restart: async () => {
      await adapter.stop();
      await core.reopen();
      adapter = await serve();
    },
  };
}

function refuse(world: World, what: 'layout' | 'place' | 'everything'): void {
  if (what === 'layout') world.refuse('layout', 1);
  else world.refuse(what === 'place' ? 'forbidden' : 'broken', 2);
}

function shownOf({ id: key, text, controls, onlyFor }: Message): Shown {
  return {
    id: key,
    ...read(text),
    controls: withoutFeedback(controls).map(({ label }) => label),
    isPrivate: onlyFor !== undefined,
  };
}
