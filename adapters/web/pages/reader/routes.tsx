// The reader of a document: its parts, what is found in it, and the way to a page.
import { type Context, Hono } from 'hono';
import { etag } from 'hono/etag';
import { type Citation, type Document, inTurns, messageOf, type Picture } from '../../../../src/index.ts';
import { findWords, readerWords } from '../../../shared/wording/pages/reader.ts';
import { webWords } from '../../../shared/wording/pages/web.ts';
import { unknownReceipt } from '../../../shared/wording/proof.ts';
import { createEditing } from '../../editing/editing.ts';
import { page } from '../../layout/layout.tsx';
import { documentPath } from '../../layout/urls.ts';
import { askerOf, scopedFor } from '../../people/asker.ts';
import type { App, Env } from '../../request/env.ts';
import { refusal } from '../../request/refusal.ts';
import { frameFor, type PageServices } from '../../server/services.ts';
import { wordsOf } from '../sources/documents.ts';
import { contentsOf } from './contents.ts';
import { findIn } from './find.ts';
import { FoundPage, type FoundPlace } from './found-page.tsx';
import { lastName, targetOf, unitOf } from './numbering.ts';
import { partsOf } from './parts.ts';
import { type Origin, ReaderPage, type ReaderView } from './reader-page.tsx';

export function readerRoutes(services: PageServices): App {
  const { log } = services;
  const editing = createEditing(services);
  const routes: App = new Hono<Env>();
  const address = '/sources/:id';
  routes.use(address, etag({ weak: true }));

  // The id is looked up among the documents that are loaded: no path is ever made of it.
  routes.get(address, async (context) => {
    const id = context.req.param('id');
    const document = scopedFor(services, context).corpus.documents.find((known) => known.id === id);
    if (document === undefined) throw refusal(404, webWords.notFound);
    context.header('Cache-Control', 'private, no-cache');
    const { go = '', find = '', start } = context.req.query();
    const from = await originOf(context);
    const parts = await partsOf(document);
    const target = go.trim() === '' ? undefined : targetOf(document, parts, go);
    if (target !== undefined)
      return context.redirect(
        `${documentPath(id, { part: target.part, answer: from?.answer })}#${target.id}`,
        302,
      );
    if (find.trim() !== '' && start === undefined)
      return context.html(await foundIn(context, document, find, from));
    const place = await placeAskedFor(document, context);
    const isWanted = context.req.query('picture') === '1';
    const picture = isWanted && place.marked ? await pictureOf(context, document, place.marked) : undefined;
    const noSuch = readerWords.noSuchNumber(unitOf(document), go.trim(), lastName(document, parts));
    const view: ReaderView = {
      ...{ document, parts, ...place },
      isEditable: editing.edits(context, document.path),
      words: await wordsOf(document),
      contents: await contentsOf(document),
      ...(go.trim() === '' ? {} : { notice: noSuch }),
      ...(picture === undefined ? {} : { picture }),
      ...(from === undefined ? {} : { from }),
      ...(find.trim() === '' ? {} : await foundPlace(document, find, place.marked)),
    };
    const children = <ReaderPage {...view} />;
    return context.html(page({ title: document.title, at: '', ...frameFor(services, context), children }));
  });

  async function foundIn(
    context: Context<Env>,
    document: Document,
    words: string,
    from: Origin | undefined,
  ): Promise<string> {
    const found = await inTurns(findIn(document, words));
    const children = <FoundPage {...{ document, words, found }} from={{ answer: from?.answer }} />;
    return page({
      title: findWords.title(words, document.title),
      at: '',
      ...frameFor(services, context),
      children,
    });
  }

  /** Where the marked words are among those that are looked for. */
  async function foundPlace(
    document: Document,
    words: string,
    marked: Citation['span'] | undefined,
  ): Promise<{ readonly found?: FoundPlace }> {
    const { spans } = await inTurns(findIn(document, words));
    const index = spans.findIndex(({ start, end }) => start === marked?.start && end === marked.end);
    return index === -1 ? {} : { found: { words, spans, index } };
  }

  /** The answer that the reader was opened from, where the person may see it. */
  async function originOf(context: Context<Env>): Promise<Origin | undefined> {
    const id = context.req.query('answer');
    if (id === undefined || id === '') return undefined;
    try {
      const [asked] = await scopedFor(services, context).questions({ id, viewer: askerOf(context) }, 1);
      return asked && { answer: id };
    } catch (error) {
      // Without the store there is no way back, and the document can be read all the same.
      log.warn({ reason: messageOf(error) }, 'the answer behind a link to the reader cannot be read');
      return undefined;
    }
  }

  /** A file that cannot be read just now keeps nobody from reading the text. */
  const pictureOf = async (
    context: Context<Env>,
    document: Document,
    marked: Citation['span'],
  ): Promise<Picture | undefined> => {
    try {
      return await scopedFor(services, context).picture(document.id, marked);
    } catch (error) {
      log.warn({ path: document.path, reason: messageOf(error) }, 'the file of a document cannot be read');
      return undefined;
    }
  };

  async function placeAskedFor(
    document: Document,
    context: Context<Env>,
  ): Promise<Pick<ReaderView, 'marked' | 'part' | 'notice'>> {
    const { quote: code, start, end, part = '' } = context.req.query();
    if (code !== undefined) return placeOfReceipt(context, document, code);
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
    context: Context<Env>,
    document: Document,
    code: string,
  ): Promise<Pick<ReaderView, 'marked' | 'notice'>> {
    const verified = await scopedFor(services, context).verify(code);
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
