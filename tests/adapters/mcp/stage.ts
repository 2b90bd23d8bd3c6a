// The server with a real core and store, and the official client, joined within this process.
import { join } from 'node:path';
import { Client, InMemoryTransport } from '@modelcontextprotocol/client';
import { onTestFinished } from 'vitest';
import { createMcpServer } from '../../../adapters/mcp/server.ts';
import { platformIds as platforms } from '../../../adapters/platforms/registry.ts';
import { type Asker, type Log, type Opening, openVerbatim, type Verbatim } from '../../../src/index.ts';
import { type Files, writeFolder } from '../../folders.ts';
import { sharedEncoder } from '../../shared-encoder.ts';
import { newFolder } from '../../store/samples.ts';

export const asker: Asker = {
  platform: 'mcp',
  tenant: 'local',
  conversation: 'mcp',
  audience: 'direct',
  user: 'ada',
};

export interface Called {
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: what a tool gives is read as a client reads it, without our types.
  readonly structured: any;
  readonly isError: boolean;
}

export interface Stage {
  readonly client: Client;
  readonly verbatim: Verbatim;
  /** The corpus folder. */
  readonly corpus: string;
  readonly errors: readonly string[];
  call(name: string, given?: Record<string, unknown>): Promise<Called>;
}

export const callWith =
  (client: Client): Stage['call'] =>
  async (name, given = {}) => {
    const { content, structuredContent, isError } = await client.callTool({ name, arguments: given });
    const text = content.flatMap((block) => (block.type === 'text' ? [block.text] : [])).join('\n');
    return { text, structured: structuredContent, isError: isError === true };
  };

/** `scopes` names a file of the folder; `watched` may note what the server asks of the core. Everything is closed when the test is over. */
export async function openStage(
  files: Files,
  {
    scopes,
    watched = (verbatim) => verbatim,
    ...opening
  }: Partial<Opening> & {
    readonly scopes?: string;
    readonly watched?: (verbatim: Verbatim) => Verbatim;
  } = {},
): Promise<Stage> {
  const corpus = await writeFolder(files);
  const errors: string[] = [];
  const ignore = (): void => {};
  const log: Log = {
    ...{ debug: ignore, info: ignore, warn: ignore },
    error: (_fields, message) => void errors.push(message),
  };
  const config = { corpus, data: join(newFolder(), 'data'), retentionDays: 365, watch: 'auto' as const };
  const scoped = scopes === undefined ? {} : { scopes: join(corpus, scopes) };
  const verbatim = await openVerbatim({ ...config, ...scoped }, log, {
    memory: 'tool',
    platforms,
    reranker: await sharedEncoder(),
    ...opening,
  });
  const server = createMcpServer({
    verbatim: Promise.resolve(watched(verbatim)),
    asker,
    version: '1.2.3',
    log,
  });
  const [here, there] = InMemoryTransport.createLinkedPair();
  const client = new Client({ name: 'test', version: '1' });
  await server.connect(there);
  await client.connect(here);
  onTestFinished(async () => {
    await client.close();
    await server.close();
    await verbatim.close();
  });
  return { client, verbatim, corpus, errors, call: callWith(client) };
}
