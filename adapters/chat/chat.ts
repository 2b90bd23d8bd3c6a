// What the bot does on every chat platform: each neutral event goes to the policy of its kind, once.
import { createCache, messageOf, type Verbatim } from '../../src/index.ts';
import { chatWords } from '../shared/wording/chat/chat.ts';
import { ask, checkMessage, findSources } from './answers/ask.ts';
import { pressAnswer } from './answers/presses.ts';
import { openRating, rateByButton, rateByForm } from './answers/rating.ts';
import { refuseBarred } from './barred.ts';
import { runCommand } from './commands/command.ts';
import { type Context, createContext } from './context/context.ts';
import { takeDeletion, takeEdit } from './conversation/changes.ts';
import { hear } from './conversation/hearing.ts';
import { resume, resumeOthers } from './conversation/resume.ts';
import { askerOf, createWithLanguage } from './languages.ts';
import { createOutbox } from './outbox/outbox.ts';
import { forgetOnHome, showHome } from './pages/home.ts';
import { offerChoices, openLookup, postLookedUp, showInForm } from './pages/lookup.ts';
import { createSuggestions } from './pages/suggestions.ts';
import { actions, forms } from './parts/token.ts';
import type { ChatEvent, Command, CommandName, Pressed, Submitted } from './port/events.ts';
import { sentence } from './port/message.ts';
import type { ChatServices } from './port/platform.ts';
import type { ChatPlatform, Receive } from './port/port.ts';
import { withPresence } from './presence.ts';
import type { ChatSettings } from './rules/settings.ts';
import { toPerson } from './rules/spoken-to.ts';
import { createWithTenant, forgetLeft, refuseUnlisted, serveTenants } from './tenants.ts';

/** Milliseconds within which an event that comes again is known: interactions live a quarter of an hour. */
const knownFor = 15 * 60 * 1000;

export interface Chat<P> {
  readonly receive: Receive<P>;
  /**
   * Goes on with what an earlier process left open. Once, when messages can be sent; not where the store tells of nothing
   * before `signal` aborts. Never rejects.
   */
  resume(signal: AbortSignal): Promise<void>;
  /** Goes on with what other processes leave open, as `resumeOthers` does. Nothing where none shares the store. Never rejects. */
  resumeOthers(signal: AbortSignal, go: (work: Promise<void>) => void): Promise<void>;
  /** Ends what is under way, unsaid, and leaves it to the next start. */
  leave(): void;
  /** How many questions have no outcome yet: the next start goes on with them. */
  open(): number;
}

/** The policy of one platform's events. */
export function createChat<P>(
  platform: ChatPlatform<P>,
  verbatim: Verbatim,
  settings: ChatSettings,
  services: ChatServices,
): Chat<P> {
  const { log, now } = services;
  const { name, label, tenantNoun, abilities, ids, ownId, commandId, connection, sending } = platform;
  const { readable, ...outbox } = createOutbox(platform, verbatim, log);
  const { above, hasSpoken, barrier, isPresent, membership, conversationNow, identities, refusalOf } =
    sending;
  const { health } = connection;
  const facts = {
    name,
    label,
    tenantNoun,
    abilities,
    ids,
    ...(ownId === undefined ? {} : { ownId }),
    commandId,
    above,
    hasSpoken,
    barrier,
    isPresent,
    membership,
    ...(conversationNow === undefined ? {} : { conversationNow }),
    identities,
    refusalOf,
    health,
  };
  const context = createContext(verbatim, facts, outbox, settings, services);
  const withTenant = createWithTenant(context);
  const withLanguage = createWithLanguage(sending, now);
  const suggest = createSuggestions();
  const known = createCache<true>(knownFor, now);

  const handle = (event: ChatEvent): Promise<void> => {
    switch (event.kind) {
      case 'said':
        return hear(context, event.said, event.taken);
      case 'edited':
        return takeEdit(context, event.said);
      case 'deleted':
        return takeDeletion(context, event.message, event.conversation);
      case 'stopped':
        return context.stops.stop(event.thread);
      case 'tenants-known':
        return serveTenants(context, event);
      case 'tenant-left':
        return forgetLeft(context, event.tenant);
      case 'command':
        return commands[event.name](context, event);
      case 'pressed':
        return press(context, event);
      case 'submitted':
        return submit(context, event);
      case 'lookup-opened':
        return openLookup(context, event);
      case 'home-opened':
        return showHome(context, event);
      case 'conversation-opened':
        return suggest(context, event);
      case 'typing':
        return offerChoices(context, event);
    }
  };

  const receive: Receive<P> = async (event) => {
    // Messages are known for longer, and in the store.
    if ('id' in event) {
      if (known.has(event.id)) return;
      known.set(event.id, true);
    }
    try {
      const placed = await withLanguage(await withPresence(context, await withTenant(event)));
      const heard = readable(placed);
      // Until it is known whom administrators banned, a mention is dropped without a word.
      if (heard.kind === 'said' && !context.access.isKnown()) await context.access.read();
      await toPerson(
        askerOf(heard) ?? {},
        () => refuseUnlisted(context, heard) ?? refuseBarred(context, heard) ?? handle(heard),
      );
    } catch (error) {
      log.error({ what: event.kind, reason: messageOf(error) }, 'an event could not be handled');
    }
  };
  return {
    receive,
    resume: (signal) => resume(context, signal),
    resumeOthers: async (signal, go) => {
      if (!verbatim.claims.isShared) return;
      await resumeOthers(context, signal, go, () => connection.standsBy?.() === true);
    },
    leave: context.stops.leave,
    open: () => context.questions.open() + context.commands.open(),
  };
}

const commands: Readonly<Record<CommandName, (context: Context, event: Command) => Promise<void>>> = {
  ask,
  verbatim: runCommand,
  'find-sources': findSources,
  'check-quotes': checkMessage,
  unknown: sayUnknown,
};

async function press(context: Context, event: Pressed): Promise<void> {
  if (!(await context.budget.press(event.asker))) return pressTooMany(context, event);
  if (event.isOfAnother === true) return sayNotYours(context, event);
  if (event.action === actions.notUseful) return openRating(context, event);
  if (event.action.startsWith(`${actions.reason}-`)) return rateByButton(context, event);
  if (event.action === actions.forget) return forgetOnHome(context, event);
  if (event.action === actions.search) return showInForm(context, event);
  return pressAnswer(context, event);
}

/** Said to the one who presses; after that, the platform hears that the press arrived, and nothing is seen. */
async function pressTooMany({ answering, budget }: Context, event: Pressed): Promise<void> {
  if (!(await budget.mayTell(event.asker))) return void event.respond('in-place');
  const { whisper } = event.respond('private');
  await answering.guarded('press', whisper, () => whisper(sentence(chatWords.tooManyPresses)));
}

async function sayNotYours({ answering }: Context, event: Pressed): Promise<void> {
  const { whisper } = event.respond('private');
  await answering.guarded('press', whisper, () => whisper(sentence(chatWords.notYours)));
}

async function submit(context: Context, event: Submitted): Promise<void> {
  if (event.form === forms.rating) return rateByForm(context, event);
  if (event.form === forms.lookup) return postLookedUp(context, event);
  context.log.warn({ form: event.form }, 'ignored a form that is not ours');
  return sayUnknown(context, event);
}

async function sayUnknown({ answering }: Context, event: Command | Submitted): Promise<void> {
  const { whisper } = event.respond('private');
  await answering.guarded(event.kind, whisper, () => whisper(sentence(chatWords.unknown)));
}
