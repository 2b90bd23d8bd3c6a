// The JSON API: /api/v1, the three addresses of before it, and who is let in.
import type { OpenAPIHono, z } from '@hono/zod-openapi';
import { Hono } from 'hono';
import { attributionOf } from '../../../src/index.ts';
import { apiWords } from '../../shared/wording/pages/web.ts';
import { unknownReceipt } from '../../shared/wording/proof.ts';
import { wordsOf } from '../pages/sources/documents.ts';
import { askerOf, scopedFor } from '../people/asker.ts';
import type { App, Env } from '../request/env.ts';
import { refuseOtherMethods } from '../request/methods.ts';
import { refusal } from '../request/refusal.ts';
import type { PageServices } from '../server/services.ts';
import { routes, type sourceSchema } from './described/before.ts';
import { serveDescription } from './described/description.ts';
import { openApi } from './described/open.ts';
import { programsOnly } from './programs.ts';
import { createV1 } from './v1/v1.ts';

export function apiRoutes(services: PageServices): App {
  const guarded: App = new Hono<Env>();
  guarded.use('/api/*', programsOnly(services));
  guarded.route('/', createV1(services));
  guarded.route('/', describedRoutes(services));
  refuseOtherMethods(guarded);
  guarded.all('/api/*', () => {
    throw refusal(404, apiWords.unknown);
  });
  return guarded;
}

function describedRoutes(services: PageServices): OpenAPIHono<Env> {
  const api = openApi('/api/openapi.json');

  api.openapi(routes.ask, async (context) => {
    const { question, previous } = context.req.valid('json');
    const asker = askerOf(context);
    return context.json(
      await services.verbatim.ask({ text: question, asker, ...(previous === undefined ? {} : { previous }) }),
      200,
    );
  });
  api.openapi(routes.sources, async (context) => {
    const { documents, problems } = scopedFor(services, context).corpus;
    const listed: z.infer<typeof sourceSchema>[] = [];
    for (const document of documents) {
      const { id, path, digest } = document;
      listed.push({ id, path, ...attributionOf(document), words: await wordsOf(document), digest });
    }
    return context.json({ documents: listed, problems: [...problems] }, 200);
  });
  api.openapi(routes.verify, async (context) => {
    const given = context.req.valid('json');
    if ('text' in given) return context.json(await scopedFor(services, context).checkQuotes(given.text), 200);
    const verified = await scopedFor(services, context).verify(given.receipt);
    if (verified === undefined) throw refusal(404, unknownReceipt(given.receipt));
    return context.json(verified, 200);
  });
  serveDescription(api, '/api/openapi.json', services, { description: apiWords.before });
  return api;
}
