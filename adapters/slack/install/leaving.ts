// A workspace that takes the bot's tokens back, or removes the app: its installation goes.
import type { App } from '@slack/bolt';
import type { Installations, Log } from '../../../src/index.ts';
import { platform } from '../address/places.ts';
import { keyOf, type Where } from './store.ts';

export interface LeavingServices {
  readonly installations: Installations;
  readonly log: Log;
  /** Called once one was taken away. */
  readonly left: () => Promise<void>;
}

/** As Bolt reads it out of the payload, without asking for a token. */
interface Source {
  readonly teamId?: string;
  readonly enterpriseId?: string;
}

export function listenForLeaving(app: App, { installations, log, left }: LeavingServices): void {
  /** `seconds` since 1970: an event may come again after the app was installed again. */
  const forget = async (source: Source, seconds: number, why: string): Promise<void> => {
    for (const { organisation, tenant: workspace } of await installations.list(platform)) {
      const where = { organisation, workspace };
      if (!isOf(where, source) || !(await installations.remove(keyOf(where), seconds * 1000 + 999))) continue;
      log.info({ ...where, why }, 'no longer installed');
      await left();
    }
  };
  app.event('app_uninstalled', ({ context, body }) => forget(context, body.event_time, 'uninstalled'));
  app.event('tokens_revoked', async ({ event, context, body }) => {
    // Those of people are none of ours.
    if ((event.tokens.bot ?? []).length > 0) await forget(context, body.event_time, 'revoked');
  });
}

/** An event without a workspace is of the whole organisation. One with a workspace never ends that. */
const isOf = ({ organisation, workspace }: Where, { teamId, enterpriseId }: Source): boolean =>
  teamId == null || teamId === enterpriseId
    ? workspace === '' && organisation === enterpriseId
    : workspace === teamId;
