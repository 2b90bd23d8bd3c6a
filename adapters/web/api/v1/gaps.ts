// /api/v1: what the documents do not answer, for administrators, who see everybody's questions.
import type { OpenAPIHono } from '@hono/zod-openapi';
import { readSince } from '../../../../src/index.ts';
import { signInWords } from '../../../shared/wording/pages/sign-in.ts';
import { mayAct } from '../../people/asker.ts';
import type { Env } from '../../request/env.ts';
import { refusal } from '../../request/refusal.ts';
import type { PageServices } from '../../server/services.ts';
import { routes } from '../described/v1.ts';

export function addGaps(api: OpenAPIHono<Env>, { verbatim }: PageServices): void {
  api.openapi(routes.gaps, async (context) => {
    if (!mayAct(context, 'administrator')) throw refusal(403, signInWords.forAdministrators, 'ROLE_REQUIRED');
    const found = await verbatim.whole.gaps({
      since: readSince(context.req.valid('query').since, Date.now()),
    });
    const gaps = found.gaps.map(({ words, shortfalls, last, answeredToday, ...gap }) => ({
      ...gap,
      words: [...words],
      shortfalls: { ...shortfalls },
      last: new Date(last).toISOString(),
      answeredToday: answeredToday !== undefined,
    }));
    return context.json({ gaps, since: new Date(found.since).toISOString(), left: found.left }, 200);
  });
}
