// Refuses the methods that a known path does not take, and says which it takes.
import { METHOD_NAME_ALL } from 'hono/router';
import { webWords } from '../../shared/wording/pages/web.ts';
import type { App } from './env.ts';
import { refusal } from './refusal.ts';

/** Called once all routes are there. */
export function refuseOtherMethods(app: App): void {
  const methodsOf = new Map<string, Set<string>>();
  for (const { path, method } of app.routes) {
    if (method === METHOD_NAME_ALL || path.includes('*')) continue;
    // Where a path can be read, its headers can be asked for alone.
    const methods = method === 'GET' ? ['GET', 'HEAD'] : [method];
    methodsOf.set(path, new Set([...(methodsOf.get(path) ?? []), ...methods]));
  }
  for (const [path, methods] of methodsOf) {
    const allowed = [...methods].sort().join(', ');
    app.all(path, (context) => {
      context.header('Allow', allowed);
      throw refusal(405, webWords.otherMethod(allowed));
    });
  }
}
