// A quote's reference in every style.
import { Hono } from 'hono';
import { isStyle, styles } from '../../../../src/index.ts';
import { citeWords } from '../../../shared/wording/pages/web.ts';
import { unknownReceipt, unknownStyle } from '../../../shared/wording/proof.ts';
import { page } from '../../layout/layout.tsx';
import { citePath, verifyPath } from '../../layout/urls.ts';
import { scopedFor } from '../../people/asker.ts';
import type { App, Env } from '../../request/env.ts';
import { refusal } from '../../request/refusal.ts';
import { frameFor, type PageServices } from '../../server/services.ts';

export function citeRoutes(services: PageServices): App {
  const routes: App = new Hono<Env>();
  routes.get('/cite', async (context) => {
    const { receipt = '', style = styles[0]?.name ?? '' } = context.req.query();
    if (!isStyle(style)) {
      const known = styles.map(({ name }) => name);
      throw refusal(400, unknownStyle(style, known));
    }
    const reference = await scopedFor(services, context).cite(receipt, style);
    if (reference === undefined) throw refusal(404, unknownReceipt(receipt));
    return context.html(
      page({
        title: citeWords.title(receipt),
        at: '',
        ...frameFor(services, context),
        children: <CitePage receipt={receipt} style={style} reference={reference} />,
      }),
    );
  });
  return routes;
}

const CitePage = (view: { readonly receipt: string; readonly style: string; readonly reference: string }) => (
  <>
    <h1>{citeWords.heading}</h1>
    <nav class="switch" aria-label={citeWords.styles}>
      {styles.map(({ name, label }) => (
        <a href={citePath(view.receipt, name)} aria-current={name === view.style ? 'true' : undefined}>
          {label}
        </a>
      ))}
    </nav>
    <pre class="reference" dir="auto">
      {view.reference}
    </pre>
    <p>
      <a href={verifyPath(view.receipt)}>{citeWords.verify(view.receipt)}</a>
    </p>
  </>
);
