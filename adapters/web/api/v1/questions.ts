// /api/v1: answers, passages, and whether quotes are still word for word.
import type { OpenAPIHono } from '@hono/zod-openapi';
import { apiWords } from '../../../shared/wording/pages/web.ts';
import { unknownReceipt } from '../../../shared/wording/proof.ts';
import { askerOf, ownQuestions, scopedFor } from '../../people/asker.ts';
import type { Env } from '../../request/env.ts';
import { refusal } from '../../request/refusal.ts';
import type { PageServices } from '../../server/services.ts';
import { routes } from '../described/v1.ts';

export function addQuestions(api: OpenAPIHono<Env>, services: PageServices): void {
  api.openapi(routes.ask, async (context) => {
    const { question, previous } = context.req.valid('json');
    const leaning = previous === undefined ? {} : { previous };
    const asked = { text: question, asker: askerOf(context), ...leaning };
    return context.json(await services.verbatim.ask(asked), 200);
  });

  api.openapi(routes.questions, async (context) => {
    // Strangers at one address may be several people.
    if (!context.get('visitor').isKnown) throw refusal(401, apiWords.ownQuestions);
    const asked = await ownQuestions(services, context, context.req.valid('query').most, ['web', 'mcp']);
    const questions = asked.map(({ id, question, kind, askedAt, receipts }) => ({
      ...{ id, question, kind, askedAt: new Date(askedAt).toISOString() },
      receipts: receipts.map(({ code }) => code),
    }));
    context.header('Cache-Control', 'no-store');
    return context.json({ questions }, 200);
  });

  api.openapi(routes.suggest, async (context) => {
    const { text, most } = context.req.valid('query');
    return context.json({ passages: await scopedFor(services, context).suggest(text, most) }, 200);
  });

  api.openapi(routes.passages, async (context) => {
    const { words, most } = context.req.valid('query');
    const scoped = scopedFor(services, context);
    const found = await scoped.suggest(words, most);
    return context.json({ passages: await Promise.all(found.map(scoped.keep)) }, 200);
  });

  api.openapi(routes.verify, async (context) => {
    const code = context.req.valid('param').receipt;
    const verified = await scopedFor(services, context).verify(code);
    if (verified === undefined) throw refusal(404, unknownReceipt(code));
    return context.json(verified, 200);
  });

  api.openapi(routes.cite, async (context) => {
    const { receipt } = context.req.valid('param');
    const { style } = context.req.valid('query');
    const reference = await scopedFor(services, context).cite(receipt, style);
    if (reference === undefined) throw refusal(404, unknownReceipt(receipt));
    return context.json({ receipt, style, reference }, 200);
  });

  api.openapi(routes.check, async (context) => {
    const { quotations, leftOut } = await scopedFor(services, context).checkQuotes(
      context.req.valid('json').text,
    );
    const allExact = leftOut === 0 && quotations.every(({ verdict }) => verdict.kind === 'exact');
    return context.json({ allExact, quotations, leftOut }, 200);
  });
}
