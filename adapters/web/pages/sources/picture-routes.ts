// Serves the pages that quotes are on, to people who may read the document: as pictures, or as saved pages in which nothing runs.
import { type Context, Hono } from 'hono';
import type { Picture, PictureRefusal } from '../../../../src/index.ts';
import { webWords } from '../../../shared/wording/pages/web.ts';
import { pictureWords } from '../../../shared/wording/picture.ts';
import { savedStyle, savedStyleHash } from '../../layout/assets.ts';
import { scopedFor } from '../../people/asker.ts';
import type { App, Env } from '../../request/env.ts';
import { refusal } from '../../request/refusal.ts';
import type { PageServices } from '../../server/services.ts';
import { isSame, tagOf } from './entity-tag.ts';

/** It is shown in a frame of the reader, and loads nothing but the pictures that it holds. */
const policy = `sandbox; default-src 'none'; img-src data:; style-src ${savedStyleHash}; base-uri 'none'; form-action 'none'; frame-ancestors 'self'`;

export function pictureRoutes(services: Pick<PageServices, 'verbatim'>): App {
  const routes: App = new Hono<Env>();

  // The id is looked up among the documents in scope: no path is ever made of it.
  routes.get('/sources/:id/picture/:span{\\d{1,9}-\\d{1,9}}/:name{[1-9]\\.png}', async (context) => {
    const { id, span, name } = context.req.param();
    const picture = await pictureAt(context, id, span);
    const image = picture.kind === 'drawn' ? picture.images[Number(name.slice(0, 1)) - 1] : undefined;
    if (image === undefined) throw refusal(404, webWords.notFound);
    return served(context, 'image/png', image.png);
  });

  routes.get('/sources/:id/page/:span{\\d{1,9}-\\d{1,9}}', async (context) => {
    const { id, span } = context.req.param();
    const picture = await pictureAt(context, id, span);
    if (picture.kind !== 'page') throw refusal(404, webWords.notFound);
    context.set('filePolicy', policy);
    const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light"><title>${pictureWords.section}</title><style>${savedStyle}</style>`;
    const html = `<!doctype html><html><head>${head}</head><body>${picture.html}</body></html>`;
    return served(context, 'text/html; charset=utf-8', new TextEncoder().encode(html));
  });

  async function pictureAt(
    context: Context<Env>,
    id: string,
    span: string,
  ): Promise<Exclude<Picture, { kind: 'refused' }>> {
    const [start = 0, end = 0] = span.split('-').map(Number);
    const picture = await scopedFor(services, context).picture(id, { start, end });
    if (picture === undefined) throw refusal(404, webWords.notFound);
    if (picture.kind === 'refused')
      throw refusal(statusOf(picture.reason), pictureWords.refused(picture.reason));
    return picture;
  }
  return routes;
}

function served(context: Context<Env>, type: string, body: Uint8Array<ArrayBuffer>): Response {
  const tag = tagOf(body);
  context.header('Cache-Control', 'private, no-cache');
  context.header('ETag', tag);
  if (isSame(context.req.header('If-None-Match'), tag)) return context.body(null, 304);
  context.header('Content-Type', type);
  return context.body(body);
}

const statusOf = (reason: PictureRefusal): 404 | 501 | 503 | 422 => {
  if (reason === 'package' || reason === 'office') return 501;
  if (reason === 'busy') return 503;
  return reason === 'gone' || reason === 'format' ? 404 : 422;
};
