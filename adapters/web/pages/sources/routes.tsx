// The list of documents.
import { Hono } from 'hono';
import { sourcesWords } from '../../../shared/wording/pages/web.ts';
import { createEditing } from '../../editing/editing.ts';
import { page } from '../../layout/layout.tsx';
import { mayAct, scopedFor } from '../../people/asker.ts';
import type { App, Env } from '../../request/env.ts';
import { frameFor, type PageServices } from '../../server/services.ts';
import { isSortColumn, problemsOfNone, rowsOf } from './documents.ts';
import { choicesIn, type DocumentFilter, datePattern } from './filter.ts';
import { drawRows, pagesOf, SourcesPage } from './sources-page.tsx';

export function sourcesRoutes(services: PageServices): App {
  const routes: App = new Hono<Env>();
  const editing = createEditing(services);

  routes.get('/sources', async (context) => {
    const { sort: wanted, page: asked = '1', removed: undo, restored, ...fields } = context.req.query();
    const filter = filterIn(fields);
    const sort = isSortColumn(wanted) ? wanted : 'title';
    const { corpus } = scopedFor(services, context);
    const rows = await rowsOf(corpus, filter, sort);
    const number = Math.min(pagesOf(rows.length), /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : 1);
    const path = undo === undefined ? undefined : await editing.removedPath(context, undo);
    const view = (
      <SourcesPage
        rows={await drawRows(rows, number, (path) => editing.edits(context, path))}
        found={rows.length}
        page={number}
        all={corpus.documents.length}
        filter={filter}
        choices={choicesIn(corpus)}
        sort={sort}
        canAdd={mayAct(context, 'editor')}
        {...(path === undefined || undo === undefined ? {} : { removed: { path, undo } })}
        isRestored={restored === 'yes'}
        problems={problemsOfNone(corpus)}
      />
    );
    return context.html(
      page({
        title: sourcesWords.title,
        at: '/sources',
        ...frameFor(services, context),
        children: view,
      }),
    );
  });
  return routes;
}

/** What is no filter is left out, as an empty field is. */
function filterIn(fields: Readonly<Record<string, string>>): DocumentFilter {
  const given = (name: string): string | undefined => fields[name]?.trim() || undefined;
  const date = (name: string): string | undefined => {
    const value = given(name);
    return value !== undefined && datePattern.test(value) ? value : undefined;
  };
  return {
    ...{ search: given('search'), collection: given('collection'), type: given('type') },
    ...{ language: given('language'), from: date('from'), until: date('until') },
    problems: fields['problems'] === 'true',
  };
}
