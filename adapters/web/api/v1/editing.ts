// /api/v1: how editors add, describe, remove and bring back documents.
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { attributionOf, collectionOf, type Document, type SourceChanges } from '../../../../src/index.ts';
import { mostBytesOf, pathFault, type Understood } from '../../../shared/import/library.ts';
import { editWords } from '../../../shared/wording/pages/edit.ts';
import { signInWords } from '../../../shared/wording/pages/sign-in.ts';
import { apiWords } from '../../../shared/wording/pages/web.ts';
import { wordsOf } from '../../pages/sources/documents.ts';
import { mayAct, scopedFor } from '../../people/asker.ts';
import { bodyUpTo } from '../../request/body.ts';
import type { Env } from '../../request/env.ts';
import { refusal } from '../../request/refusal.ts';
import { nameOf } from '../../request/visitor.ts';
import type { PageServices } from '../../server/services.ts';
import { editingRoutes as routes, type UnderstoodShown } from '../described/editing.ts';

/** Characters of what is shown of a document before it is kept. */
const shownBeginning = 300;

export function addEditing(api: OpenAPIHono<Env>, services: PageServices): void {
  const { library, verbatim } = services;
  const sees = (context: Context<Env>, path: string): boolean => {
    const { scope, corpus } = scopedFor(services, context);
    const collection = collectionOf(corpus, path);
    return scope === 'all' || (collection !== undefined && scope.has(collection));
  };
  /** What somebody reads as a member of one group they do not edit as a member of another. */
  const edits = (context: Context<Env>, path: string): boolean => {
    const { edits: own } = context.get('visitor');
    const collection = collectionOf(scopedFor(services, context).corpus, path);
    return (
      sees(context, path) && (own === undefined || (collection !== undefined && own.includes(collection)))
    );
  };
  const assertEdits = async (context: Context<Env>, path: string): Promise<void> => {
    if (!edits(context, path)) throw refusal(403, editWords.otherCollection, 'COLLECTION_FORBIDDEN');
    if (await library.isLinked(path)) throw refusal(422, editWords.path.outside(path), 'PATH_INVALID');
  };
  const editorsOnly = (context: Context<Env>): void => {
    if (!mayAct(context, 'editor')) throw refusal(403, signInWords.forEditors, 'ROLE_REQUIRED');
  };
  const documentIn = (context: Context<Env>, id: string): Document => {
    const found = scopedFor(services, context).corpus.documents.find((one) => one.id === id);
    if (found === undefined) throw refusal(404, apiWords.unknownDocument);
    return found;
  };
  const record = (
    context: Context<Env>,
    what: 'added' | 'removed' | 'restored' | 'described',
    about: string,
  ) => verbatim.people.record({ who: nameOf(context.get('visitor')), action: `document-${what}`, about });

  api.openapi(routes.add, async (context) => {
    editorsOnly(context);
    const { preview, replace, path: given } = context.req.valid('query');
    const path = given.normalize('NFC');
    const fault = pathFault(path);
    if (fault !== undefined) throw refusal(422, editWords.path[fault](path), 'PATH_INVALID');
    await assertEdits(context, path);
    const bytes = await bodyUpTo(context, mostBytesOf(path));
    const seen = (other: string): boolean => sees(context, other);
    if (preview === 'true')
      return context.json(await shown(await library.understand(path, bytes, seen), false), 200);
    const kept = await library.keep(path, bytes, replace === 'true', seen);
    if (kept === 'taken') throw refusal(409, editWords.taken(path), 'PATH_TAKEN');
    if (kept.state === 'unread')
      throw refusal(422, kept.problems.map(({ message }) => message).join(' '), 'NOTHING_TO_QUOTE');
    if (kept.state === 'same') return context.json(await shown(kept, false), 200);
    await record(context, 'added', path);
    return context.json(await shown(kept, true), 201);
  });

  api.openapi(routes.remove, async (context) => {
    editorsOnly(context);
    const { path } = documentIn(context, context.req.valid('param').id);
    await assertEdits(context, path);
    const undo = await library.remove(path);
    if (undo === undefined) throw refusal(404, apiWords.unknownDocument);
    await record(context, 'removed', path);
    return context.json({ path, undo }, 200);
  });

  api.openapi(routes.describe, async (context) => {
    editorsOnly(context);
    const { path } = documentIn(context, context.req.valid('param').id);
    await assertEdits(context, path);
    if (!(await library.describe(path, changesIn(context.req.valid('json')))))
      throw refusal(404, apiWords.unknownDocument);
    await record(context, 'described', path);
    return context.json({ path }, 200);
  });

  api.openapi(routes.restore, async (context) => {
    editorsOnly(context);
    const { undo } = context.req.valid('param');
    const path = await library.pathOf(undo);
    if (path === undefined || !edits(context, path)) throw refusal(404, editWords.nothingToRestore);
    await assertEdits(context, path);
    const restored = await library.restore(undo);
    if (restored === undefined) throw refusal(404, editWords.nothingToRestore);
    if (restored === 'taken') throw refusal(409, editWords.taken(path), 'PATH_TAKEN');
    await record(context, 'restored', path);
    return context.json({ path }, 200);
  });
}

type Changes = Readonly<Partial<Record<keyof SourceChanges | 'published', string | null | undefined>>>;

/** sources.yaml calls the day "date". */
const changesIn = ({ published, ...others }: Changes): SourceChanges =>
  Object.fromEntries(
    Object.entries({ ...others, date: published }).flatMap(([key, value]) =>
      value === undefined ? [] : [[key, value]],
    ),
  );

async function shown(
  { path, state, sameAs, document, problems }: Understood,
  kept: boolean,
): Promise<UnderstoodShown> {
  return {
    ...{ path, kept, state, problems: [...problems] },
    ...(sameAs === undefined ? {} : { sameAs }),
    ...(document === undefined
      ? {}
      : {
          document: {
            ...{ id: document.id, ...attributionOf(document), format: document.format },
            ...(document.language === undefined ? {} : { language: document.language }),
            ...{ words: await wordsOf(document), begins: beginningOf(document) },
          },
        }),
  };
}

const beginningOf = ({ text, sections }: Document): string => {
  const first = sections
    .flatMap(({ paragraphs }) => paragraphs)
    .find(({ setAside, span }) => setAside === undefined && text.slice(span.start, span.end).trim() !== '');
  return first === undefined ? '' : text.slice(first.span.start, first.span.end).slice(0, shownBeginning);
};
