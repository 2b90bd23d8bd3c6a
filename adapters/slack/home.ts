// The app's Home: published whenever somebody opens it.
import type { App, BlockAction } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { type Forgotten, VerbatimError } from '../../src/index.ts';
import { forgetPerson } from '../shared/memory.ts';
import { tenantWords } from '../shared/wording/tenants.ts';
import { isAdministrator } from './administrators.ts';
import type { Desk } from './desk.ts';
import { gate } from './gate.ts';
import { drawHome, homeActions } from './home-view.ts';
import { askerOf, directIn } from './questions.ts';
import { type Send, sentence } from './sending.ts';
import { withinLimits } from './within-limits.ts';

interface Visit {
  readonly client: WebClient;
  readonly team: string;
  readonly user: string;
  readonly forgotten?: Forgotten;
}

/** Milliseconds for which what is unanswered is gathered: on every visit, so not from the beginning. */
const gathered = 30 * 24 * 60 * 60 * 1000;

/** `now` in milliseconds since 1970. */
export function listenForHome(app: App, desk: Desk, now: () => number): void {
  app.event('app_home_opened', async ({ event, body, client }) => {
    if (event.tab !== 'home') return;
    const visit = { client, team: body.team_id, user: event.user };
    await desk.answering.guarded('home', onHome(visit), () => publish(desk, visit, now));
  });

  app.action<BlockAction>(homeActions.forget, async ({ ack, body, client }) => {
    await ack();
    const visit = { client, team: body.team?.id ?? body.user.team_id ?? '', user: body.user.id };
    await desk.answering.guarded('forget', onHome(visit), async () => {
      forgetPerson(desk.memory, visit.user);
      const forgotten = await desk.verbatim.forget(askerOf(visit.team, visit.user, ''));
      await publish(desk, { ...visit, forgotten }, now);
    });
  });
}

/** Home is where a failure of it is said. */
const onHome =
  ({ client, user }: Visit): Send =>
  ({ blocks = [] }) =>
    client.views.publish({ user_id: user, view: { type: 'home', blocks } });

async function publish(desk: Desk, visit: Visit, now: () => number): Promise<void> {
  const { client, team, user, forgotten } = visit;
  const { log } = desk;
  const viewer = askerOf(team, user, '');
  if (desk.verbatim.admits(viewer) === 'unlisted')
    return void (await onHome(visit)(sentence(tenantWords.unlisted(viewer))));
  const scoped = desk.verbatim.within(directIn(team));
  const questions = await reached(scoped.questions({ asker: viewer, viewer }));
  const gaps = (await isAdministrator(client, user, log))
    ? await reached(scoped.gaps({ since: now() - gathered, viewer }))
    : undefined;
  const drawing = drawHome({
    documents: scoped.corpus.documents,
    questions,
    ...(gaps === undefined ? {} : { gaps }),
    ...(forgotten === undefined ? {} : { forgotten }),
  });
  const { blocks } = gate(drawing, scoped, log);
  await client.views.publish({ user_id: user, view: withinLimits({ type: 'home', blocks }, log) });
}

/** Undefined where the store can't be reached: the rest of Home is shown all the same. */
async function reached<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof VerbatimError && error.code.startsWith('STORE_')) return undefined;
    throw error;
  }
}
