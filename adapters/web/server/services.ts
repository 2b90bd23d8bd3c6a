// The services that the pages use.
import type { Context } from 'hono';
import type { Log, Verbatim } from '../../../src/index.ts';
import type { Library } from '../../shared/import/library.ts';
import type { ModelEndpoint } from '../../shared/model-endpoint.ts';
import type { Frame } from '../layout/layout.tsx';
import type { Provider } from '../people/provider.ts';
import type { Sessions } from '../people/session.ts';
import type { Preview } from '../previews/preview.ts';
import type { Env } from '../request/env.ts';
import type { PeopleRules } from '../settings/people-file.ts';
import type { WebSettings } from '../settings/settings.ts';
import type { Metrics } from './metrics.ts';

export interface PageServices {
  readonly verbatim: Verbatim;
  readonly settings: WebSettings;
  readonly sessions: Sessions;
  /** The documents as editors change them. */
  readonly library: Library;
  /** What accounts may do. */
  readonly rules: PeopleRules;
  /** Absent, nobody signs in elsewhere. */
  readonly provider?: Provider;
  readonly metrics: Metrics;
  readonly previews: readonly Preview[];
  /** Absent, models are not served. */
  readonly models?: ModelEndpoint;
  readonly log: Log;
  /** Identifies a failure, on the page and in the log. */
  readonly newId: () => string;
}

/** Whether there is anything to sign in to. */
export const hasSignIn = ({ access, adminToken }: WebSettings): boolean =>
  access === 'signed-in' || adminToken !== undefined;

/** Where the page is found again; of a page that answers a form, where its form is, or else the first page. */
export function addressIn({ req }: Context<Env>): string {
  const { pathname, search } = new URL(req.url);
  if (req.method === 'GET') return pathname + search;
  return ['/verify', '/sign-in'].includes(pathname) ? pathname : pathname.replace(/\/describe$/, '/edit');
}

/** What the frame of a page shows of its visitor. */
export function frameFor(
  { settings }: Pick<PageServices, 'settings'>,
  context: Context<Env>,
): Pick<Frame, 'address' | 'hasAdmin' | 'signedInAs'> {
  const { isKnown, name, role } = context.get('visitor');
  const hasAdmin = hasSignIn(settings) && (!isKnown || role === 'administrator');
  return { hasAdmin, address: addressIn(context), ...(name === undefined ? {} : { signedInAs: name }) };
}
