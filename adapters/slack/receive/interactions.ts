// What every event of somebody's that waits for an answer brings.
import type { WebClient } from '@slack/web-api';
import type { Log } from '../../../src/index.ts';
import type { Form, HomeOpened } from '../../chat/port/events.ts';
import type { Receive } from '../../chat/port/port.ts';
import { askerOf } from '../address/places.ts';
import type { Source } from '../address/source.ts';
import { modalOf, type Origin } from '../render/form.ts';
import type { Payload } from '../render/limits.ts';
import { isAdministrator } from '../send/administrators.ts';
import { withinLimits } from '../send/views.ts';

export interface InteractionServices {
  readonly log: Log;
  readonly receive: Receive<Payload>;
}

export interface Interactions extends InteractionServices {
  /** `isPrivate`: it belongs to a message that only the person sees. `client`: of the workspace that it comes from. */
  common(
    client: WebClient,
    id: string,
    source: Source,
    user: string,
    channel?: string,
    isPrivate?: boolean,
  ): Pick<HomeOpened, 'id' | 'asker' | 'isAdministrator'>;
  /** Opens a form with a trigger, which lives three seconds, or puts it in the place of the view that is open. */
  opening(
    client: WebClient,
    to: { readonly trigger: string } | { readonly view: string },
    origin?: Origin,
  ): (form: Form<Payload>) => Promise<unknown>;
}

const nowhere: Origin = { channel: '', thread: '' };

export function createInteractions(services: InteractionServices): Interactions {
  const { log } = services;
  return {
    ...services,
    common: (client, id, source, user, channel, isPrivate) => ({
      id,
      asker: askerOf(source, user, channel, isPrivate),
      isAdministrator: (tenant) =>
        isAdministrator(client, { user, tenant, isOrganisationWide: source.realm !== source.team }, log),
    }),
    opening:
      (client, to, origin = nowhere) =>
      (form) => {
        const view = withinLimits(modalOf(form, origin), log);
        return 'view' in to
          ? client.views.update({ view_id: to.view, view })
          : client.views.open({ trigger_id: to.trigger, view });
      },
  };
}
