// The administrator's page and downloads, behind the token.
import { stringify } from 'csv-stringify/sync';
import { type Context, Hono } from 'hono';
import { type Gap, type QuestionPage, readSince, shortfalls } from '../../../../src/index.ts';
import { packetPieces } from '../../../shared/export/packet.ts';
import { adminWords } from '../../../shared/wording/pages/admin.ts';
import { page } from '../../layout/layout.tsx';
import type { App, Env } from '../../request/env.ts';
import { nameOf } from '../../request/visitor.ts';
import { frameFor, hasSignIn, type PageServices } from '../../server/services.ts';
import { administratorsOnly } from '../sign-in/sign-in.tsx';
import { AdminPage, type AdminView, mostRows } from './admin-page.tsx';

type Span = AdminView['span'];

const isSpan = (name: string | undefined): name is Span =>
  name !== undefined && Object.hasOwn(adminWords.spans, name);

/** There is no such page unless a token is set. */
export function adminRoutes(services: PageServices): App {
  const routes: App = new Hono<Env>();
  if (!hasSignIn(services.settings)) return routes;
  const { whole } = services.verbatim;
  routes.use('/admin', administratorsOnly);
  routes.use('/admin/*', administratorsOnly);

  const exported = (context: Context<Env>, about: string): Promise<void> =>
    services.verbatim.people.record({
      ...{ who: nameOf(context.get('visitor')), action: 'questions-exported', about },
    });

  routes.get('/admin', async (context) => {
    const { span, since } = spanIn(context);
    const [figures, gaps, times, audit] = await Promise.all([
      whole.figures({ since }, mostRows),
      whole.gaps({ since }),
      services.metrics.responseTimes(),
      services.verbatim.audit(since, mostRows + 1),
    ]);
    const { documents } = whole.corpus;
    const until = Date.now();
    const view: AdminView = { figures, gaps, documents, times, audit, span, since, until };
    context.header('Cache-Control', 'no-store');
    return context.html(
      page({
        title: adminWords.title,
        at: '/admin',
        ...frameFor(services, context),
        children: <AdminPage {...view} />,
      }),
    );
  });
  routes.get('/admin/questions.csv', async (context) => {
    const { since } = spanIn(context);
    await exported(context, 'questions.csv');
    return file(context, 'questions.csv', streamOf(packetPieces(questionsOf(whole.pages({ since })), 'csv')));
  });
  routes.get('/admin/unanswered.csv', async (context) => {
    const { since } = spanIn(context);
    await exported(context, 'unanswered.csv');
    return file(context, 'unanswered.csv', gapsAsCsv((await whole.gaps({ since }, mostListed)).gaps));
  });
  return routes;
}

/** Questions in different words that the download is made of. */
const mostListed = 5_000;

function spanIn({ req }: Context<Env>): { readonly span: Span; readonly since: number } {
  const wanted = req.query('since');
  const span = isSpan(wanted) ? wanted : '30d';
  return { span, since: readSince(span, Date.now()) };
}

async function* questionsOf(pages: AsyncIterable<QuestionPage>): AsyncGenerator<QuestionPage['questions']> {
  for await (const { questions } of pages) yield questions;
}

/** A page is read when the one before it was sent. */
function streamOf(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await pieces.next();
      if (done === true) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    cancel: async () => void (await pieces.return(undefined)),
  });
}

function file(context: Context<Env>, name: string, text: string | ReadableStream<Uint8Array>): Response {
  context.header('Content-Type', 'text/csv; charset=utf-8');
  context.header('Content-Disposition', `attachment; filename="${name}"`);
  context.header('Cache-Control', 'no-store');
  return context.body(text);
}

const columnOf = (shortfall: (typeof shortfalls)[number]): string => shortfall.replace('-', '_');

const gapsAsCsv = (gaps: readonly Gap[]): string =>
  stringify(
    gaps.map(({ words, times, shortfalls: why, people, last, example, answeredToday }) => ({
      words: words.join(', '),
      times,
      ...Object.fromEntries(shortfalls.map((shortfall) => [columnOf(shortfall), why[shortfall] ?? 0])),
      people,
      last: new Date(last).toISOString(),
      example,
      answered_today: answeredToday === undefined ? 'no' : 'yes',
    })),
    // Cells that a spreadsheet would run as a formula get a leading apostrophe, which it does not show.
    {
      header: true,
      columns: [
        ...['words', 'times', ...shortfalls.map(columnOf)],
        ...['people', 'last', 'example', 'answered_today'],
      ],
      escape_formulas: true,
      bom: true,
    },
  );
