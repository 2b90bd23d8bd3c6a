// "Ask the corpus": the global shortcut that looks a quote up as one types, and posts it where one likes.
import type { App, BlockAction, GlobalShortcut } from '@slack/bolt';
import type { PlainTextOption } from '@slack/types';
import { messageOf, type Quote, type Scoped } from '../../src/index.ts';
import { readChoice } from '../shared/choice.ts';
import { lookupWords } from '../shared/wording/lookup.ts';
import type { Desk } from './desk.ts';
import { escapeText } from './escape.ts';
import { gate } from './gate.ts';
import { type Chosen, lookup, lookupModal, optionFor } from './lookup-modal.ts';
import { askerOf, directIn, placeOf, refusalOf } from './questions.ts';
import { cannotSpeakTo } from './refusals.ts';
import { type Drawing, drawQuote } from './render.ts';
import { plain, richText, section, wordsIn } from './rich-text.ts';
import { sentence, toChannel } from './sending.ts';
import { withinLimits, withinMessageLimits } from './within-limits.ts';

/** Options offered: what a person can look over. */
const mostOptions = 20;

export function listenForLookup(app: App, desk: Desk): void {
  const { answering, verbatim, log } = desk;

  app.shortcut<GlobalShortcut>({ type: 'shortcut', callback_id: lookup.shortcut }, async (args) => {
    const { ack, shortcut, client } = args;
    await ack();
    await answering.guarded('look-up', toChannel(client, shortcut.user.id), async () => {
      // The trigger lives three seconds: the view is opened before anything else is asked.
      await client.views.open({ trigger_id: shortcut.trigger_id, view: withinLimits(lookupModal(), log) });
    });
  });

  // Options are the acknowledgement itself: nothing is waited for.
  app.options(lookup.search, async ({ ack, payload, body }) => {
    const person = `${body.team?.id ?? ''}/${body.user.id}`;
    await ack({
      options: (await desk.mayType(person)) ? await optionsFor(desk, body.team?.id ?? '', payload.value) : [],
    });
  });

  app.action<BlockAction>(lookup.search, async ({ ack, action, body, client }) => {
    await ack();
    const option = action.type === 'external_select' ? action.selected_option : null;
    const view = body.view;
    if (view === undefined || option === null) return;
    await answering.guarded('look-up', toChannel(client, body.user.id), async () => {
      const chosen = await choose(desk, body.team?.id ?? '', option as PlainTextOption);
      await client.views.update({ view_id: view.id, view: withinLimits(lookupModal(chosen), log) });
    });
  });

  app.view(lookup.view, async ({ ack, body, view, client }) => {
    await ack();
    const user = body.user.id;
    const whisper = toChannel(client, user);
    const channel = view.state.values[lookup.where]?.[lookup.where]?.selected_conversation;
    await answering.guarded('post a quote', whisper, async () => {
      if (channel === undefined || channel === null) return void (await whisper(sentence(lookupWords.gone)));
      const team = body.team?.id ?? '';
      const refused = await refusalOf(desk, client, askerOf(team, user, channel));
      if (refused !== undefined) return void (await whisper(sentence(refused)));
      const audience = verbatim.within(placeOf(team, channel));
      const quote = quoteOf(audience, view.private_metadata);
      if (quote === undefined) {
        const isThere = quoteOf(verbatim.within(directIn(team)), view.private_metadata) !== undefined;
        return void (await whisper(sentence(isThere ? lookupWords.outOfScope : lookupWords.gone)));
      }
      const posted = gate(drawPosted(await audience.keep(quote), user), audience, log);
      try {
        await toChannel(client, channel)(withinMessageLimits(posted, log));
      } catch (error) {
        if (!cannotSpeakTo(error)) throw error;
        await whisper(sentence(lookupWords.unreachable));
      }
    });
  });
}

async function optionsFor({ verbatim, log }: Desk, team: string, typed: string): Promise<PlainTextOption[]> {
  try {
    return (await verbatim.within(directIn(team)).suggest(typed, mostOptions)).map(optionFor);
  } catch (error) {
    log.error({ reason: messageOf(error) }, 'no options for what was typed');
    return [];
  }
}

function quoteOf(scoped: Scoped, value: string | undefined): Quote | undefined {
  const choice = readChoice(value);
  return choice === undefined ? undefined : scoped.quoteAt(choice.documentId, choice.span);
}

/** The quote is remembered before it is shown, so that its receipt holds. */
async function choose(desk: Desk, team: string, option: PlainTextOption): Promise<Chosen> {
  const scoped = desk.verbatim.within(directIn(team));
  const found = quoteOf(scoped, option.value);
  if (found === undefined) return { option, blocks: sentence(lookupWords.gone).blocks };
  const quote = await scoped.keep(found);
  const { blocks, shown } = gate(drawLookedUp(quote), scoped, desk.log);
  return {
    option,
    blocks,
    ...(shown.length > 0 && option.value !== undefined ? { choice: option.value } : {}),
  };
}

function drawLookedUp(quote: Quote): Drawing {
  const block = drawQuote(quote, '', false);
  return { text: escapeText(wordsIn(block)), blocks: [block], shown: [quote] };
}

function drawPosted(quote: Quote, user: string): Drawing {
  const { text, blocks, shown } = drawLookedUp(quote);
  const heading = richText(section(plain(lookupWords.postedBy), { type: 'user', user_id: user }));
  return { text, blocks: [heading, ...blocks], shown };
}
