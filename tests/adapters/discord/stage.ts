// The stage of the contract of chat platforms on the test Discord.
import { randomBytes } from 'node:crypto';
import type { Behaviour } from '../../../adapters/chat/rules/rules.ts';
import { abilities, createDiscord } from '../../../adapters/discord/adapter.ts';
import type { Adapter } from '../../../adapters/shared/adapter.ts';
import { openCore } from '../../contracts/chat/core.ts';
import type { OpenStage, Shown, Stage, Using } from '../../contracts/chat/stage.ts';
import {
  type Interaction,
  type Message,
  markupIn,
  openDiscordServer,
  plainTextOf,
} from '../../platforms/discord-server.ts';

const people = Array.from({ length: 80 }, (_, index) => `person${index}`);
const boss = 'boss';
const manages = [{ who: boss, allow: ['manageGuild' as const] }];

export const openDiscordStage: OpenStage = async (options, atEnd) => {
  const { behaviour = 'mention', questionsPerMinute = 20 } = options;
  const discord = await openDiscordServer({
    granted: ['messageContent'],
    guilds: [
      { name: 'Newsroom', members: [boss, ...people], channels: [{ name: 'lobby', rights: manages }] },
    ],
  });
  atEnd(discord.close);
  const core = await openCore(options, atEnd);
  const researchChannels = new Map<string, Behaviour>([['0', behaviour]]);
  const start = async (): Promise<Adapter> => {
    const started = createDiscord(
      core.verbatim,
      {
        token: discord.token,
        apiUrl: discord.url,
        guilds: [],
        researchChannels,
        answerIn: 'reply',
        leaveUnlisted: false,
        questionsPerMinute,
      },
      {
        log: core.log,
        newId: () => randomBytes(4).toString('hex'),
        now: Date.now,
        tuning: { atOnce: true, pause: 50 },
      },
    );
    await started.start();
    await discord.until(
      () => started.health().state === 'ok' && discord.commands().length > 0,
      'the commands',
    );
    return started;
  };
  let adapter = await start();
  atEnd(() => adapter.stop());

  let event: Parameters<typeof discord.gateway.send>[0] | undefined;
  discord.gateway.alter = (given) => {
    const isOfPerson = given.t === 'INTERACTION_CREATE' || JSON.stringify(given).includes('"bot":false');
    if (isOfPerson && /^(?:MESSAGE|INTERACTION)_/.test(given.t)) event = given;
    return [given];
  };
  const interactions = new Map<string, Interaction>();
  let rooms = 0;
  let persons = 0;
  const newRoom = (): string => {
    rooms += 1;
    return discord.addChannel({ name: `room${rooms}`, rights: manages }, 'Newsroom').id;
  };
  const used = (who: string, interaction: Interaction): Interaction => {
    interactions.set(who, interaction);
    return interaction;
  };
  const fromBot = ({ author, type, flags }: Message): boolean =>
    author.id === discord.ids.bot && type !== 21 && (flags & loading) === 0;
  const seen: Stage['seen'] = (who, where) =>
    discord
      .messages(where, who)
      .filter(fromBot)
      .map((message) => shownOf(discord.kept(message)));
  const typed = async (who: string, where: string, words: string) => {
    const typing = discord.autocomplete(where, who, 'ask', { question: words }, 'question');
    await discord.until(() => discord.responses(typing).choices !== undefined, 'choices');
    return discord.responses(typing).choices ?? [];
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
    room: newRoom,
    researchRoom: () => {
      const room = newRoom();
      researchChannels.set(room, behaviour);
      return room;
    },
    strangeRoom: () => {
      discord.addGuild({ name: 'Lair', members: [boss], channels: [{ name: 'lair', rights: manages }] });
      return discord.channel('lair').id;
    },
    person: () => {
      const person = people[persons];
      if (person === undefined) throw new Error('There are no more people.');
      persons += 1;
      return person;
    },
    administrator: () => boss,
    direct: (who) => discord.direct(who).id,
    say: ({ who, where, text, mentionsBot = false, below, hasFiles = false }) => {
      const words = mentionsBot ? `<@${discord.ids.bot}> ${text}` : text;
      const saying = {
        ...(below === undefined ? {} : { replyTo: below }),
        ...(hasFiles ? { attachments: [{ name: 'a.txt', content: 'a' }] } : {}),
      };
      return discord.say(where, who, words, saying).id;
    },
    edit: (message, text) => {
      const { content } = discord.kept(message).message;
      const [mention = ''] = /^<@\d+> /.exec(content) ?? [];
      discord.edit(message, `${mention}${text}`);
    },
    delete: (message) => discord.delete(message),
    redeliver: () => {
      if (event !== undefined) discord.gateway.send(event);
    },
    use: (using) => {
      // They see the command for administrators, and are none.
      discord.giveCommands(using.who);
      used(using.who, discord.command(using.where, using.who, ...commandOf(using)));
    },
    menu: (message, who, choice) =>
      void used(
        who,
        discord.messageMenu(message, who, choice === 'find-sources' ? 'Find sources' : 'Check the quotes'),
      ),
    press: (message, who, label) => void used(who, discord.click(message.id, who, label)),
    choose: async (message, who, label, option) => {
      const opened = used(who, discord.click(message.id, who, label));
      const response = () => discord.responses(opened);
      // A slow answer is announced by a message of its own, which has no menu.
      await discord.until(() => response().message !== undefined && !response().thinking, 'a menu');
      const menu = response().message;
      if (menu !== undefined) discord.select(menu, who, label, [option]);
    },
    fill: async (who, fields) => {
      const opened = interactions.get(who);
      if (opened === undefined) throw new Error('Nothing was used.');
      await discord.until(() => discord.responses(opened).modal !== undefined, 'a form');
      discord.submitModal(opened, fields);
    },
    offered: async (who, where, words) => (await typed(who, where, words)).map(({ name }) => name),
    takeOffered: async (who, where, words, index) => {
      const choice = (await typed(who, where, words))[index];
      const before = seen(who, where).length;
      discord.command(where, who, 'ask', { question: String(choice?.value) });
      await discord.until(() => seen(who, where).length > before, 'the choice');
      const shown = seen(who, where).at(-1);
      if (shown === undefined) throw new Error('Nothing was shown.');
      return shown;
    },
    openHome: () => {
      throw new Error('Discord has no page for a bot.');
    },
    home: () => '',
    seen,
    until: async (condition, what) => void (await discord.until(condition, what)),
    fail: (what) => {
      const [status, code] = what === 'place' ? [403, 50013] : [400, 50035];
      const body = { code, message: what };
      const times = what === 'layout' ? 1 : 2;
      discord.fail({ method: 'POST', path: /\/messages$/, status, body, times });
    },
    restart: async () => {
      await adapter.stop();
      await core.reopen();
      adapter = await start();
    },
  };
};

/** Discord's flag of an answer that is announced and not there yet. */
const loading = 1 << 7;
const ephemeral = 1 << 6;

/** What may act in a message: what the bot itself draws. */
const own: readonly string[] = ['bold', 'italic', 'strike', 'subtext', 'quote', 'codeBlock', 'link'];

function shownOf({
  message,
  pings,
}: {
  readonly message: Message;
  readonly pings: {
    readonly users: readonly string[];
    readonly roles: readonly string[];
    readonly everyone: boolean;
  };
}): Shown {
  const { id, content, embeds, components = [], flags } = message;
  const texts = [
    content,
    ...embeds.flatMap(({ author, description = '', fields = [], footer }) => [
      author?.name ?? '',
      description,
      ...fields.flatMap(({ name, value }) => [name, value]),
      footer?.text ?? '',
    ]),
  ];
  const answers = embeds.filter(({ author }) => author !== undefined);
  const pages = embeds
    .filter(({ author }) => author === undefined)
    .map(({ description = '' }) => description);
  return {
    id,
    words: texts.map((text) => plainTextOf(text)).join('\n'),
    quotes: [
      ...[content, ...pages].flatMap(barred),
      ...answers.map(({ description = '' }) => plainTextOf(description)),
    ],
    controls: components.flatMap((row) =>
      'components' in row ? row.components.map((control) => JSON.stringify(control)) : [],
    ),
    isPrivate: (flags & ephemeral) !== 0,
    pings: pings.users.length + pings.roles.length + (pings.everyone ? 1 : 0),
    acting: texts
      .slice(0, 1)
      .flatMap((text) => markupIn(text))
      .filter((kind) => !own.includes(kind)),
  };
}

/** The texts behind bars, by another reader of Discord's Markdown. */
const barred = (markdown: string): string[] =>
  (markdown.match(/(?<=^|\n)> [^\n]*(?:\n> [^\n]*)*/g) ?? []).map((lines) =>
    plainTextOf(lines.replace(/(?<=^|\n)> /g, '')),
  );

/** Discord has a field for what others have one type in a row. */
function commandOf({ name, words, isPrivate = false }: Using): [string, Record<string, string | boolean>] {
  if (name === 'ask') return ['ask', { question: words, private: isPrivate }];
  const [, sub = '', rest = ''] = /^(\S*)\s*(.*)$/s.exec(words) ?? [];
  const [first = '', second = ''] = rest.split(' ');
  const options: Readonly<Record<string, Record<string, string>>> = {
    why: { answer: rest },
    verify: { receipt: rest },
    cite: { receipt: first, style: second },
    scope: { collections: rest },
    check: { text: rest },
    settings: { change: rest },
    'forget-all': { confirm: rest },
  };
  const isForAdministrators =
    ['unanswered', 'forget-all'].includes(sub) || (/^(?:scope|settings)$/.test(sub) && rest !== '');
  const given = Object.entries(options[sub] ?? {}).filter(([, value]) => value !== '');
  return [`${isForAdministrators ? 'verbatim-admin' : 'verbatim'} ${sub}`, Object.fromEntries(given)];
}
