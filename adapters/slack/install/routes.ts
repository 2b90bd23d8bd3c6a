// /slack/install and the way back from Slack. Who installs the bot sees documents only where the operator lists them.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { InstallProvider } from '@slack/oauth';
import { type Log, messageOf } from '../../../src/index.ts';
import { languageOf } from '../../chat/rules/spoken-to.ts';
import type { Route } from '../../shared/adapter.ts';
import { speaking } from '../../shared/language/language.ts';
import { installWords } from '../../shared/wording/chat/install.ts';
import { platform } from '../address/places.ts';
import { installPage } from './page.ts';
import { idOf, whereOf } from './store.ts';

export const installPath = '/slack/install';
export const redirectPath = '/slack/oauth_redirect';

export interface RouteServices {
  readonly provider: Pick<InstallProvider, 'handleInstallPath' | 'handleCallback'>;
  readonly log: Log;
  /** Called once an installation is stored. Says whether its tenant is served. */
  readonly installed: (tenant: string, organisation: string) => Promise<boolean>;
}

export function createInstallRoutes({ provider, log, installed }: RouteServices): readonly Route[] {
  const page = (response: ServerResponse, status: number, heading: string, text: string): void => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.setHeader('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'");
    response.setHeader('Cache-Control', 'no-store');
    response.writeHead(status).end(installPage(heading, text));
  };
  const failed = (response: ServerResponse, error: unknown): void => {
    log.warn({ reason: messageOf(error) }, 'an installation failed');
    if (!response.headersSent) page(response, 400, installWords.failed, installWords.again);
    else response.end();
  };
  const guarded =
    (handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>): Route['serve'] =>
    (request, response) =>
      void speaking(languageOf(request.headers['accept-language'] ?? ''), () =>
        handle(request, response).catch((error: unknown) => failed(response, error)),
      );

  return [
    {
      method: 'GET',
      path: installPath,
      serve: guarded((request, response) => provider.handleInstallPath(request, response)),
    },
    {
      method: 'GET',
      path: redirectPath,
      serve: guarded((request, response) =>
        provider.handleCallback(request, response, {
          successAsync: async (installation) => {
            const where = whereOf(installation);
            const tenant = idOf(where);
            const name = installation.team?.name ?? installation.enterprise?.name ?? tenant;
            const isServed = await installed(tenant, where.organisation);
            log.info({ tenant, isServed }, 'installed');
            page(
              response,
              200,
              installWords.done(name),
              isServed ? installWords.served : installWords.unlisted(platform, tenant),
            );
          },
          failure: (error, _options, _request, failing) => failed(failing, error),
        }),
      ),
    },
  ];
}
