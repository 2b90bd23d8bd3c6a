// Serves the files behind the documents, and pictures of their pages, to people who may read the document; nothing in them runs.
import { createHash } from 'node:crypto';
import { type Context, Hono } from 'hono';
import type { Original, PictureRefusal } from '../../../../src/index.ts';
import { webWords } from '../../../shared/wording/pages/web.ts';
import { pictureWords } from '../../../shared/wording/picture.ts';
import { refusal } from '../../server/refusal.ts';
import type { PageServices } from '../../server/services.ts';
import type { App, Env } from '../../server/site.ts';
import { type ByteRange, rangeOf } from './range.ts';

/** What browsers show themselves; everything else is saved. */
const shown =
  /^(?:application\/pdf|image\/(?:png|jpeg|webp)|text\/(?:plain|markdown|html|csv|vtt|tab-separated-values))$/;

/**
 * A file may hold scripts, forms and pictures from elsewhere: none of them runs or loads, and the file belongs to no site.
 * Browsers show a PDF file with a viewer of their own, which a sandbox would keep from starting.
 */
const sandboxed =
  "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const forPdf =
  "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

export function fileRoutes({ scoped }: Pick<PageServices, 'scoped'>): App {
  const routes: App = new Hono<Env>();

  // The id is looked up among the documents in scope: no path is ever made of it.
  routes.get('/sources/:id/original', async (context) => {
    const original = await scoped.original(context.req.param('id'));
    if (original === undefined) throw refusal(404, webWords.notFound);
    return served(context, original);
  });

  routes.get('/sources/:id/picture/:span{\\d{1,9}-\\d{1,9}}/:name{[12]\\.png}', async (context) => {
    const { id, span, name } = context.req.param();
    const [start = 0, end = 0] = span.split('-').map(Number);
    const picture = await scoped.picture(id, { start, end });
    if (picture === undefined) throw refusal(404, webWords.notFound);
    if (picture.kind === 'refused')
      throw refusal(statusOf(picture.reason), pictureWords.refused(picture.reason));
    const image = picture.images[Number(name.slice(0, 1)) - 1];
    if (image === undefined) throw refusal(404, webWords.notFound);
    const tag = `"${createHash('sha256').update(image.png).digest('base64url').slice(0, 22)}"`;
    context.header('Cache-Control', 'private, no-cache');
    context.header('ETag', tag);
    if (isSame(context.req.header('If-None-Match'), tag)) return context.body(null, 304);
    context.header('Content-Type', 'image/png');
    return context.body(image.png);
  });
  return routes;
}

const statusOf = (reason: PictureRefusal): 404 | 501 | 503 | 422 => {
  if (reason === 'package') return 501;
  if (reason === 'busy') return 503;
  return reason === 'gone' || reason === 'format' ? 404 : 422;
};

async function served(context: Context<Env>, original: Original): Promise<Response> {
  const { size, contentType, name, fingerprint } = original;
  const tag = `"${createHash('sha256').update(fingerprint).digest('base64url').slice(0, 22)}"`;
  const request = context.req;
  context.set('filePolicy', contentType === 'application/pdf' ? forPdf : sandboxed);
  context.header('ETag', tag);
  context.header('Accept-Ranges', 'bytes');
  context.header('Cache-Control', 'private, no-cache');
  context.header('Content-Disposition', disposition(contentType, name));
  if (isSame(request.header('If-None-Match'), tag)) {
    await original.close();
    return context.body(null, 304);
  }
  const condition = request.header('If-Range');
  const wanted =
    condition === undefined || condition === tag ? rangeOf(request.header('Range'), size) : undefined;
  if (wanted === 'unsatisfiable') {
    await original.close();
    context.header('Content-Range', `bytes */${size}`);
    return context.body(null, 416);
  }
  const range: ByteRange = wanted ?? { start: 0, end: size };
  context.header('Content-Type', contentType);
  context.header('Content-Length', String(range.end - range.start));
  if (wanted !== undefined) context.header('Content-Range', `bytes ${range.start}-${range.end - 1}/${size}`);
  const status = wanted === undefined ? 200 : 206;
  if (request.method === 'HEAD') {
    await original.close();
    return context.body(null, status);
  }
  return context.body(ReadableStream.from(original.read(range.start, range.end)), status);
}

const isSame = (header: string | undefined, tag: string): boolean =>
  header?.split(',').some((one) => one.trim().replace(/^W\//, '') === tag || one.trim() === '*') === true;

/** RFC 6266: a name in any script, and one in ASCII for clients that know no other. */
function disposition(contentType: string, name: string): string {
  const ascii = name.replace(/[^\w.() -]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return `${shown.test(contentType) ? 'inline' : 'attachment'}; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
