// What every part of policy works with.
import type { Health, Verbatim } from '../../../src/index.ts';
import { createLimiter, type Limiter } from '../../shared/limiter.ts';
import type { Outbox } from '../outbox/outbox.ts';
import type { DrawsFor } from '../parts/quoted.ts';
import type { ChatServices } from '../port/platform.ts';
import type { ChatPlatform } from '../port/port.ts';
import { type AccessHere, createAccessHere } from '../rules/access.ts';
import { type Budget, createBudget } from '../rules/budget.ts';
import { createMemory, forgetElsewhere, type Memory } from '../rules/memory.ts';
import type { ChatSettings } from '../rules/settings.ts';
import { createStops, type Stops } from '../rules/stops.ts';
import { createSettingsHere, type SettingsHere } from '../rules/tenant-settings.ts';
import { createTurns, type InTurn } from '../rules/turns.ts';
import { type Answering, createAnswering } from './answering.ts';
import { type Commands, createCommands } from './commands.ts';
import { createQuestions, type Questions } from './questions.ts';

/** What policy sees of a platform. */
export interface PlatformFacts
  extends Pick<
      ChatPlatform<never>,
      'name' | 'label' | 'tenantNoun' | 'abilities' | 'ids' | 'ownId' | 'commandId'
    >,
    Pick<
      ChatPlatform<never>['sending'],
      | 'above'
      | 'hasSpoken'
      | 'barrier'
      | 'isPresent'
      | 'membership'
      | 'conversationNow'
      | 'identities'
      | 'refusalOf'
    > {
  health(): Health;
}

export interface Context extends Pick<ChatServices, 'log' | 'now'> {
  readonly verbatim: Verbatim;
  readonly platform: PlatformFacts;
  /** What an answer can be drawn with there. */
  readonly draws: DrawsFor;
  readonly settings: SettingsHere;
  readonly access: AccessHere;
  readonly outbox: Outbox;
  readonly answering: Answering;
  readonly budget: Budget;
  readonly memory: Memory;
  readonly inTurn: InTurn;
  readonly stops: Stops;
  readonly questions: Questions;
  readonly commands: Commands;
  /** Searches that are being typed come with every few letters, so they have a limit of their own. */
  readonly mayType: Limiter;
}

/** Per person and minute: four searches a second. */
const searchesPerMinute = 240;

export function createContext(
  verbatim: Verbatim,
  platform: PlatformFacts,
  outbox: Outbox,
  given: ChatSettings,
  { log, newId, now, pages = { office: false } }: ChatServices,
): Context {
  const settings = createSettingsHere(verbatim, platform.name, given);
  const access = createAccessHere(verbatim, platform.name);
  const { claims, people } = verbatim;
  const budget = createBudget(
    settings,
    claims.isShared
      ? (name, key, milliseconds) =>
          people.countTry({ platform: `${platform.name} ${name}`, user: key }, milliseconds)
      : undefined,
  );
  const { buttons, images } = platform.abilities;
  const draws: DrawsFor = { buttons, ...(images ? { pages } : {}) };
  const memory = createMemory(now, verbatim.retentionDays > 0);
  verbatim.onDeletion(({ isOf, isOfTenant }) =>
    forgetElsewhere(memory, {
      isOf: (user) => isOf({ platform: platform.name, user }),
      isOfTenant: (tenant) => isOfTenant(platform.name, tenant),
    }),
  );
  return {
    verbatim,
    platform,
    draws,
    log,
    now,
    settings,
    access,
    outbox,
    answering: createAnswering({
      ...{ verbatim, log, newId, budget, access, draws, platform, now },
      forgotten: memory.forgotten,
    }),
    budget,
    memory,
    inTurn: createTurns(),
    stops: createStops(),
    questions: createQuestions(verbatim.claims, platform.name, memory, now),
    commands: createCommands(verbatim.claims, platform.name),
    mayType: createLimiter(searchesPerMinute),
  };
}
