// /api/v1: the documents, their text and their files.
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { attributionOf, type Corpus, collectionOf, type Document } from '../../../../src/index.ts';
import { stretchOf } from '../../../shared/stretch.ts';
import { apiWords } from '../../../shared/wording/pages/web.ts';
import { type Row, rowsOf, wordsOf } from '../../pages/sources/documents.ts';
import { serveOriginal } from '../../pages/sources/file-routes.ts';
import { scopedFor } from '../../people/asker.ts';
import type { Env } from '../../request/env.ts';
import { refusal } from '../../request/refusal.ts';
import type { PageServices } from '../../server/services.ts';
import { type DocumentShown, routes } from '../described/v1.ts';

/** UTF-16 units of one response. */
const mostRead = 20_000;

export function addDocuments(api: OpenAPIHono<Env>, services: PageServices): void {
  const corpusFor = (context: Context<Env>): Corpus => scopedFor(services, context).corpus;
  const documentIn = (context: Context<Env>, id: string): Document => {
    const document = corpusFor(context).documents.find((one) => one.id === id);
    if (document === undefined) throw refusal(404, apiWords.unknownDocument);
    return document;
  };

  api.openapi(routes.documents, async (context) => {
    const { sort, page, size, problems, ...filter } = context.req.valid('query');
    const corpus = corpusFor(context);
    const rows = await rowsOf(corpus, { ...filter, problems: problems === 'true' }, sort);
    const documents = rows.slice((page - 1) * size, page * size).map((row) => shown(corpus, row));
    const pages = Math.max(1, Math.ceil(rows.length / size));
    return context.json({ documents, page, pages, total: rows.length }, 200);
  });

  api.openapi(routes.document, async (context) => {
    const corpus = corpusFor(context);
    const document = documentIn(context, context.req.valid('param').id);
    const problems = corpus.problems.filter(({ path }) => path === document.path);
    return context.json(shown(corpus, { document, words: await wordsOf(document), problems }), 200);
  });

  api.openapi(routes.text, (context) => {
    const { text, id } = documentIn(context, context.req.valid('param').id);
    const { start, end, context: around } = context.req.valid('query');
    const stretch = stretchOf(text, { start, end, context: around, most: mostRead });
    if (stretch === undefined) throw refusal(404, apiWords.emptySpan(text.length), 'SPAN_EMPTY');
    const next = stretch.end < text.length ? { next: stretch.end } : {};
    return context.json({ id, ...stretch, length: text.length, ...next }, 200);
  });

  api.openapi(routes.original, async (context) => {
    const original = await scopedFor(services, context).original(context.req.valid('param').id);
    if (original === undefined) throw refusal(404, apiWords.unknownDocument);
    return serveOriginal(context, original);
  });

  api.openapi(routes.problems, (context) =>
    context.json({ problems: [...corpusFor(context).problems] }, 200),
  );
}

function shown(corpus: Corpus, { document, words, problems }: Omit<Row, 'collection'>): DocumentShown {
  const { id, path, digest, format, language, licence, text } = document;
  const collection = collectionOf(corpus, path);
  return {
    ...{ id, path, ...attributionOf(document), words, digest, format, length: text.length },
    ...(collection === undefined ? {} : { collection }),
    ...(language === undefined ? {} : { language }),
    ...(licence === undefined ? {} : { licence }),
    problems: [...problems],
  };
}
