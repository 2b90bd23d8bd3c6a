// Everything by which a chat shows something, whatever the platform: a row for each kind of event, command, button and form.
// A new one without its row does not compile.
import { writePassage } from '../../adapters/chat/parts/passage.ts';
import { actions, forms, writeToken } from '../../adapters/chat/parts/token.ts';
import type { ChatEvent, CommandName, Said } from '../../adapters/chat/port/events.ts';
import type { Subcommand } from '../../adapters/shared/wording/chat/commands.ts';
import type { Asker, Quote } from '../../src/index.ts';
import { newKey } from '../contracts/minimal-platform/platform.ts';
import type { Payload } from '../contracts/minimal-platform/world.ts';
import { asked, hidden, type World } from './world.ts';

type Event = ChatEvent<Payload>;
type EventOf<Kind extends Event['kind']> = Extract<Event, { readonly kind: Kind }>;

/** What somebody does. */
export interface Doing {
  readonly world: World;
  readonly asker: Asker;
  /** Takes what is shown, by whatever way. */
  readonly record: (payload: unknown) => Promise<void>;
}

type Way = (doing: Doing) => Event;
/** A row, or why there is none. */
type Row = Way | string;

/** Has words of the hidden document, and none of those by which it is known. */
const question = 'Who counted in the harbour in 1911?';

const base = ({ asker, record }: Doing) => ({
  id: newKey(),
  asker,
  isAdministrator: async () => true,
  respond: () => ({ send: record, whisper: record }),
  open: record,
});

const said = ({ asker }: Doing, words: string, message = newKey(), editedAt = 0): Said => ({
  asker,
  to: { tenant: asker.tenant, channel: asker.conversation, message },
  message,
  conversation: asker.audience === 'direct' ? asker.conversation : message,
  leads: [message],
  words,
  hasFiles: false,
  isFirst: true,
  mentionsBot: true,
  repliesToBot: false,
  mentionsOthers: false,
  layout: 'full',
  at: 1_000,
  editedAt,
});

const command =
  (name: CommandName, words: string, isPrivate = true): Way =>
  (doing) => ({ ...base(doing), kind: 'command', name, words, isPrivate });

const pressed = (doing: Doing, action: string, value: string, choice?: string): EventOf<'pressed'> => ({
  ...base(doing),
  ...{ kind: 'pressed', action, value, layout: 'full' },
  ...(choice === undefined ? {} : { choice }),
});

const ofAnswer = (answer: string): string => writeToken({ answer, from: 0, shown: 1, context: false });

/** A press below the answer that quotes the hidden document, or below the abstention. */
const onAnswer =
  (action: string, choice?: string): Way =>
  (doing) =>
    pressed(doing, action, ofAnswer(doing.world.answeredIds.public), choice);
const onAbstention =
  (action: string): Way =>
  (doing) =>
    pressed(doing, action, ofAnswer(doing.world.ids.public));

const passageOf = ({ world }: Doing): string => {
  const found = world.verbatim.whole.corpus.documents.find(({ text }) => text.includes(hidden));
  if (found === undefined) throw new Error('There is no hidden document.');
  const span = { start: 0, end: found.text.trim().length };
  return writePassage({ citation: { documentId: found.id, span } } as Quote);
};

const submitted = (doing: Doing, form: string, value: string): EventOf<'submitted'> => ({
  ...base(doing),
  ...{ kind: 'submitted', form, value, fields: { reason: 'outdated', note: '' } },
  conversation: doing.asker,
});

const byCommand: Readonly<Record<CommandName, Row>> = {
  ask: command('ask', question),
  verbatim: 'has a row for each subcommand',
  'find-sources': command('find-sources', question),
  unknown: 'shows nothing',
  'check-quotes': command('check-quotes', '“Somebody counted the eels of the harbour in 1911”'),
};

const bySubcommand: Readonly<Record<Subcommand, Row>> = {
  help: command('verbatim', 'help'),
  sources: command('verbatim', 'sources'),
  why: (doing) => command('verbatim', `why ${doing.world.answeredIds.public}`)(doing),
  verify: (doing) => command('verbatim', `verify ${doing.world.receipt}`)(doing),
  cite: (doing) => command('verbatim', `cite ${doing.world.receipt}`)(doing),
  check: command('verbatim', 'check “Somebody counted the eels of the harbour in 1911”'),
  unanswered: command('verbatim', 'unanswered'),
  privacy: command('verbatim', 'privacy'),
  'forget-me': 'shows a count of the asker’s own',
  'forget-all': command('verbatim', 'forget-all'),
  scope: command('verbatim', 'scope'),
  settings: command('verbatim', 'settings'),
  status: command('verbatim', 'status'),
};

const byAction: Readonly<Record<keyof typeof actions, Row>> = {
  post: onAnswer(actions.post),
  context: onAnswer(actions.context),
  more: onAnswer(actions.more),
  page: 'asks `picture` within the place, which has a row of its own',
  cite: onAnswer(actions.cite, 'apa'),
  citeStyle: onAnswer(actions.citeStyle, 'ris'),
  useful: onAnswer(actions.useful),
  notUseful: onAnswer(actions.notUseful),
  reason: onAnswer(`${actions.reason}-outdated`),
  nearest: onAbstention(actions.nearest),
  suggestion: onAbstention(actions.suggestion),
  forget: 'shows a count of the asker’s own',
  search: (doing) => pressed(doing, actions.search, '', passageOf(doing)),
};

const byForm: Readonly<Record<keyof typeof forms, Row>> = {
  rating: (doing) => submitted(doing, forms.rating, doing.world.answeredIds.public),
  lookup: (doing) => submitted(doing, forms.lookup, passageOf(doing)),
};

const edited = newKey();
const byEvent: Readonly<Record<Event['kind'], Row>> = {
  said: (doing) => ({ kind: 'said', said: said(doing, question) }),
  edited: (doing) => ({ kind: 'edited', said: said(doing, question, edited, 2_000) }),
  deleted: 'shows nothing',
  stopped: 'shows nothing',
  'tenants-known': 'shows nothing',
  'tenant-left': 'shows nothing',
  command: 'has a row for each command',
  pressed: 'has a row for each button',
  submitted: 'has a row for each form',
  'lookup-opened': (doing) => ({ ...base(doing), kind: 'lookup-opened' }),
  'home-opened': (doing) => ({ ...base(doing), kind: 'home-opened' }),
  'conversation-opened': (doing) => ({
    ...base(doing),
    ...{ kind: 'conversation-opened', most: 4, suggest: doing.record },
  }),
  typing: (doing) => ({
    ...base(doing),
    ...{ kind: 'typing', field: 'passage', words: 'counted the', most: 20, offer: doing.record },
  }),
};

const rowsOf = (about: string, rows: Readonly<Record<string, Row>>): (readonly [string, Way])[] =>
  Object.entries(rows).flatMap(([name, row]) => (typeof row === 'string' ? [] : [[`${about} ${name}`, row]]));

/** Presses below closest passages, which are of the hidden document. */
const onClosest: Readonly<Record<string, Way>> = Object.fromEntries(
  [actions.context, actions.cite, actions.post].map((action) => [
    action,
    (doing: Doing) => pressed(doing, action, ofAnswer(doing.world.unsureIds.public), 'apa'),
  ]),
);

export const chatSurfaces: readonly (readonly [string, Way])[] = [
  ...rowsOf('closest passages, button', onClosest),
  ...rowsOf('event', byEvent),
  ...rowsOf('command', byCommand),
  ...rowsOf('/verbatim', bySubcommand),
  ...rowsOf('button', byAction),
  ...rowsOf('form', byForm),
];

/** By which somebody is found out: words of the hidden document, and of what others asked. */
export const foundOutBy: readonly string[] = [
  ...[hidden, 'Ottoline', 'home/a.txt'],
  ...Object.values(asked).map((text) => text.split(' ')[1] ?? text),
];
