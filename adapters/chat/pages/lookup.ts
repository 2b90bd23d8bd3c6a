// Looking a passage up as one types: what is offered, the form in which one is chosen, and where it is posted.
import { messageOf, type Quote, type Scoped } from '../../../src/index.ts';
import { namedBy } from '../../shared/document-filter.ts';
import { lookupWords } from '../../shared/wording/chat/lookup.ts';
import { shortcutWords } from '../../shared/wording/chat/shortcuts.ts';
import type { Context } from '../context/context.ts';
import { drawLookedUp } from '../parts/answer.ts';
import { readPassage, writePassage } from '../parts/passage.ts';
import { actions, forms } from '../parts/token.ts';
import type { Choice, Form, LookupOpened, Pressed, Response, Submitted, Typing } from '../port/events.ts';
import { type Message, note, paragraph, plain, sentence } from '../port/message.ts';
import { toAudience } from '../rules/spoken-to.ts';

/** Choices are the answer itself: what fails offers nothing. */
export async function offerChoices(context: Context, event: Typing): Promise<void> {
  const { log, mayType } = context;
  const isAllowed = await mayType(event.asker.user);
  try {
    await event.offer(isAllowed ? await choicesFor(context, event) : []);
  } catch (error) {
    log.warn({ reason: messageOf(error) }, 'choices came too late');
  }
}

async function choicesFor(
  { verbatim, log }: Context,
  { asker, field, words, most }: Typing,
): Promise<Choice[]> {
  const scoped = verbatim.within(asker);
  if (field === 'source') return titlesLike(scoped, words, most);
  if (words.trim() === '') return [];
  try {
    const quotes = await scoped.suggest(words, most);
    return quotes.map((quote) => ({ value: writePassage(quote), quote }));
  } catch (error) {
    log.error({ reason: messageOf(error) }, 'no choices for what was typed');
    return [];
  }
}

/** Characters of a title that can be chosen: platforms have room for as many. */
const longestTitle = 100;

function titlesLike({ corpus }: Scoped, typed: string, most: number): Choice[] {
  const named = corpus.documents.filter(namedBy(typed));
  return [...new Set(named.map(({ title }) => title))]
    .filter((title) => title.length <= longestTitle)
    .slice(0, most)
    .map((title) => ({ value: title, title }));
}

/** A platform may open a form for seconds only: it is opened before anything is asked of the core. */
export function openLookup({ answering }: Context, event: LookupOpened): Promise<void> {
  return answering.guarded('look-up', responding(event), () => event.open(lookupForm()));
}

/** Says it to the person alone, once there is something to say. */
const responding = (event: Pressed | LookupOpened): Response['whisper'] => {
  let response: Response | undefined;
  return (message) => {
    response ??= event.respond('private');
    return response.whisper(message);
  };
};

/** What was chosen is shown in the form. It is remembered before it is shown, so that its receipt can be verified. */
export function showInForm({ answering, verbatim }: Context, event: Pressed): Promise<void> {
  const value = event.choice ?? '';
  return answering.guarded('look-up', responding(event), async () => {
    const scoped = verbatim.within(event.asker);
    const found = quoteOf(scoped, value);
    if (found === undefined) return event.open(lookupForm(sentence(lookupWords.gone)));
    const quote = await scoped.keep(found);
    return event.open(lookupForm(drawLookedUp(quote), { value, quote }));
  });
}

function quoteOf(scoped: Scoped, value: string): Quote | undefined {
  const passage = readPassage(value);
  return passage === undefined ? undefined : scoped.quoteAt(passage.documentId, passage.span);
}

const lookupForm = (shown?: Message, chosen?: Choice): Form => ({
  form: forms.lookup,
  value: chosen?.value ?? '',
  title: lookupWords.title,
  fields: [
    {
      kind: 'search',
      action: actions.search,
      placeholder: lookupWords.placeholder,
      ...(chosen === undefined ? {} : { chosen }),
    },
    ...(chosen === undefined
      ? []
      : [{ kind: 'conversation' as const, name: 'where', label: lookupWords.where }]),
  ],
  shown: shown ?? { ...sentence(''), head: [note(lookupWords.hint)] },
  ...(chosen === undefined ? {} : { submit: lookupWords.post }),
  close: shortcutWords.close,
});

/** Posts the passage where the person chose, as far as it may be seen there. */
export function postLookedUp(
  { answering, verbatim, outbox, platform }: Context,
  event: Submitted,
): Promise<void> {
  const { whisper } = event.respond('private');
  const { conversation: place, asker, value } = event;
  return answering.guarded('post a quote', whisper, async () => {
    if (place === undefined) return whisper(sentence(lookupWords.gone));
    const refused = await answering.refusal({ ...place, user: asker.user });
    if (refused !== undefined) return whisper(sentence(refused));
    const audience = verbatim.within(place);
    const quote = quoteOf(audience, value);
    if (quote === undefined) {
      const isThere = quoteOf(verbatim.within(asker), value) !== undefined;
      return whisper(sentence(isThere ? lookupWords.outOfScope : lookupWords.gone));
    }
    const kept = await audience.keep(quote);
    const to = { tenant: place.tenant, channel: place.conversation };
    try {
      return await toAudience(place, () => {
        const head = [paragraph(plain(lookupWords.postedBy), { person: asker.user })];
        const message = drawLookedUp(kept, head);
        return outbox.post(to, message, place, { once: event.id, topic: '', layout: 'full' });
      });
    } catch (error) {
      if (platform.refusalOf(error) === undefined) throw error;
      return whisper(sentence(lookupWords.unreachable));
    }
  });
}
