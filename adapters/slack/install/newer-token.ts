// A call whose token Slack refuses is made once more where there is a newer one by now: another process renewed it a moment ago, and
// of the tokens of an installation Slack keeps two.
import { isOfToken } from '../connect/token-refusals.ts';

export const withNewerToken =
  (call: typeof fetch, newerThan: (token: string) => Promise<string | undefined>): typeof fetch =>
  async (address, init) => {
    const answer = await call(address, init);
    const headers = new Headers(init?.headers);
    const [, token] = /^Bearer (.+)$/.exec(headers.get('Authorization') ?? '') ?? [];
    if (token === undefined || !(await isRefused(answer))) return answer;
    const newer = await newerThan(token);
    if (newer === undefined) return answer;
    headers.set('Authorization', `Bearer ${newer}`);
    return call(address, { ...init, headers });
  };

async function isRefused(answer: Response): Promise<boolean> {
  const body: unknown = await answer
    .clone()
    .json()
    .catch(() => undefined);
  if (typeof body !== 'object' || body === null || !('error' in body)) return false;
  return typeof body.error === 'string' && isOfToken(body.error);
}
