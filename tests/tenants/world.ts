// Two tenants that must not see each other, with one question in each audience of the first.
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { platformIds as platforms } from '../../adapters/platforms/registry.ts';
import {
  type Asker,
  type Audience,
  audiences,
  openLog,
  openVerbatim,
  type Place,
  type Verbatim,
} from '../../src/index.ts';
import { writeFolder } from '../folders.ts';
import { firstUnsure } from '../near-misses.ts';
import { sharedEncoder } from '../shared-encoder.ts';

export const tenants = { home: 'T0HARBOUR', away: 'T0STRANGE' } as const;
export type TenantName = keyof typeof tenants;

/** Ada belongs to the one tenant, Eve to the other; both manage theirs. Bo is a colleague of Ada's. */
export const users: Readonly<Record<'ada' | 'bo' | 'eve', string>> = {
  ada: `${tenants.home}/U0ADA000`,
  bo: `${tenants.home}/U0BO0000`,
  eve: `${tenants.away}/U0EVE000`,
};

/** A word of a document that only the first tenant sees, and one of a document of the second. */
export const hidden = 'quillwort';
export const own = 'zephyrite';

/** Asked by Ada, by audience: no document answers them, and each has a word that nothing else has. */
export const asked: Readonly<Record<Audience, string>> = {
  public: 'Which teapot was promoted?',
  private: 'Which pancake was dismissed?',
  direct: 'Which waffle resigned?',
};
/** Answered from the hidden document. */
export const answered = `Who counted the ${hidden} of the harbour?`;

/** Of these, the first that is unsure over the hidden document. */
const nearly = [
  `Why did Ottoline leave the harbour?`,
  `Which clerk painted the ${hidden} green?`,
  `Who sold the ${hidden} of the island?`,
  `When did the ${hidden} drown?`,
  `How many anglers saw Ottoline?`,
];

const conversations: Readonly<Record<Audience, string>> = {
  public: 'C0123456789',
  private: 'C0123456789',
  direct: 'D0123456789',
};

export const placeIn = (tenant: TenantName, audience: Audience): Place => ({
  platform: 'slack',
  tenant: tenants[tenant],
  conversation: conversations[audience],
  audience,
});

export const askerIn = (tenant: TenantName, audience: Audience, who: keyof typeof users): Asker => ({
  ...placeIn(tenant, audience),
  user: users[who],
});

export interface World {
  readonly verbatim: Verbatim;
  /** Ids of the answers to `asked`, and to `answered` by audience. */
  readonly ids: Readonly<Record<Audience, string>>;
  readonly answeredIds: Readonly<Record<Audience, string>>;
  /** Of a question for which the hidden document is shown as what came closest. */
  readonly unsureIds: Readonly<Record<Audience, string>>;
  /** Of the quote from the hidden document. */
  readonly receipt: string;
}

/** `second`: what the scopes file says of the second tenant; absent, it is not listed. Gives the folder. */
export function writeWorld(second?: string): Promise<string> {
  const line = second === undefined ? '' : `  ${tenants.away}: ${second}\n`;
  return writeFolder({
    'corpus/home/a.txt': `Ottoline counted the ${hidden} of the harbour in 1911.\n`,
    'corpus/away/b.txt': `The captain weighed the ${own} of the ferry in 1912.\n`,
    'scopes.yaml': `default: all\nterminal: all\nweb: [away]\nslack:\n  ${tenants.home}: { default: [home] }\n${line}`,
  });
}

export const openWorld = async (second?: string): Promise<World> =>
  fill(await openIn(await writeWorld(second)));

/** Closed at the test's end, unless it is before. */
export async function openIn(folder: string): Promise<Verbatim> {
  const config = {
    ...{ corpus: join(folder, 'corpus'), data: join(folder, 'data'), retentionDays: 1 },
    scopes: join(folder, 'scopes.yaml'),
  };
  const reranker = await sharedEncoder();
  const verbatim = await openVerbatim(config, await openLog('silent'), {
    memory: 'tool',
    platforms,
    reranker,
  });
  onTestFinished(() => verbatim.close());
  verbatim.serve({ platform: 'slack', tenants: Object.values(tenants) });
  return verbatim;
}

/** Asks everything in the first tenant. */
export async function fill(verbatim: Verbatim): Promise<World> {
  const idsOf = async (questions: Readonly<Record<Audience, string>>) => {
    const pairs: [Audience, string][] = [];
    for (const audience of audiences) {
      const question = { text: questions[audience], asker: askerIn('home', audience, 'ada') };
      pairs.push([audience, (await verbatim.ask(question)).id]);
    }
    return Object.fromEntries(pairs) as Record<Audience, string>;
  };
  const ids = await idsOf(asked);
  const answeredIds = await idsOf({ public: answered, private: answered, direct: answered });
  const trace = verbatim.within(placeIn('home', 'public')).trace;
  const near = await firstUnsure(trace, nearly);
  const unsureIds = await idsOf({ public: near, private: near, direct: near });
  const [kept] = await verbatim.whole.questions({ id: answeredIds.public });
  const receipt = kept?.receipts[0]?.code;
  if (receipt === undefined) throw new Error('The question was to be answered.');
  return { verbatim, ids, answeredIds, unsureIds, receipt };
}

/** What nobody of another tenant may see: documents, questions in any audience, and the ids of their answers. */
export const secretsIn = ({ ids, answeredIds, unsureIds, receipt }: World): readonly string[] => [
  ...[hidden, 'Ottoline', 'home/a.txt', receipt],
  ...Object.values(asked).map((question) => question.split(' ')[1] ?? question),
  ...Object.values(ids),
  ...Object.values(answeredIds),
  ...Object.values(unsureIds),
];
