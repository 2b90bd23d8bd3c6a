// Verifying a receipt's quote, or every quotation in a text.
import { type Context, Hono } from 'hono';
import { verifyWords } from '../../../shared/wording/pages/web.ts';
import { page } from '../../layout/layout.tsx';
import { scopedFor } from '../../people/asker.ts';
import type { App, Env } from '../../request/env.ts';
import { frameFor, type PageServices } from '../../server/services.ts';
import { drawChecks, VerifyPage, type VerifyView } from './verify-page.tsx';

/** A receipt as people write it: any case, with or without V-, with spaces. */
const receiptLike = /^\s*(?:v\s*-\s*)?[0-9a-z](?:\s*[0-9a-z]){4,9}\s*$/i;

export function verifyRoutes(services: PageServices): App {
  const routes: App = new Hono<Env>();
  const show = (context: Context<Env>, view: VerifyView): string =>
    page({
      title: verifyWords.title,
      at: '/verify',
      ...frameFor(services, context),
      children: <VerifyPage {...view} />,
    });
  const byReceipt = async (context: Context<Env>, code: string): Promise<VerifyView> => {
    const verified = await scopedFor(services, context).verify(code);
    return { given: code, ...(verified === undefined ? { unknown: code } : { verified }) };
  };

  routes.get('/verify', async (context) => {
    const code = context.req.query('receipt')?.trim() ?? '';
    return context.html(show(context, code === '' ? { given: '' } : await byReceipt(context, code)));
  });

  // A text may be longer than an address, so it is sent as a form.
  routes.post('/verify', async (context) => {
    const { text } = await context.req.parseBody();
    const given = typeof text === 'string' ? text : '';
    if (receiptLike.test(given)) return context.html(show(context, await byReceipt(context, given.trim())));
    if (given.trim() === '') return context.html(show(context, { given }));
    return context.html(
      show(context, {
        given,
        checks: await drawChecks(await scopedFor(services, context).checkQuotes(given)),
      }),
    );
  });
  return routes;
}
