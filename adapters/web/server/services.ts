// The services that the pages use.
import { type Log, localTenant, type Place, type Scoped, type Verbatim } from '../../../src/index.ts';
import type { ModelEndpoint } from '../../shared/model-endpoint.ts';
import type { Preview } from '../previews/preview.ts';
import type { Metrics } from './metrics.ts';
import type { Sessions } from './session.ts';
import type { WebSettings } from './settings.ts';

export interface PageServices {
  readonly verbatim: Verbatim;
  /** The documents that the pages may show. */
  readonly scoped: Scoped;
  readonly settings: WebSettings;
  readonly sessions: Sessions;
  readonly metrics: Metrics;
  readonly previews: readonly Preview[];
  /** Absent, models are not served. */
  readonly models?: ModelEndpoint;
  readonly log: Log;
  /** Identifies a failure, on the page and in the log. */
  readonly newId: () => string;
}

/** All questions asked on the pages form one conversation. */
export const webPlace: Place = {
  platform: 'web',
  tenant: localTenant,
  conversation: 'web',
  audience: 'public',
};
