// Opens every platform that has settings, and serves them together. A platform that fails leaves the others alone.
import { randomBytes } from 'node:crypto';
import { type Log, messageOf, type Verbatim } from '../src/index.ts';
import type { Adapter, Reporting } from './adapter.ts';
import type { Surroundings } from './cli/surroundings.ts';
import { corePartsOf } from './health/report.ts';
import { openHttpServer } from './health/server.ts';
import { readListenSettings } from './health/settings.ts';
import { createHealthState } from './shared/health-state.ts';

/** How a platform comes to be: undefined where nothing of it is configured. Throws where its settings are wrong. */
type Open = () => Promise<Adapter | undefined>;

export interface Platforms {
  /** Starts them all and resolves when all have ended: to the names of those that failed. Never rejects. */
  run(): Promise<readonly string[]>;
  stop(): Promise<void>;
}

/** Throws CONFIG_INVALID where PORT can't be listened on. What is wrong with one platform is told by `run`. */
export async function openPlatforms(
  verbatim: Verbatim,
  surroundings: Surroundings,
  log: Log,
): Promise<Platforms> {
  const { environment, errors } = surroundings;
  const known: readonly (readonly [string, Open])[] = [
    ['slack', () => openSlack(verbatim, surroundings, log)],
    ['discord', () => openDiscord(verbatim, surroundings, log)],
  ];
  const tell = (name: string, error: unknown): void =>
    void errors.write(`verbatim: ${name}: ${messageOf(error)}\n`);
  const adapters: Adapter[] = [];
  const unusable: Reporting[] = [];
  for (const [name, open] of known) {
    try {
      const adapter = await open();
      if (adapter !== undefined) adapters.push(adapter);
    } catch (error) {
      tell(name, error);
      unusable.push(failing(name, messageOf(error)));
    }
  }
  const close = adapters.length === 0 ? async () => {} : await serveHttp();

  async function serveHttp(): Promise<() => Promise<void>> {
    const requests = adapters.flatMap((adapter) => adapter.requests ?? []);
    const settings = readListenSettings(environment, requests.length > 0);
    const parts = [...corePartsOf(verbatim, Date.now()), ...adapters, ...unusable];
    const server = await openHttpServer(settings, {
      parts: () => parts,
      requests: new Map(requests.map(({ path, serve }) => [path, serve])),
    });
    log.info({ port: server.port, host: settings.host ?? 'every address' }, 'listening');
    return server.close;
  }

  /** Undefined once the adapter has ended in order; its name where it could not start or go on. */
  async function runOne(adapter: Adapter): Promise<string | undefined> {
    try {
      await adapter.start();
      log.info({ platform: adapter.name }, 'answering');
      await adapter.ended;
    } catch (error) {
      tell(adapter.name, error);
      return adapter.name;
    }
    const { state, detail } = adapter.health();
    if (state !== 'failing') return undefined;
    tell(adapter.name, detail);
    await adapter.stop();
    return adapter.name;
  }

  return {
    run: async () => {
      const ended = await Promise.all(adapters.map(runOne));
      return [...unusable.map(({ name }) => name), ...ended.filter((name) => name !== undefined)];
    },
    stop: async () => {
      await Promise.all(adapters.map((adapter) => adapter.stop()));
      await close();
    },
  };
}

function failing(name: string, detail: string): Reporting {
  const state = createHealthState(Date.now);
  state.change('failing', detail);
  return { name, health: state.health };
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
  return createSlack(verbatim, settings, { log, newId, now: Date.now });
}

/** As with Bolt: only who has Discord waits for its client to load. */
async function openDiscord(
  verbatim: Verbatim,
  { environment }: Surroundings,
  log: Log,
): Promise<Adapter | undefined> {
  if (!Object.keys(environment).some((name) => name.startsWith('DISCORD_'))) return undefined;
  const { readDiscordSettings } = await import('./discord/settings.ts');
  const settings = readDiscordSettings(environment);
  if (settings === undefined) return undefined;
  const { createDiscord } = await import('./discord/adapter.ts');
  return createDiscord(verbatim, settings, { log, newId, now: Date.now });
}

/** Names a failure in the log and where it is said. */
const newId = (): string => randomBytes(4).toString('hex');
