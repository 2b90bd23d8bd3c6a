// Verifying a receipt's quote, or every quotation in a text.
import { Hono } from 'hono';
import { verifyWords } from '../../../shared/wording/pages/web.ts';
import { page } from '../../layout/layout.tsx';
import type { PageServices } from '../../server/services.ts';
import type { App, Env } from '../../server/site.ts';
import { drawChecks, VerifyPage, type VerifyView } from './verify-page.tsx';

/** A receipt as people write it: any case, with or without V-, with spaces. */
const receiptLike = /^\s*(?:v\s*-\s*)?[0-9a-z](?:\s*[0-9a-z]){4,9}\s*$/i;

export function verifyRoutes({ scoped, settings }: PageServices): App {
  const routes: App = new Hono<Env>();
  const show = (view: VerifyView): string =>
    page({
      title: verifyWords.title,
      at: '/verify',
      hasAdmin: settings.adminToken !== undefined,
      children: <VerifyPage {...view} />,
    });
  const byReceipt = async (code: string): Promise<VerifyView> => {
    const verified = await scoped.verify(code);
    return { given: code, ...(verified === undefined ? { unknown: code } : { verified }) };
  };

  routes.get('/verify', async (context) => {
    const code = context.req.query('receipt')?.trim() ?? '';
    return context.html(show(code === '' ? { given: '' } : await byReceipt(code)));
  });

  // A text may be longer than an address, so it is sent as a form.
  routes.post('/verify', async (context) => {
    const { text } = await context.req.parseBody();
    const given = typeof text === 'string' ? text : '';
    if (receiptLike.test(given)) return context.html(show(await byReceipt(given.trim())));
    if (given.trim() === '') return context.html(show({ given }));
    return context.html(show({ given, checks: await drawChecks(await scoped.checkQuotes(given)) }));
  });
  return routes;
}
