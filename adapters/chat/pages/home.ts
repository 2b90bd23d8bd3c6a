// The bot's page as one person sees it, shown whenever they open it.
import { type Asker, type Forgotten, VerbatimError } from '../../../src/index.ts';
import type { Context } from '../context/context.ts';
import { forgetEverywhere } from '../context/forget.ts';
import { homeSections, most } from '../parts/home.ts';
import type { HomeOpened, Pressed } from '../port/events.ts';
import { sentence } from '../port/message.ts';

export const showHome = (context: Context, event: HomeOpened): Promise<void> =>
  onHome(context, event.asker, () => publish(context, event));

/** "Forget me" on the page. */
export const forgetOnHome = (context: Context, event: Pressed): Promise<void> =>
  onHome(context, event.asker, async () => {
    await publish(context, event, await forgetEverywhere(context, event.asker));
  });

/** A failure is said on the page. */
const onHome = ({ answering, outbox }: Context, asker: Asker, work: () => Promise<void>): Promise<void> =>
  answering.guarded('home', (message) => outbox.showHome(asker, [message]), work);

async function publish(
  { verbatim, outbox, answering }: Context,
  { asker, isAdministrator }: Pick<HomeOpened, 'asker' | 'isAdministrator'>,
  forgotten?: Forgotten,
): Promise<void> {
  const refused = await answering.refusal(asker);
  if (refused !== undefined) return void (await outbox.showHome(asker, [sentence(refused)]));
  const scoped = verbatim.within(asker);
  const questions = await reached(scoped.questions({ asker, viewer: asker }, most.questions));
  const gaps = (await isAdministrator(asker.tenant))
    ? await reached(scoped.gaps({ viewer: asker }))
    : undefined;
  const sections = homeSections({
    documents: scoped.corpus.documents,
    questions,
    ...(gaps === undefined ? {} : { gaps }),
    ...(forgotten === undefined ? {} : { forgotten }),
  });
  await outbox.showHome(asker, sections);
}

/** Undefined where the store cannot be reached: the rest of the page is shown all the same. */
async function reached<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof VerbatimError && error.code.startsWith('STORE_')) return undefined;
    throw error;
  }
}
