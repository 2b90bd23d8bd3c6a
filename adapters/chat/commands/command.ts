// /verbatim and its subcommands; only the person who asks sees what they say.
import { isStyle, type Scoped, styles } from '../../../src/index.ts';
import {
  commandWords,
  documentsLine,
  type Subcommand,
  shownHere,
  unknownSubcommand,
} from '../../shared/wording/chat/commands.ts';
import { forgot, gapWords, journalWords } from '../../shared/wording/journal.ts';
import { unknownReceipt, unknownStyle } from '../../shared/wording/proof.ts';
import type { Context } from '../context/context.ts';
import { forgetEverywhere } from '../context/forget.ts';
import { seenBy } from '../context/seen-by.ts';
import { commandRun } from '../parts/command.ts';
import { documentParts, gapPart } from '../parts/corpus.ts';
import { page } from '../parts/page.ts';
import { checkParts, verifiedParts } from '../parts/proof.ts';
import { traceParts } from '../parts/trace.ts';
import type { Command, RawAsker } from '../port/events.ts';
import { code, line, type Part, paragraph } from '../port/message.ts';
import { helpParts } from './help.ts';
import { forgetAllParts, privacyParts } from './privacy.ts';
import { changeScope } from './scope.ts';
import { changeSettings } from './settings.ts';
import { statusParts } from './status.ts';

interface Called {
  readonly context: Context;
  /** What may be seen where the command was used. */
  readonly scoped: Scoped;
  readonly asker: RawAsker;
  readonly isAdministrator: () => Promise<boolean>;
  /** What follows the subcommand. */
  readonly words: string;
}

interface Sub {
  /** Shows documents, or what others asked of them: not where nothing may be quoted. */
  readonly shows: boolean;
  /** What is typed counts as a question. */
  readonly asks?: true;
  readonly parts: (called: Called) => readonly Part[] | Promise<readonly Part[]>;
}

const subs: Readonly<Record<Subcommand, Sub>> = {
  help: { shows: false, parts: ({ context, asker }) => helpParts(context.platform, asker) },
  sources: { shows: true, parts: sources },
  why: { shows: true, parts: why },
  verify: { shows: true, parts: verify },
  cite: { shows: true, parts: cite },
  check: { shows: true, asks: true, parts: check },
  unanswered: { shows: true, parts: unanswered },
  privacy: { shows: false, parts: ({ context, asker }) => privacyParts(context, asker) },
  'forget-me': { shows: false, parts: forget },
  'forget-all': { shows: false, parts: forgetAll },
  scope: { shows: true, parts: scope },
  settings: { shows: false, parts: settings },
  status: { shows: false, parts: status },
};

const isSubcommand = (name: string): name is Subcommand => Object.hasOwn(subs, name);

export function runCommand(context: Context, event: Command): Promise<void> {
  const { send, whisper } = event.respond('private');
  return context.answering.guarded('command', whisper, async () => {
    const [, name = '', words = ''] = /^(\S*)\s*(.*)$/s.exec(event.words) ?? [];
    const asker = seenBy(context, event.asker, 'private');
    const scoped = context.verbatim.within(asker);
    const isAdministrator = (): Promise<boolean> => event.isAdministrator(asker.tenant);
    return send(page(await partsOf(name.toLowerCase(), { context, scoped, asker, isAdministrator, words })));
  });
}

async function partsOf(name: string, called: Called): Promise<readonly Part[]> {
  if (name !== '' && !isSubcommand(name)) return [line(unknownSubcommand(name))];
  const { shows, asks = false, parts } = subs[name === '' ? 'help' : name];
  const { refusal, refusalOfQuestion } = called.context.answering;
  const refused = shows ? await (asks ? refusalOfQuestion : refusal)(called.asker) : undefined;
  return refused === undefined ? parts(called) : [line(refused)];
}

function sources({ scoped: { corpus, scope: seen } }: Called): readonly Part[] {
  const summary = line(`${shownHere(seen)} ${documentsLine(corpus)}`);
  return [summary, ...documentParts(corpus.documents)];
}

async function why({ context: { platform }, scoped, asker, words }: Called): Promise<readonly Part[]> {
  const [asked] = await scoped.questions({ ...(words === '' ? { asker } : { id: words }), viewer: asker }, 1);
  const id = words === '' ? asked?.id : words;
  if (id === undefined) return [line(journalWords.nothingAskedYet)];
  const answer = await scoped.recall(id, asker);
  if (answer === undefined) return [line(commandWords.notKept(id))];
  const trace = await scoped.trace(answer.understood ?? answer.question);
  return traceParts(trace, asked?.askedAt, (typed) => commandRun(platform, asker, typed));
}

async function verify({ scoped, words }: Called): Promise<readonly Part[]> {
  if (words === '') return [line(commandWords.verifyUsage)];
  const verified = await scoped.verify(words);
  return verified === undefined ? [line(unknownReceipt(words))] : verifiedParts(verified);
}

async function cite({ scoped, words }: Called): Promise<readonly Part[]> {
  if (words === '') return [line(commandWords.citeUsage)];
  const [receipt = '', style = 'footnote'] = words.split(/\s+/);
  if (!isStyle(style)) {
    const known = styles.map(({ name }) => name);
    return [line(unknownStyle(style, known))];
  }
  const reference = await scoped.cite(receipt, style);
  return reference === undefined ? [line(unknownReceipt(receipt))] : [[code(reference)]];
}

async function check({ scoped, words }: Called): Promise<readonly Part[]> {
  return words === '' ? [line(commandWords.checkUsage)] : checkParts(await scoped.checkQuotes(words));
}

/** Subjects shown in a chat: `verbatim unanswered` and the administrator's page list all. */
const mostGaps = 20;

async function unanswered({ scoped, asker, isAdministrator }: Called): Promise<readonly Part[]> {
  if (!(await isAdministrator())) return [line(commandWords.administrators)];
  const gaps = await scoped.gaps({ viewer: asker });
  const leftOut = gapWords.leftOut(gaps);
  return [
    line(gapWords.title(gaps)),
    ...gaps.gaps.slice(0, mostGaps).map(gapPart),
    ...(gaps.gaps.length > mostGaps ? [line(journalWords.more(gaps.gaps.length - mostGaps))] : []),
    ...(leftOut === '' ? [] : [line(leftOut)]),
  ];
}

async function forget({ context, asker }: Called): Promise<readonly Part[]> {
  return [line(forgot(await forgetEverywhere(context, asker)))];
}

async function forgetAll({ context, asker, words, isAdministrator }: Called): Promise<readonly Part[]> {
  return forgetAllParts(context, asker, words, await isAdministrator());
}

async function scope({ context, asker, words, isAdministrator }: Called): Promise<readonly Part[]> {
  return [line(await changeScope(context, asker, words, isAdministrator))];
}

async function settings({ context, asker, words, isAdministrator }: Called): Promise<readonly Part[]> {
  const lines = await changeSettings(context, asker, words, isAdministrator);
  return lines.map((runs) => [paragraph(...runs)]);
}

function status({ context, asker }: Called): Promise<readonly Part[]> {
  return statusParts(context, asker);
}
