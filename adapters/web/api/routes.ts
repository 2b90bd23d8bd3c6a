// The JSON API: ask, sources, verify, and their OpenAPI description.
import { OpenAPIHono, z } from '@hono/zod-openapi';
import { Hono } from 'hono';
import { attributionOf } from '../../../src/index.ts';
import { apiWords } from '../../shared/wording/pages/web.ts';
import { unknownReceipt } from '../../shared/wording/proof.ts';
import { wordsOf } from '../pages/sources/documents.ts';
import { askerOf, scopedFor } from '../server/asker.ts';
import { refuseOtherMethods } from '../server/methods.ts';
import { refusal } from '../server/refusal.ts';
import type { PageServices } from '../server/services.ts';
import type { App, Env } from '../server/site.ts';
import { programsOnly } from './programs.ts';
import { routes, type sourceSchema } from './schemas.ts';

export function apiRoutes(services: PageServices): App {
  const guarded: App = new Hono<Env>();
  guarded.use('/api/*', programsOnly(services));
  guarded.route('/', describedRoutes(services));
  refuseOtherMethods(guarded);
  guarded.all('/api/*', () => {
    throw refusal(404, apiWords.unknown);
  });
  return guarded;
}

function describedRoutes(services: PageServices): OpenAPIHono<Env> {
  const api = new OpenAPIHono<Env>({
    defaultHook: (result) => {
      if (!result.success) throw refusal(400, apiWords.invalid(fieldsIn(result.error)));
    },
  });

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
  api.doc31('/api/openapi.json', {
    openapi: '3.1.0',
    info: { title: apiWords.title, version: '1', description: apiWords.description },
  });
  return api;
}

/** Names of the fields that are missing or wrong, each once; of a union, those of every form that it may have. */
const fieldsIn = ({ issues }: z.core.$ZodError): string[] => [
  ...new Set(
    issues.flatMap((issue) => {
      if (issue.code === 'invalid_union')
        return issue.errors.flatMap((inner) => fieldsIn(new z.ZodError(inner)));
      return issue.code === 'unrecognized_keys' ? issue.keys : issue.path.map(String);
    }),
  ),
];
