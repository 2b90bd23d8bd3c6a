// Everything of the core that shows something, each as one call: the rows of the matrix. Those of chats: chat-surfaces.ts.
import { statusParts } from '../../adapters/chat/commands/status.ts';
import { type Asker, type Scoped, shownQuotes, type Verbatim } from '../../src/index.ts';
import { answered, asked, hidden, type World } from './world.ts';

/** What a viewer gets. */
export type Show = (world: World, viewer: Asker) => Promise<unknown>;

/** A row, or why there is none. */
type Row = Show | string;

const scopedFor = ({ verbatim }: World, viewer: Asker): Scoped => verbatim.within(viewer);
const everyId = ({ ids, answeredIds, unsureIds }: World): readonly string[] => [
  ...Object.values(ids),
  ...Object.values(answeredIds),
  ...Object.values(unsureIds),
];
const questions = [...Object.values(asked), answered, hidden];

/** By the name of the member of `Scoped`. */
export const scopedSurfaces: Readonly<Record<keyof Scoped, Row>> = {
  corpus: async (world, viewer) => scopedFor(world, viewer).corpus,
  scope: async (world, viewer) => {
    const { scope } = scopedFor(world, viewer);
    return scope === 'all' ? scope : [...scope];
  },
  digest: async (world, viewer) => scopedFor(world, viewer).digest,
  trace: (world, viewer) =>
    // What was typed is said again; only what comes of it counts.
    Promise.all(
      questions.map(async (text) => {
        const { answer } = await scopedFor(world, viewer).trace(text);
        return shownQuotes(answer);
      }),
    ),
  suggest: (world, viewer) => Promise.all([scopedFor(world, viewer).suggest(hidden, 20)]),
  quoteAt: async (world, viewer) =>
    world.verbatim.whole.corpus.documents.map(({ id, path, text }) =>
      path.startsWith('home/')
        ? scopedFor(world, viewer).quoteAt(id, { start: 0, end: text.trim().length })
        : [],
    ),
  stands: async (world, viewer) => {
    const verified = await world.verbatim.whole.recall(world.answeredIds.public);
    const [quote] = verified?.kind === 'answered' ? verified.quotes : [];
    return quote !== undefined && scopedFor(world, viewer).stands(quote) ? hidden : '';
  },
  checkQuotes: async (world, viewer) =>
    // Nearly a quote: what differs would be shown beside it.
    scopedFor(world, viewer).checkQuotes('She wrote: “Somebody counted the eels of the harbour in 1911”.'),
  original: (world, viewer) =>
    Promise.all(
      world.verbatim.whole.corpus.documents.map(async ({ id }) => {
        const original = await scopedFor(world, viewer).original(id);
        if (original === undefined) return '';
        const pieces: Uint8Array[] = [];
        for await (const piece of original.read(0, original.size)) pieces.push(piece);
        return Buffer.concat(pieces).toString();
      }),
    ),
  picture: (world, viewer) =>
    Promise.all(
      world.verbatim.whole.corpus.documents
        .filter(({ path }) => path.startsWith('home/'))
        .map(async ({ id, text }) => {
          const picture = await scopedFor(world, viewer).picture(id, { start: 0, end: text.trim().length });
          // Whether there is a picture says that there is such a document.
          return picture === undefined ? '' : hidden;
        }),
    ),
  keep: 'gives back the quote that it was given',
  verify: (world, viewer) => scopedFor(world, viewer).verify(world.receipt),
  cite: (world, viewer) => scopedFor(world, viewer).cite(world.receipt, 'footnote'),
  recall: (world, viewer) =>
    Promise.all(everyId(world).map((id) => scopedFor(world, viewer).recall(id, viewer))),
  questions: (world, viewer) => scopedFor(world, viewer).questions({ viewer }),
  pages: async (world, viewer) => {
    const pages = [];
    for await (const page of scopedFor(world, viewer).pages({ viewer })) pages.push(page);
    return pages;
  },
  gaps: (world, viewer) => scopedFor(world, viewer).gaps({ viewer, since: 0 }),
};

/** By the name of the member of `Verbatim`. */
export const verbatimSurfaces: Readonly<Record<keyof Verbatim, Row>> = {
  within: 'every member of what it gives has a row of its own',
  folders: 'where the documents are, for those who change them',
  whole: 'kept out of chats by tests/architecture.test.ts',
  admits: async ({ verbatim }, viewer) => verbatim.admits(viewer),
  serve: 'shows nothing',
  meansToRemove: 'shows nothing',
  tenantOf: 'for the platform, which shows no tenant to another',
  served: 'for the platform, which shows no tenant to another',
  onlyTenant: 'for the platform, which shows no tenant to another',
  ask: async ({ verbatim }, asker) => {
    // Without a word of the others: it is remembered as the asker's own.
    const answer = await verbatim.ask({ text: 'Who counted something in the harbour in 1911?', asker });
    return shownQuotes(answer);
  },
  onDeletion: 'says of a person or a tenant that is named to it whether it was deleted',
  claims: 'for the platform, which goes on with what was asked and shows it to nobody else',
  installations: 'for the platform, which shows them to nobody',
  accessTokens: 'lets in, and shows nothing',
  people: 'who is signed in to the page: each session opens with its own secret alone',
  audit: 'for administrators of the page and the operator’s own tools',
  settings: 'says how a tenant is set, to the platform',
  readDraft: 'reads what it is handed, and nothing else',
  rate: async (world, viewer) =>
    Promise.all(
      everyId(world).map((answerId) =>
        world.verbatim.rate(viewer, { answerId, verdict: 'wrong-source' }).then((found) => found && answerId),
      ),
    ),
  forget: 'deletes what is the asker’s own',
  tenants: 'for the operator’s own tools',
  forgetTenant: 'for the operator’s own tools',
  forgetAll: 'deletes, and gives a count of the asker’s own tenant',
  countAll: 'gives a count of the asker’s own tenant',
  retentionDays: 'is no document and no question',
  pruneConfirmed: 'deletes what is past its retention',
  setScope: async ({ verbatim }, viewer) => {
    const rights = { isPlatformAdministrator: true };
    const tried = await verbatim.setScope(viewer, 'all', rights).catch((error: unknown) => String(error));
    const { scope } = verbatim.within(viewer);
    return [tried, scope === 'all' ? 'home' : [...scope]];
  },
  health: async ({ verbatim }) => verbatim.health(),
  corpusHealth: async ({ verbatim }) => verbatim.corpusHealth(),
  rerankings: 'counts by outcome, for the operator’s metrics',
  close: 'shows nothing',
};

const platform = {
  label: 'Slack',
  commandId: () => undefined,
  health: () => ({ state: 'ok' as const, since: 0 }),
};

/** What is put together of several calls. */
export const furtherSurfaces: Readonly<Record<string, Show>> = {
  status: async ({ verbatim }, viewer) => statusParts({ verbatim, platform }, viewer),
  why: async (world, viewer) => {
    const scoped = scopedFor(world, viewer);
    return (await scoped.questions({ asker: viewer, viewer })).map(({ question }) => question);
  },
};
