// The list of documents and the reader.
import { type Context, Hono } from 'hono';
import { type Citation, type Document, messageOf, type Picture } from '../../../../src/index.ts';
import { readerWords, sourcesWords, webWords } from '../../../shared/wording/pages/web.ts';
import { unknownReceipt } from '../../../shared/wording/proof.ts';
import { page } from '../../layout/layout.tsx';
import { refusal } from '../../server/refusal.ts';
import type { PageServices } from '../../server/services.ts';
import type { App, Env } from '../../server/site.ts';
import { isSortColumn, problemsOfNone, rowsOf, wordsOf } from './documents.ts';
import { ReaderPage, type ReaderView } from './reader-page.tsx';
import { drawRows, pagesOf, SourcesPage } from './sources-page.tsx';

export function sourcesRoutes({ scoped, settings, log }: PageServices): App {
  const hasAdmin = settings.adminToken !== undefined;
  const routes: App = new Hono<Env>();

  routes.get('/sources', async (context) => {
    const { search = '', sort: wanted, page: asked = '1' } = context.req.query();
    const sort = isSortColumn(wanted) ? wanted : 'title';
    const { corpus } = scoped;
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
    return context.html(page({ title: sourcesWords.title, at: '/sources', hasAdmin, children: view }));
  });

  // The id is looked up among the documents that are loaded: no path is ever made of it.
  routes.get('/sources/:id', async (context) => {
    const id = context.req.param('id');
    const document = scoped.corpus.documents.find((known) => known.id === id);
    if (document === undefined) throw refusal(404, webWords.notFound);
    const place = await placeAskedFor(document, context);
    const isWanted = context.req.query('picture') === '1';
    const picture = isWanted && place.marked ? await pictureOf(document, place.marked) : undefined;
    return context.html(
      page({
        title: document.title,
        at: '',
        hasAdmin,
        children: (
          <ReaderPage
            document={document}
            words={await wordsOf(document)}
            {...place}
            {...(picture === undefined ? {} : { picture })}
          />
        ),
      }),
    );
  });

  /** A file that cannot be read just now keeps nobody from reading the text. */
  const pictureOf = async (document: Document, marked: Citation['span']): Promise<Picture | undefined> => {
    try {
      return await scoped.picture(document.id, marked);
    } catch (error) {
      log.warn({ path: document.path, reason: messageOf(error) }, 'the file of a document cannot be read');
      return undefined;
    }
  };

  async function placeAskedFor(
    document: Document,
    { req }: Context<Env>,
  ): Promise<Pick<ReaderView, 'marked' | 'part' | 'notice'>> {
    const { quote: code, start, end, part = '' } = req.query();
    if (code !== undefined) return placeOfReceipt(document, code);
    if (start === undefined || end === undefined) return /^\d{1,6}$/.test(part) ? { part: Number(part) } : {};
    const marked = { start: Number(start), end: Number(end) };
    const isPlace =
      /^\d{1,9}$/.test(start) &&
      /^\d{1,9}$/.test(end) &&
      marked.start < marked.end &&
      marked.end <= document.text.length;
    return isPlace ? { marked } : { notice: readerWords.noSuchPlace };
  }

  async function placeOfReceipt(
    document: Document,
    code: string,
  ): Promise<Pick<ReaderView, 'marked' | 'notice'>> {
    const verified = await scoped.verify(code);
    if (verified === undefined) return { notice: unknownReceipt(code) };
    const { verification } = verified;
    const places: readonly { readonly documentId: string; readonly span: Citation['span'] }[] =
      'where' in verification
        ? [verification.where]
        : 'exactAt' in verification && verification.exactAt !== undefined
          ? [verification.exactAt]
          : [];
    const here = places.find(({ documentId }) => documentId === document.id);
    return here === undefined ? { notice: readerWords.notHere(code) } : { marked: here.span };
  }
  return routes;
}
