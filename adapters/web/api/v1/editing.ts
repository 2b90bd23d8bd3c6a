// /api/v1: how editors add, describe, remove and bring back documents.
import type { OpenAPIHono } from '@hono/zod-openapi';
import { attributionOf, type Document } from '../../../../src/index.ts';
import { mostBytesOf, pathFault, type Understood } from '../../../shared/import/library.ts';
import { editWords } from '../../../shared/wording/pages/edit.ts';
import { webWords } from '../../../shared/wording/pages/web.ts';
import { createEditing } from '../../editing/editing.ts';
import { wordsOf } from '../../pages/sources/documents.ts';
import { bodyUpTo } from '../../request/body.ts';
import type { Env } from '../../request/env.ts';
import { refusal } from '../../request/refusal.ts';
import type { PageServices } from '../../server/services.ts';
import { editingRoutes as routes, type UnderstoodShown } from '../described/editing.ts';

/** Characters of what is shown of a document before it is kept. */
const shownBeginning = 300;

/**
 * Milliseconds until a file that was sent is given up that is still being read. Well within the time of the whole request, whose
 * end would refuse what may be carried out.
 */
const patienceForReading = 120_000;

/** Files whose bytes are in memory at once, being sent or waiting to be read; a browser sends six. */
const mostAdding = 16;
/** Seconds after which a file that was refused may be sent again. */
const addAgainAfter = 5;

export function addEditing(api: OpenAPIHono<Env>, services: PageServices): void {
  const { library } = services;
  const { editorsOnly, assertEdits, sees, record, ...editing } = createEditing(services);
  let adding = 0;

  api.openapi(routes.add, async (context) => {
    editorsOnly(context);
    const { preview, replace, path: given } = context.req.valid('query');
    const path = given.normalize('NFC');
    const fault = pathFault(path);
    if (fault !== undefined) throw refusal(422, editWords.path[fault](path), 'PATH_INVALID');
    await assertEdits(context, path);
    if (adding >= mostAdding) {
      context.header('Retry-After', String(addAgainAfter));
      throw refusal(503, editWords.busy, 'BUSY');
    }
    adding += 1;
    try {
      const bytes = await bodyUpTo(context, mostBytesOf(path));
      const seen = (other: string): boolean => sees(context, other);
      const signal = AbortSignal.timeout(patienceForReading);
      const orTooSlow = (error: unknown): never => {
        throw signal.aborted ? refusal(503, webWords.tooSlow) : error;
      };
      if (preview === 'true') {
        const understood = await library.understand(path, bytes, seen, signal).catch(orTooSlow);
        return context.json(await shown(understood, false), 200);
      }
      const kept = await library.keep(path, bytes, replace === 'true', seen, signal).catch(orTooSlow);
      if (kept === 'taken') throw refusal(409, editWords.taken(path), 'PATH_TAKEN');
      if (kept.state === 'unread')
        throw refusal(422, kept.problems.map(({ message }) => message).join(' '), 'NOTHING_TO_QUOTE');
      if (kept.state === 'same') return context.json(await shown(kept, false), 200);
      await record(context, 'added', path);
      return context.json(await shown(kept, true), 201);
    } finally {
      adding -= 1;
    }
  });

  api.openapi(routes.remove, async (context) =>
    context.json(await editing.remove(context, context.req.valid('param').id), 200),
  );

  api.openapi(routes.describe, async (context) => {
    const path = await editing.describe(context, context.req.valid('param').id, context.req.valid('json'));
    return context.json({ path }, 200);
  });

  api.openapi(routes.restore, async (context) =>
    context.json({ path: await editing.restore(context, context.req.valid('param').undo) }, 200),
  );
}

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
