// Serves the files behind the documents to people who may read the document; nothing in them runs.
import { type Context, Hono } from 'hono';
import type { Original } from '../../../../src/index.ts';
import { webWords } from '../../../shared/wording/pages/web.ts';
import { scopedFor } from '../../people/asker.ts';
import type { App, Env } from '../../request/env.ts';
import { refusal } from '../../request/refusal.ts';
import type { PageServices } from '../../server/services.ts';
import { isSame, tagOf } from './entity-tag.ts';
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

export function fileRoutes(services: Pick<PageServices, 'verbatim'>): App {
  const routes: App = new Hono<Env>();

  // The id is looked up among the documents in scope: no path is ever made of it.
  routes.get('/sources/:id/original', async (context) => {
    const original = await scopedFor(services, context).original(context.req.param('id'));
    if (original === undefined) throw refusal(404, webWords.notFound);
    return serveOriginal(context, original);
  });
  return routes;
}

export async function serveOriginal(context: Context<Env>, original: Original): Promise<Response> {
  const { size, contentType, name, fingerprint } = original;
  const tag = tagOf(fingerprint);
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

/** RFC 6266: a name in any script, and one in ASCII for clients that know no other. */
function disposition(contentType: string, name: string): string {
  const ascii = name.replace(/[^\w.() -]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return `${shown.test(contentType) ? 'inline' : 'attachment'}; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
