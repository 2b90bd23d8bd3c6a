// /api/v1: what the documents do not answer and who did what, for administrators.
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { readSince } from '../../../../src/index.ts';
import { signInWords } from '../../../shared/wording/pages/sign-in.ts';
import { mayAct } from '../../people/asker.ts';
import type { Env } from '../../request/env.ts';
import { refusal } from '../../request/refusal.ts';
import type { PageServices } from '../../server/services.ts';
import { administrationRoutes as routes } from '../described/administration.ts';

export function addAdministration(api: OpenAPIHono<Env>, { verbatim }: PageServices): void {
  api.openapi(routes.gaps, async (context) => {
    administratorsOnly(context);
    const found = await verbatim.whole.gaps({
      since: readSince(context.req.valid('query').since, Date.now()),
    });
    const gaps = found.gaps.map(({ words, shortfalls, last, answeredToday, ...gap }) => ({
      ...gap,
      words: [...words],
      shortfalls: { ...shortfalls },
      last: timeOf(last),
      answeredToday: answeredToday !== undefined,
    }));
    return context.json({ gaps, since: timeOf(found.since), left: found.left }, 200);
  });

  api.openapi(routes.audit, async (context) => {
    administratorsOnly(context);
    const { since: given, most } = context.req.valid('query');
    const since = readSince(given, Date.now());
    const found = await verbatim.audit(since, most + 1);
    const entries = found.slice(0, most).map(({ at, ...entry }) => ({ at: timeOf(at), ...entry }));
    return context.json({ entries, since: timeOf(since), more: found.length > most }, 200);
  });
}

function administratorsOnly(context: Context<Env>): void {
  context.header('Cache-Control', 'no-store');
  if (!mayAct(context, 'administrator')) throw refusal(403, signInWords.forAdministrators, 'ROLE_REQUIRED');
}

const timeOf = (milliseconds: number): string => new Date(milliseconds).toISOString();
