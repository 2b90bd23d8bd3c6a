// The list of documents.
import { Hono } from 'hono';
import { sourcesWords } from '../../../shared/wording/pages/web.ts';
import { page } from '../../layout/layout.tsx';
import type { PageServices } from '../../server/services.ts';
import type { App, Env } from '../../server/site.ts';
import { isSortColumn, problemsOfNone, rowsOf } from './documents.ts';
import { drawRows, SourcesPage } from './sources-page.tsx';

export function sourcesRoutes({ scoped, settings }: PageServices): App {
  const hasAdmin = settings.adminToken !== undefined;
  const routes: App = new Hono<Env>();

  routes.get('/sources', async (context) => {
    const { search = '', sort: wanted } = context.req.query();
    const sort = isSortColumn(wanted) ? wanted : 'title';
    const { corpus } = scoped;
    const view = (
      <SourcesPage
        rows={await drawRows(await rowsOf(corpus, search, sort))}
        all={corpus.documents.length}
        search={search}
        sort={sort}
        problems={problemsOfNone(corpus)}
      />
    );
    return context.html(page({ title: sourcesWords.title, at: '/sources', hasAdmin, children: view }));
  });
  return routes;
}
