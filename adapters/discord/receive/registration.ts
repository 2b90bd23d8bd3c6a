// Registers the commands where what Discord has of them differs: a day allows two hundred new ones only. Nothing is left of a
// trial in some servers once they are registered everywhere, nor the other way round.
import { Routes } from 'discord.js';
import { z } from 'zod';
import { type Log, messageOf } from '../../../src/index.ts';
import type { Calls } from '../connect/calls.ts';
import type { DiscordSettings } from '../connect/settings.ts';
import { commands, everywhere } from './commands.ts';
import type { CommandShape } from './shapes.ts';

/** In any order; Discord gives null for none. */
const localizations = z
  .record(z.string(), z.string())
  .nullish()
  .transform((given) => Object.entries(given ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)));

/** As far as it is compared; Discord adds fields of its own, and leaves out what is usual. */
const option = z.object({
  type: z.number(),
  name: z.string(),
  name_localizations: localizations,
  description: z.string().default(''),
  description_localizations: localizations,
  required: z.boolean().default(false),
  autocomplete: z.boolean().default(false),
  channel_types: z
    .array(z.number())
    .default([])
    .transform((given) => given.toSorted((a, b) => a - b)),
  choices: z
    .array(
      z.object({
        name: z.string(),
        name_localizations: localizations,
        value: z.union([z.string(), z.number()]),
      }),
    )
    .default([]),
  get options() {
    return z.array(option).default([]);
  },
});
const command = z.object({
  type: z.number().default(1),
  name: z.string(),
  name_localizations: localizations,
  description: z.string().default(''),
  description_localizations: localizations,
  contexts: z.array(z.number()).nullish(),
  integration_types: z.array(z.number()).nullish(),
  default_member_permissions: z
    .string()
    .nullish()
    .transform((rights) => rights ?? undefined),
  options: z.array(option).default([]),
});

/** For whom commands of one server are installed is Discord's to say. */
const comparable = (registered: unknown, isEverywhere: boolean): string => {
  const parsed = z.array(command).parse(registered);
  return JSON.stringify(
    parsed
      .map(({ integration_types: installs, ...rest }) => (isEverywhere ? { ...rest, installs } : rest))
      .sort((a, b) => a.type - b.type || (a.name < b.name ? -1 : 1)),
  );
};

export const isSame = (registered: unknown, wanted: readonly CommandShape[]): boolean =>
  comparable(registered, hasInstalls(wanted)) === comparable(wanted, hasInstalls(wanted));

const hasInstalls = (wanted: readonly CommandShape[]): boolean =>
  wanted.some((each) => each.integration_types !== undefined);

/** What should be registered where: people see a command twice that is there both everywhere and in their server. */
export function wantedIn(
  application: string,
  { guilds: named, userScope }: Registering,
  present: readonly string[],
): readonly Wanted[] {
  const inGuild = (guild: string): Wanted['place'] => Routes.applicationGuildCommands(application, guild);
  const rest = present.filter((guild) => !named.includes(guild)).slice(0, mostSwept);
  return [
    {
      place: Routes.applicationCommands(application),
      commands: named.length === 0 ? everywhere(userScope !== undefined) : [],
    },
    ...named.map((guild) => ({ place: inGuild(guild), commands })),
    ...rest.map((guild) => ({ place: inGuild(guild), commands: [] })),
  ];
}

type Registering = Pick<DiscordSettings, 'guilds' | 'userScope'>;

/** Servers that are looked at for commands of an earlier trial: more of them are no place for one. */
export const mostSwept = 100;

interface Wanted {
  readonly place: `/${string}`;
  readonly commands: readonly CommandShape[];
}

export interface Registration {
  /** Makes what is registered what should be. Resolves when it is, or cannot be. Never rejects. */
  reconcile(application: string, present: readonly string[]): Promise<void>;
  /** What is not as it should be, and why; undefined where all is, or was not looked at. */
  fault(): string | undefined;
  /** What a command is known by in a server; undefined while that is not confirmed. */
  idOf(server: string, command: string): string | undefined;
}

const identified = z.array(z.object({ id: z.string(), name: z.string() }));

/** Everywhere, or in the guilds that are named, where they are there at once. */
export function createRegistration(calls: Calls, settings: Registering, log: Log): Registration {
  let under = Promise.resolve();
  let fault: string | undefined;

  /** By place and name. */
  const ids = new Map<string, string>();
  let applicationId = '';
  const remember = (place: string, registered: unknown): void => {
    for (const { id, name } of identified.safeParse(registered).data ?? []) ids.set(`${place} ${name}`, id);
  };

  async function reconcileNow(application: string, present: readonly string[]): Promise<void> {
    const faults: string[] = [];
    applicationId = application;
    for (const wanted of wantedIn(application, settings, present)) {
      const { place } = wanted;
      try {
        const found = await calls.get(place, { query: whole });
        if (isSame(found, wanted.commands)) {
          remember(place, found);
          continue;
        }
        fault = waiting;
        remember(place, await calls.put(place, { body: wanted.commands }));
        log.info({ place, commands: wanted.commands.length }, 'commands registered');
      } catch (error) {
        const reason = messageOf(error);
        faults.push(reason);
        log.error({ place, reason }, 'the commands could not be registered; mentions are answered');
      }
    }
    fault = faults[0];
  }

  return {
    reconcile: (application, present) => {
      fault ??= waiting;
      under = under.then(() => reconcileNow(application, present));
      return under;
    },
    fault: () => fault,
    idOf: (server, command) =>
      ids.get(`${Routes.applicationGuildCommands(applicationId, server)} ${command}`) ??
      ids.get(`${Routes.applicationCommands(applicationId)} ${command}`),
  };
}

/** Without it, Discord leaves localizations out. */
export const whole = new URLSearchParams({ with_localizations: 'true' });

const waiting = 'not yet confirmed by Discord';
