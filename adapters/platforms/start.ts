// Opens and serves the pages and every configured platform. One that fails does not affect the others.
import { randomBytes } from 'node:crypto';
import { findOffice, type Log, messageOf, type Verbatim } from '../../src/index.ts';
import { isConfigured } from '../chat/port/platform.ts';
import { createTerminal } from '../cli/chat/terminal.ts';
import type { Platforms, Server } from '../cli/commands/services.ts';
import type { Surroundings } from '../cli/terminal/surroundings.ts';
import type { Adapter, Reporting } from '../shared/adapter.ts';
import { createHealthState } from '../shared/health-state.ts';
import type { ModelEndpoint } from '../shared/model-endpoint.ts';
import { withReaderLinks } from '../shared/render/reader-links.ts';
import { webWords } from '../shared/wording/pages/web.ts';
import type { Preview } from '../web/previews/preview.ts';
import { type OpenedWeb, openWeb } from '../web/serve.ts';
import { createMetrics } from '../web/server/metrics.ts';
import { readWebSettings } from '../web/settings/settings.ts';
import { platforms } from './registry.ts';

/** Opens one platform: undefined where it is not configured. Throws where its settings are wrong. */
type Open = () => Promise<Adapter | undefined>;

/** Throws CONFIG_INVALID where PORT is not free. */
export async function openServer(surroundings: Surroundings, log: Log): Promise<Server> {
  const { environment } = surroundings;
  const isPublic = platforms.some(({ sendsRequests }) => sendsRequests?.(environment) === true);
  const web = await openWeb(environment, isPublic, log);
  return { ...web, openPlatforms: (verbatim) => openPlatforms(verbatim, surroundings, web, log) };
}

/** `run` reports what is wrong with a single platform. */
async function openPlatforms(
  verbatim: Verbatim,
  surroundings: Surroundings,
  server: OpenedWeb,
  log: Log,
): Promise<Platforms> {
  const { environment, output, errors } = surroundings;
  const settings = readWebSettings(environment, false);
  const reader = settings.access === 'nobody' ? undefined : settings.publicUrl;
  const pages = {
    office: (await findOffice()) !== undefined,
    ...(reader === undefined ? {} : { reader }),
  };
  const metrics = createMetrics(Date.now);
  const measured = metrics.measured(reader === undefined ? verbatim : withReaderLinks(verbatim, reader));
  const known: readonly (readonly [string, Open])[] = [
    ...platforms.map(
      ({ name, open }) =>
        [name, () => open(measured, environment, { log, newId, now: Date.now, pages })] as const,
    ),
    ['terminal', () => openTerminal(measured, surroundings)],
  ];
  const reportFailure = (name: string, error: unknown): void =>
    void errors.write(`verbatim: ${name}: ${messageOf(error)}\n`);
  const adapters: Adapter[] = [];
  const failed: string[] = [];
  const unusable: Reporting[] = [];
  for (const [name, open] of known) {
    try {
      const adapter = await open();
      if (adapter !== undefined) adapters.push(adapter);
    } catch (error) {
      reportFailure(name, error);
      failed.push(name);
      unusable.push(failing(name, messageOf(error)));
    }
  }
  const hasOnlyFailed = adapters.length === 0 && unusable.length > 0;
  if (hasOnlyFailed) await server.close();
  else {
    const { version } = surroundings;
    const openModels = async (): Promise<ModelEndpoint> =>
      (await import('../mcp/endpoint.ts')).createMcpEndpoint({
        verbatim: Promise.resolve(measured),
        version,
        log,
      });
    const web = await server.serve({
      verbatim: measured,
      adapters,
      unusable,
      metrics,
      openPreviews,
      openModels,
      log,
    });
    if (web.address !== undefined) output.write(`${webWords.listening(web.address)}\n`);
  }

  let isStopping = false;
  /** Resolves once the adapter has ended: normally, or because it could not start or continue. */
  async function runOne(adapter: Adapter): Promise<void> {
    try {
      await adapter.start();
      if (!isStopping) log.info({ platform: adapter.name }, 'answering');
      await adapter.ended;
    } catch (error) {
      reportFailure(adapter.name, error);
      failed.push(adapter.name);
      return;
    }
    const { state, detail } = adapter.health();
    if (state !== 'failing') return;
    reportFailure(adapter.name, detail);
    failed.push(adapter.name);
    await adapter.stop();
  }

  return {
    run: async () => {
      if (adapters.length === 0 && unusable.length === 0) return new Promise(() => {});
      await Promise.all(adapters.map(runOne));
    },
    failed: () => failed,
    open: () => adapters.reduce((sum, { open }) => sum + (open?.() ?? 0), 0),
    stop: async () => {
      isStopping = true;
      await Promise.all(adapters.map((adapter) => adapter.stop()));
      await server.close();
    },
  };
}

function failing(name: string, detail: string): Reporting {
  const state = createHealthState(Date.now);
  state.change('failing', detail);
  return { name, health: state.health };
}

/** A person at a terminal without any platform gets a chat there, beside the pages. */
export const isChat = ({ environment, input }: Surroundings): boolean =>
  !platforms.some((platform) => isConfigured(platform, environment)) && input.isTTY === true;

async function openTerminal(verbatim: Verbatim, surroundings: Surroundings): Promise<Adapter | undefined> {
  return isChat(surroundings) ? createTerminal(verbatim, surroundings) : undefined;
}

/** How other platforms would show an answer; loaded only where the pages are served. */
const openPreviews = async (): Promise<readonly Preview[]> => (await import('./previews.ts')).openPreviews();

/** Identifies a failure, both in the log and in the message that reports it. */
const newId = (): string => randomBytes(4).toString('hex');
