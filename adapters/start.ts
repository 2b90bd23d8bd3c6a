// Starts every platform that has settings, and stops them together. A platform that fails leaves the others alone.
import { randomBytes } from 'node:crypto';
import { type Log, messageOf, type Verbatim } from '../src/index.ts';
import type { Adapter } from './adapter.ts';
import type { Surroundings } from './cli/surroundings.ts';

/** How a platform comes to be: undefined where nothing of it is configured. Throws where its settings are wrong. */
type Open = () => Promise<Adapter | undefined>;

export interface Started {
  readonly adapters: readonly Adapter[];
  /** Platforms that are configured and could not start. */
  readonly failed: readonly string[];
}

export async function startPlatforms(
  verbatim: Verbatim,
  surroundings: Surroundings,
  log: Log,
): Promise<Started> {
  const platforms: readonly (readonly [string, Open])[] = [
    ['slack', () => openSlack(verbatim, surroundings, log)],
  ];
  const adapters: Adapter[] = [];
  const failed: string[] = [];
  for (const [name, open] of platforms) {
    try {
      const adapter = await open();
      if (adapter === undefined) continue;
      await adapter.start();
      adapters.push(adapter);
      log.info({ platform: name }, 'answering');
    } catch (error) {
      failed.push(name);
      surroundings.errors.write(`verbatim: ${name}: ${messageOf(error)}\n`);
    }
  }
  return { adapters, failed };
}

/** Whether any variable of a platform is set: then the terminal is not served. */
export const isConfigured = ({ environment }: Surroundings): boolean =>
  Object.entries(environment).some(([name, value]) => /^(?:SLACK|DISCORD)_/.test(name) && value !== '');

/** Bolt takes a while to load: only who has Slack waits for it. */
async function openSlack(
  verbatim: Verbatim,
  { environment }: Surroundings,
  log: Log,
): Promise<Adapter | undefined> {
  if (!Object.keys(environment).some((name) => name.startsWith('SLACK_'))) return undefined;
  const { readSlackSettings } = await import('./slack/settings.ts');
  const settings = readSlackSettings(environment);
  if (settings === undefined) return undefined;
  const { createSlack } = await import('./slack/adapter.ts');
  const newId = (): string => randomBytes(4).toString('hex');
  return createSlack(verbatim, settings, {
    log,
    newId,
    now: Date.now,
    port: Number(environment['PORT'] || 3000),
  });
}
