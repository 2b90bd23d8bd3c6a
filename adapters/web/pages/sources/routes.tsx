// The list of documents.
import { Hono } from 'hono';
import { sourcesWords } from '../../../shared/wording/pages/web.ts';
import { page } from '../../layout/layout.tsx';
import { scopedFor } from '../../server/asker.ts';
import { frameFor, type PageServices } from '../../server/services.ts';
import type { App, Env } from '../../server/site.ts';
import { isSortColumn, problemsOfNone, rowsOf } from './documents.ts';
import { drawRows, pagesOf, SourcesPage } from './sources-page.tsx';

export function sourcesRoutes(services: PageServices): App {
  const routes: App = new Hono<Env>();

  routes.get('/sources', async (context) => {
    const { search = '', sort: wanted, page: asked = '1' } = context.req.query();
    const sort = isSortColumn(wanted) ? wanted : 'title';
    const { corpus } = scopedFor(services, context);
    const rows = await rowsOf(corpus, search, sort);
    const number = Math.min(pagesOf(rows.length), /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : 1);
    const view = (
      <SourcesPage
        rows={await drawRows(rows, number)}
        found={rows.length}
        page={number}
        all={corpus.documents.length}
        search={search}
        sort={sort}
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
