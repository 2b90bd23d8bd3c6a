// Registers the commands where what Discord has of them differs: a day allows two hundred new ones only.
import { type REST, Routes } from 'discord.js';
import { z } from 'zod';
import { type Log, messageOf } from '../../../src/index.ts';
import { type CommandShape, commands } from './commands.ts';

/** As far as it is compared; Discord adds fields of its own, and leaves out what is usual. */
const option = z.object({
  type: z.number(),
  name: z.string(),
  description: z.string().default(''),
  required: z.boolean().default(false),
  autocomplete: z.boolean().default(false),
  choices: z.array(z.object({ name: z.string(), value: z.union([z.string(), z.number()]) })).default([]),
  get options() {
    return z.array(option).default([]);
  },
});
const command = z.object({
  type: z.number().default(1),
  name: z.string(),
  description: z.string().default(''),
  contexts: z.array(z.number()).nullish(),
  options: z.array(option).default([]),
});

const comparable = (registered: unknown): string => {
  const parsed = z.array(command).parse(registered);
  return JSON.stringify(parsed.sort((a, b) => a.type - b.type || (a.name < b.name ? -1 : 1)));
};

export const isSame = (registered: unknown, wanted: readonly CommandShape[]): boolean =>
  comparable(registered) === comparable(wanted);

/** Everywhere, or in these guilds, where they are there at once. Never rejects: what fails is in the log. */
export async function register(
  rest: REST,
  application: string,
  guilds: readonly string[],
  log: Log,
): Promise<void> {
  const everywhere = Routes.applicationCommands(application);
  const places = guilds.map((guild) => Routes.applicationGuildCommands(application, guild));
  for (const place of guilds.length > 0 ? places : [everywhere]) {
    try {
      if (isSame(await rest.get(place), commands)) continue;
      await rest.put(place, { body: commands });
      log.info({ place }, 'commands registered');
    } catch (error) {
      log.error(
        { place, reason: messageOf(error) },
        'the commands could not be registered; mentions are answered',
      );
    }
  }
}
