// /verbatim and what may stand after it.
import type { App } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { type Asker, isStyle, type Quote, type Scoped, styles } from '../../src/index.ts';
import { forgetPerson } from '../shared/memory.ts';
import { changeScope } from '../shared/scope-change.ts';
import { statusLines } from '../shared/status.ts';
import { commandWords, type Subcommand, statusWords, subcommands } from '../shared/wording/commands.ts';
import { corpusSummary } from '../shared/wording/corpus.ts';
import { forgot, gapWords, nothingAskedYet } from '../shared/wording/journal.ts';
import { unknownReceipt, unknownStyle } from '../shared/wording/proof.ts';
import { tenantWords } from '../shared/wording/tenants.ts';
import { isAdministrator } from './administrators.ts';
import type { Desk } from './desk.ts';
import { gate } from './gate.ts';
import { drawPage, line, type Part, part } from './page.ts';
import { askerOf, refusalOf, wordsOf } from './questions.ts';
import { drawDocument, drawGap } from './render-corpus.ts';
import { drawChecks, drawVerified } from './render-proof.ts';
import { drawTrace } from './render-trace.ts';
import { bold, plain, preformatted, section } from './rich-text.ts';
import type { Send } from './sending.ts';
import { withinMessageLimits } from './within-limits.ts';

interface Called {
  readonly desk: Desk;
  /** What may be seen in the channel. */
  readonly scoped: Scoped;
  readonly client: WebClient;
  readonly asker: Asker;
  /** The person's id in Slack. */
  readonly user: string;
  /** What stands after the sub-command. */
  readonly rest: string;
}

interface Sub {
  /** Shows documents, or what others asked of them: not where the documents may not be seen. */
  readonly shows: boolean;
  readonly parts: (called: Called) => Part[] | Promise<Part[]>;
}

const subs: Readonly<Record<Subcommand, Sub>> = {
  help: { shows: false, parts: () => help() },
  sources: { shows: true, parts: ({ scoped }) => sources(scoped) },
  why: { shows: true, parts: (called) => why(called) },
  verify: { shows: true, parts: (called) => verify(called) },
  cite: { shows: true, parts: (called) => cite(called) },
  check: { shows: true, parts: (called) => check(called) },
  unanswered: { shows: true, parts: (called) => unanswered(called) },
  'forget-me': {
    shows: false,
    parts: async ({ desk, asker, user }) => {
      forgetPerson(desk.memory, user);
      return [line(forgot(await desk.verbatim.forget(asker)))];
    },
  },
  scope: {
    shows: true,
    parts: async ({ desk, client, asker, user, rest }) => [
      line(await changeScope(desk.verbatim, asker, rest, () => isAdministrator(client, user, desk.log))),
    ],
  },
  status: { shows: false, parts: (called) => status(called) },
};

const isSubcommand = (name: string): name is Subcommand => Object.hasOwn(subs, name);

export function listenForCommand(app: App, desk: Desk): void {
  app.command('/verbatim', async ({ ack, command, client, respond }) => {
    await ack();
    const { team_id: team, user_id: user, channel_id: channel } = command;
    const send: Send = (message) =>
      respond({ ...message, response_type: 'ephemeral', unfurl_links: false, unfurl_media: false });
    await desk.answering.guarded('command', send, async () => {
      const [, name = '', rest = ''] = /^(\S*)\s*(.*)$/s.exec(wordsOf(command.text)) ?? [];
      const asker = askerOf(team, user, channel, true);
      const scoped = desk.verbatim.within(asker);
      const called = { desk, scoped, client, asker, user, rest };
      const parts = await partsOf(name.toLowerCase(), called);
      await send(withinMessageLimits(gate(drawPage(parts), shownFrom(scoped, parts), desk.log), desk.log));
    });
  });
}

async function partsOf(name: string, called: Called): Promise<Part[]> {
  const { desk, client, asker } = called;
  if (desk.verbatim.admits(asker) === 'unlisted' && name !== 'forget-me')
    return [line(tenantWords.unlisted(asker))];
  if (name === '') return help();
  if (!isSubcommand(name)) return [line(commandWords.unknown(name))];
  const { shows, parts } = subs[name];
  const refused = shows ? await refusalOf(desk, client, asker) : undefined;
  return refused === undefined ? parts(called) : [line(refused)];
}

/** A receipt's quote is held against the receipt: its document may have changed, which is what is told. */
const shownFrom = (scoped: Scoped, parts: readonly Part[]) => ({
  stands: (quote: Quote): boolean =>
    parts.some((one) => one.isReceipt === true && one.quote === quote) || scoped.stands(quote),
});

const help = (): Part[] => [
  line(commandWords.title),
  ...subcommands.map(([name, what]) => part(section(bold(`/verbatim ${name}`), plain(` ${what}`)))),
  line(`${commandWords.narrow}\n${commandWords.threads('Slack')}`),
];

const sources = ({ corpus, scope }: Scoped): Part[] => [
  line(`${statusWords.scope(scope)} ${corpusSummary(corpus)}`),
  ...corpus.documents.map(drawDocument),
];

async function why({ scoped, asker, rest }: Called): Promise<Part[]> {
  const id = rest === '' ? (await scoped.questions({ asker, viewer: asker })).at(-1)?.id : rest;
  if (id === undefined) return [line(nothingAskedYet)];
  const answer = await scoped.recall(id, asker);
  return answer === undefined
    ? [line(commandWords.notKept(id))]
    : drawTrace(await scoped.trace(answer.understood ?? answer.question));
}

async function verify({ scoped, rest }: Called): Promise<Part[]> {
  if (rest === '') return [line(commandWords.verifyUsage)];
  const verified = await scoped.verify(rest);
  return verified === undefined ? [line(unknownReceipt(rest))] : drawVerified(verified);
}

async function cite({ scoped, rest }: Called): Promise<Part[]> {
  if (rest === '') return [line(commandWords.citeUsage)];
  const [code = '', style = 'footnote'] = rest.split(/\s+/);
  const known = styles.map(({ name }) => name);
  if (!isStyle(style)) return [line(unknownStyle(style, known))];
  const reference = await scoped.cite(code, style);
  return reference === undefined ? [line(unknownReceipt(code))] : [part(preformatted(reference))];
}

const check = async ({ scoped, rest }: Called): Promise<Part[]> =>
  rest === '' ? [line(commandWords.checkUsage)] : drawChecks(await scoped.checkQuotes(rest));

async function unanswered({ desk, scoped, client, asker, user }: Called): Promise<Part[]> {
  if (!(await isAdministrator(client, user, desk.log))) return [line(commandWords.administrators)];
  const gaps = await scoped.gaps({ viewer: asker });
  return [line(gapWords.title(gaps.length)), ...gaps.map(drawGap)];
}

const status = async ({ desk, scoped }: Called): Promise<Part[]> => [
  line((await statusLines(desk.verbatim, scoped, 'Slack', desk.health())).join('\n')),
];
