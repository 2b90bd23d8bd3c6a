// Whatever a place is shown is what it would be shown if the collections in its scope were all that there is.
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { platformIds as platforms } from '../../adapters/platforms/registry.ts';
import { type Asker, openLog, openVerbatim, type Scoped, type Verbatim } from '../../src/index.ts';
import { type Files, writeFolder } from '../folders.ts';
import { sharedEncoder } from '../shared-encoder.ts';

const collections = ['.', 'crew', 'harbour', 'ledger', 'é'] as const;
type Collection = (typeof collections)[number];

/** Words that several collections use, some of them one letter apart, so that each could be another's correction. */
const shared = ['ferry', 'Ottoline', 'Ottolina', 'captain', 'captains', 'harbour', 'noon', 'wages', '1911'];
/** A word that one collection alone uses. */
const ownWord: Readonly<Record<Collection, string>> = {
  '.': 'quillwort',
  crew: 'bramblefinch',
  harbour: 'zephyrite',
  ledger: 'quillwart',
  é: 'zephyrine',
};

interface File {
  readonly collection: Collection;
  readonly name: string;
  readonly text: string;
}

const word = (collection: Collection) => fc.constantFrom(...shared, ownWord[collection]);
const sentence = (collection: Collection) =>
  fc
    .array(word(collection), { minLength: 3, maxLength: 8 })
    .map((words) => `The ${words.join(' ')} of ${ownWord[collection]}.`);
const file: fc.Arbitrary<File> = fc.constantFrom(...collections).chain((collection) =>
  fc.record({
    collection: fc.constant(collection),
    name: fc.constantFrom('one.txt', 'two.md', 'three.txt', 'odd.xyz'),
    text: fc.array(sentence(collection), { minLength: 1, maxLength: 4 }).map((lines) => lines.join('\n\n')),
  }),
);
/** Files of the same bytes stand in several collections; they hold nobody's own word. */
const copy: fc.Arbitrary<File> = fc.record({
  collection: fc.constantFrom(...collections),
  name: fc.constantFrom('copy.txt', 'other.txt'),
  text: fc.constant('The captain of the ferry sleeps until noon.\n\nWages are paid in the harbour.'),
});
const files = fc.uniqueArray(fc.oneof({ weight: 4, arbitrary: file }, copy), {
  minLength: 2,
  maxLength: 12,
  selector: ({ collection, name }) => `${collection}/${name}`,
});

const asked = fc
  .array(
    fc.constantFrom(
      ...[...shared, ...Object.values(ownWord), 'who', 'ferri', 'quillwurt', '"captain of the ferry"'],
      ...['source:ledger', '-ferry', 'zeph', 'what documents do you have?', 'hello', 'when?'],
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((words) => words.join(' '));

const pathOf = ({ collection, name }: File): string =>
  collection === '.' ? name : `${collection.normalize('NFD')}/${name}`;

/** The files, with what an owner says about each. */
function folderOf(chosen: readonly File[]): Files {
  const entries = chosen.map(
    (one) => `  - path: ${pathOf(one)}\n    publisher: ${ownWord[one.collection]}\n`,
  );
  return {
    ...Object.fromEntries(chosen.map((one) => [pathOf(one), one.text])),
    'sources.yaml': `sources:\n${entries.join('')}`,
  };
}

const channel = 'C0123456789';
const asker: Asker = {
  platform: 'slack',
  tenant: 'T0TEAM',
  audience: 'public',
  conversation: channel,
  user: 'ada',
};
const owner: Asker = {
  platform: 'terminal',
  tenant: 'local',
  audience: 'direct',
  conversation: 'terminal',
  user: 'owner',
};

/** Without a scope, with an encoder that has read nothing before. */
async function open(chosen: readonly File[], scope?: readonly Collection[]): Promise<Verbatim> {
  const yaml = `default: all\nslack:\n  ${channel}: ${JSON.stringify(scope)}\n`;
  const scopes = join(await writeFolder({ 'scopes.yaml': yaml }), 'scopes.yaml');
  const verbatim = await openVerbatim(
    {
      corpus: await writeFolder(folderOf(chosen)),
      data: join(await mkdtemp(join(tmpdir(), 'verbatim-test-')), 'data'),
      retentionDays: 1,
      ...(scope === undefined ? {} : { scopes }),
    },
    await openLog('silent'),
    {
      ...{ memory: 'tool', platforms, newId: () => 'id', now: () => 0 },
      ...(scope === undefined ? {} : { reranker: await sharedEncoder() }),
    },
  );
  verbatim.serve({ platform: 'slack', tenants: [asker.tenant] });
  return verbatim;
}

/** All that a view tells without its store. */
const shownBy = async (view: Scoped, question: string): Promise<unknown> => ({
  corpus: view.corpus,
  digest: view.digest,
  trace: await view.trace(question),
  followUp: await view.trace('and when?', question),
  suggested: await view.suggest(question, 20),
  checked: await view.checkQuotes(`Ada wrote: “The ${question} of the ferry and so on.”`),
});

describe('a place with a scope', () => {
  it('is shown what a corpus of its collections alone would show', async () => {
    await fc.assert(
      fc.asyncProperty(files, fc.subarray([...collections]), asked, async (all, scope, question) => {
        const inScope = all.filter(({ collection }) => scope.includes(collection));
        fc.pre(inScope.some(({ name }) => !name.endsWith('.xyz')));
        const [everything, alone] = [await open(all, scope), await open(inScope)];
        try {
          const view = everything.within(asker);
          expect(await shownBy(view, question)).toEqual(await shownBy(alone.whole, question));
          const quotes = await everything.whole.suggest('ferry captain noon wages harbour', 20);
          for (const quote of quotes) {
            const { documentId, span } = quote.citation;
            expect(view.quoteAt(documentId, span)).toEqual(alone.whole.quoteAt(documentId, span));
            expect(view.stands(quote)).toBe(alone.whole.stands(quote));
          }
        } finally {
          await Promise.all([everything.close(), alone.close()]);
        }
      }),
      { numRuns: 20 },
    );
  }, 120_000);

  it('is told nothing of what was shown elsewhere', async () => {
    await fc.assert(
      fc.asyncProperty(files, fc.subarray([...collections]), asked, async (all, scope, question) => {
        fc.pre(all.some(({ name }) => !name.endsWith('.xyz')));
        const verbatim = await open(all, scope);
        try {
          await verbatim.ask({ text: question, asker: owner });
          const kept = await verbatim.whole.questions({});
          const view = verbatim.within(asker);
          const codes = kept.flatMap(({ receipts }) => receipts.map(({ code }) => code));
          const told = JSON.stringify([
            await Promise.all(codes.map((code) => view.verify(code))),
            await Promise.all(codes.map((code) => view.cite(code, 'csl-json'))),
            await Promise.all(kept.map(({ id }) => view.recall(id))),
            (await view.questions({})).map((one) => one.receipts),
            (await view.gaps({ since: 0 })).gaps.map((gap) => gap.answeredToday),
            await verbatim.ask({ text: question, asker }),
          ]);
          for (const strange of collections.filter((one) => !scope.includes(one))) {
            const paths = all.filter(({ collection }) => collection === strange).map(pathOf);
            for (const path of paths) expect(told).not.toContain(JSON.stringify(path));
            // A word that the question holds is said again as the question's.
            if (!question.includes(ownWord[strange])) expect(told).not.toContain(ownWord[strange]);
          }
        } finally {
          await verbatim.close();
        }
      }),
      { numRuns: 20 },
    );
  }, 120_000);
});
