// /verbatim and its subcommands; only the one who asks sees what they say.
import { type ChatInputCommandInteraction, PermissionFlagsBits } from 'discord.js';
import { type Asker, isStyle, type Quote, type Scoped, styles } from '../../src/index.ts';
import { forgetPerson } from '../shared/memory.ts';
import { changeScope } from '../shared/scope-change.ts';
import { statusLines } from '../shared/status.ts';
import { chatWords } from '../shared/wording/chat.ts';
import { commandWords, type Subcommand, statusWords, subcommands } from '../shared/wording/commands.ts';
import { corpusSummary } from '../shared/wording/corpus.ts';
import { forgot, gapWords, nothingAskedYet } from '../shared/wording/journal.ts';
import { optionWords, subcommandWords } from '../shared/wording/options.ts';
import { unknownReceipt, unknownStyle } from '../shared/wording/proof.ts';
import type { Desk } from './desk.ts';
import { gate } from './gate.ts';
import { bold, coded, plain } from './markup.ts';
import { drawPage, line, type Part, part } from './page.ts';
import { askerOf, whereOf } from './places.ts';
import { drawDocument, drawGap } from './render-corpus.ts';
import { drawChecks, drawVerified } from './render-proof.ts';
import { drawTrace } from './render-trace.ts';
import { createResponse } from './response.ts';

interface Called {
  readonly desk: Desk;
  /** What may be seen where the command was used. */
  readonly scoped: Scoped;
  readonly asker: Asker;
  readonly isAdministrator: boolean;
  /** The value of an option; '' where it was left out. */
  readonly option: (name: string) => string;
}

interface Sub {
  /** Shows documents, or what others asked of them, so it counts towards a person's limit. */
  readonly shows: boolean;
  readonly parts: (called: Called) => Part[] | Promise<Part[]>;
}

const subs: Readonly<Record<Subcommand, Sub>> = {
  help: { shows: false, parts: () => help() },
  sources: { shows: true, parts: (called) => sources(called) },
  why: { shows: true, parts: (called) => why(called) },
  verify: { shows: true, parts: (called) => verify(called) },
  cite: { shows: true, parts: (called) => cite(called) },
  check: {
    shows: true,
    parts: async ({ scoped, option }) => drawChecks(await scoped.checkQuotes(option('text'))),
  },
  unanswered: { shows: true, parts: (called) => unanswered(called) },
  'forget-me': {
    shows: false,
    parts: async ({ desk, asker }) => {
      forgetPerson(desk.memory, asker.user);
      return [line(forgot(await desk.verbatim.forget(asker)))];
    },
  },
  scope: {
    shows: true,
    parts: async ({ desk, asker, option, isAdministrator }) => [
      line(await changeScope(desk.verbatim, asker, option('collections'), () => isAdministrator)),
    ],
  },
  status: { shows: false, parts: (called) => status(called) },
};

const isSubcommand = (name: string): name is Subcommand => Object.hasOwn(subs, name);

export async function runCommand(desk: Desk, interaction: ChatInputCommandInteraction): Promise<void> {
  const { options, memberPermissions, user } = interaction;
  const { send } = createResponse(interaction, 'private', desk);
  await desk.answering.guarded('command', send, async () => {
    const where = whereOf(interaction);
    const asker = askerOf(where, user.id, true);
    const scoped = desk.verbatim.within(asker);
    const parts = await partsOf(options.getSubcommand(), {
      desk,
      scoped,
      asker,
      isAdministrator: memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false,
      option: (name) => options.getString(name)?.trim() ?? '',
    });
    await send(gate(drawPage(parts), shownFrom(scoped, parts), desk.log));
  });
}

async function partsOf(name: string, called: Called): Promise<Part[]> {
  if (!isSubcommand(name)) return [line(commandWords.unknown(name))];
  const { shows, parts } = subs[name];
  if (shows && !(await called.desk.withinLimit(called.asker.user))) return [line(chatWords.tooMany)];
  return parts(called);
}

/** A receipt's quote is held against the receipt: its document may have changed, which is what is told. */
const shownFrom = (scoped: Scoped, parts: readonly Part[]) => ({
  stands: (quote: Quote): boolean =>
    parts.some((one) => one.isReceipt === true && one.quote === quote) || scoped.stands(quote),
});

const help = (): Part[] => [
  line(commandWords.title),
  part(bold('/ask'), plain(` ${optionWords.ask}`)),
  ...subcommands.map(([name]) => part(bold(`/verbatim ${name}`), plain(` ${subcommandWords[name]}`))),
  line(commandWords.menus),
  line(commandWords.narrow),
];

const sources = ({ scoped: { corpus, scope } }: Called): Part[] => [
  line(`${statusWords.scope(scope)} ${corpusSummary(corpus)}`),
  ...corpus.documents.map(drawDocument),
];

async function why({ scoped, asker, option }: Called): Promise<Part[]> {
  const given = option('answer');
  const id = given === '' ? (await scoped.questions({ asker, viewer: asker })).at(-1)?.id : given;
  if (id === undefined) return [line(nothingAskedYet)];
  const answer = await scoped.recall(id, asker);
  return answer === undefined
    ? [line(commandWords.notKept(id))]
    : drawTrace(await scoped.trace(answer.understood ?? answer.question));
}

async function verify({ scoped, option }: Called): Promise<Part[]> {
  const code = option('receipt');
  const verified = await scoped.verify(code);
  return verified === undefined ? [line(unknownReceipt(code))] : drawVerified(verified);
}

async function cite({ scoped, option }: Called): Promise<Part[]> {
  const code = option('receipt');
  const style = option('style') || 'footnote';
  const known = styles.map(({ name }) => name);
  if (!isStyle(style)) return [line(unknownStyle(style, known))];
  const reference = await scoped.cite(code, style);
  return reference === undefined ? [line(unknownReceipt(code))] : [part(coded(reference))];
}

async function unanswered({ scoped, asker, isAdministrator }: Called): Promise<Part[]> {
  if (!isAdministrator) return [line(commandWords.administratorsHere)];
  const gaps = await scoped.gaps({ viewer: asker });
  return [line(gapWords.title(gaps.length)), ...gaps.map(drawGap)];
}

const status = async ({ desk, scoped }: Called): Promise<Part[]> => [
  line((await statusLines(desk.verbatim, scoped, 'Discord', desk.health())).join('\n')),
];
