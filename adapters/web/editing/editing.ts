// How editors change documents, for programs and for the page: who may change which, and what the audit then says.
import type { Context } from 'hono';
import { collectionOf, type Document } from '../../../src/index.ts';
import { editWords } from '../../shared/wording/pages/edit.ts';
import { signInWords } from '../../shared/wording/pages/sign-in.ts';
import { apiWords, webWords } from '../../shared/wording/pages/web.ts';
import { mayAct, scopedFor } from '../people/asker.ts';
import type { Env } from '../request/env.ts';
import { isForPrograms } from '../request/guard.ts';
import { refusal } from '../request/refusal.ts';
import { nameOf } from '../request/visitor.ts';
import type { PageServices } from '../server/services.ts';
import { type Changes, sourceChangesIn } from './changes.ts';

export interface Editing {
  /** Refuses everybody else with 403. */
  editorsOnly(context: Context<Env>): void;
  sees(context: Context<Env>, path: string): boolean;
  /** Whether the visitor may change the document at that path. */
  edits(context: Context<Env>, path: string): boolean;
  /** Refuses with a reason. */
  assertEdits(context: Context<Env>, path: string): Promise<void>;
  /** The document, where the visitor may change it. Refuses with a reason. */
  editable(context: Context<Env>, id: string): Promise<Document>;
  remove(context: Context<Env>, id: string): Promise<{ readonly path: string; readonly undo: string }>;
  describe(context: Context<Env>, id: string, changes: Changes): Promise<string>;
  /** The path that `restore` would write to, where the visitor may. */
  removedPath(context: Context<Env>, undo: string): Promise<string | undefined>;
  /** The path. */
  restore(context: Context<Env>, undo: string): Promise<string>;
  record(
    context: Context<Env>,
    what: 'added' | 'removed' | 'restored' | 'described',
    about: string,
  ): Promise<void>;
}

export function createEditing(services: PageServices): Editing {
  const { library, verbatim } = services;
  const sees: Editing['sees'] = (context, path) => {
    const { scope, corpus } = scopedFor(services, context);
    const collection = collectionOf(corpus, path);
    return scope === 'all' || (collection !== undefined && scope.has(collection));
  };
  /** What somebody reads as a member of one group they do not edit as a member of another. */
  const edits: Editing['edits'] = (context, path) => {
    if (!mayAct(context, 'editor')) return false;
    const { edits: own } = context.get('visitor');
    const collection = collectionOf(scopedFor(services, context).corpus, path);
    return (
      sees(context, path) && (own === undefined || (collection !== undefined && own.includes(collection)))
    );
  };
  const editorsOnly: Editing['editorsOnly'] = (context) => {
    if (!mayAct(context, 'editor')) throw refusal(403, signInWords.forEditors, 'ROLE_REQUIRED');
  };
  const assertEdits: Editing['assertEdits'] = async (context, path) => {
    if (!edits(context, path)) throw refusal(403, editWords.otherCollection, 'COLLECTION_FORBIDDEN');
    if (await library.isLinked(path)) throw refusal(422, editWords.path.outside(path), 'PATH_INVALID');
  };
  const unknownTo = ({ req }: Context<Env>) =>
    refusal(404, isForPrograms(req.path) ? apiWords.unknownDocument : webWords.notFound);
  const editable: Editing['editable'] = async (context, id) => {
    editorsOnly(context);
    const found = scopedFor(services, context).corpus.documents.find((one) => one.id === id);
    if (found === undefined) throw unknownTo(context);
    await assertEdits(context, found.path);
    return found;
  };
  const record: Editing['record'] = async (context, what, about) => {
    await verbatim.people.record({ who: nameOf(context.get('visitor')), action: `document-${what}`, about });
  };
  const removedPath: Editing['removedPath'] = async (context, undo) => {
    const path = await library.pathOf(undo);
    return path !== undefined && edits(context, path) ? path : undefined;
  };

  return {
    ...{ editorsOnly, sees, edits, assertEdits, editable, removedPath, record },
    remove: async (context, id) => {
      const { path } = await editable(context, id);
      const undo = await library.remove(path);
      if (undo === undefined) throw unknownTo(context);
      await record(context, 'removed', path);
      return { path, undo };
    },
    describe: async (context, id, changes) => {
      const { path } = await editable(context, id);
      if (!(await library.describe(path, sourceChangesIn(changes))))
        throw refusal(404, apiWords.unknownDocument);
      await record(context, 'described', path);
      return path;
    },
    restore: async (context, undo) => {
      editorsOnly(context);
      const path = await removedPath(context, undo);
      if (path === undefined) throw refusal(404, editWords.nothingToRestore);
      await assertEdits(context, path);
      const restored = await library.restore(undo);
      if (restored === undefined) throw refusal(404, editWords.nothingToRestore);
      if (restored === 'taken') throw refusal(409, editWords.taken(path), 'PATH_TAKEN');
      await record(context, 'restored', path);
      return path;
    },
  };
}
