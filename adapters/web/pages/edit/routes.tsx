// Editors describe, remove and bring back documents on the page: forms that need no script, each checked as programs are.
import { type Context, Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { messageOf, VerbatimError } from '../../../../src/index.ts';
import { describeWords } from '../../../shared/wording/pages/edit.ts';
import { webWords } from '../../../shared/wording/pages/web.ts';
import { createEditing } from '../../editing/editing.ts';
import { page } from '../../layout/layout.tsx';
import { editPath, query, sourcesPath } from '../../layout/urls.ts';
import type { App, Env } from '../../request/env.ts';
import { frameFor, hasSignIn, type PageServices } from '../../server/services.ts';
import { signedInOnly } from '../sign-in/sign-in.tsx';
import { changesFrom, knownOf, typedIn, wasOf } from './described.ts';
import { EditPage, type EditView } from './edit-page.tsx';

export function editRoutes(services: PageServices): App {
  const editing = createEditing(services);
  const routes: App = new Hono<Env>();
  const show = (context: Context<Env>, view: EditView): string => {
    // Typed words come back by the browser's "back", which a page that must not be stored would lose.
    context.header('Cache-Control', 'private, no-cache');
    const children = <EditPage {...view} />;
    const title = describeWords.title(view.document.title);
    return page({ title, at: '', ...frameFor(services, context), children });
  };
  const noticeIn = ({ req }: Context<Env>): string | undefined => {
    const saved = req.query('saved');
    return saved === 'yes' ? describeWords.saved : saved === 'no' ? describeWords.unchanged : undefined;
  };

  /** What keeps a change from being written, told in the form, with what was typed. */
  const failureOf = (error: unknown, path: string): string => {
    if (error instanceof HTTPException) throw error;
    if (error instanceof VerbatimError) return webWords.outside(error.message);
    const id = services.newId();
    services.log.error({ id, path, reason: messageOf(error) }, 'a document could not be described');
    return webWords.failed(id);
  };

  routes.get('/sources/:id/edit', async (context, next) => {
    if (hasSignIn(services.settings) && !context.get('visitor').isKnown) return signedInOnly(context, next);
    return next();
  });
  routes.get('/sources/:id/edit', async (context) => {
    const document = await editing.editable(context, context.req.param('id'));
    const known = knownOf(document, await services.library.entry(document.path));
    const notice = noticeIn(context);
    return context.html(show(context, { document, typed: known, was: known, notice }));
  });

  routes.post('/sources/:id/describe', async (context) => {
    const id = context.req.param('id');
    const document = await editing.editable(context, id);
    const form = await context.req.parseBody();
    const typed = typedIn(form, (field) => field);
    const was = typedIn(form, wasOf);
    const { changes, wrong } = changesFrom(typed, was);
    if (wrong.length > 0) return context.html(show(context, { document, typed, was, wrong }), 422);
    const isChanged = Object.keys(changes).length > 0;
    try {
      if (isChanged) await editing.describe(context, id, changes);
    } catch (error) {
      const failure = failureOf(error, document.path);
      return context.html(show(context, { document, typed, was, failure }), 503);
    }
    return context.redirect(`${editPath(id)}${query({ saved: isChanged ? 'yes' : 'no' })}`, 303);
  });

  routes.post('/sources/:id/remove', async (context) => {
    const { undo } = await editing.remove(context, context.req.param('id'));
    return context.redirect(`${sourcesPath}${query({ removed: undo })}`, 303);
  });

  routes.post('/removals/:undo/restore', async (context) => {
    await editing.restore(context, context.req.param('undo'));
    return context.redirect(`${sourcesPath}${query({ restored: 'yes' })}`, 303);
  });
  return routes;
}
