// The parts that know every platform, handed in by main.ts so that the commands name no platform.
import type { Asker, Log, Verbatim } from '../../../src/index.ts';
import type { Check } from '../../shared/doctor/check.ts';
import type { Surroundings } from '../terminal/surroundings.ts';

/** Each part is loaded only by the command that needs it, since it loads a server or the chat clients. */
export interface Services {
  platforms(): Promise<PlatformsModule>;
  doctor(): Promise<DoctorModule>;
  mcp(): Promise<McpModule>;
  /** Sends traces where the environment asks for them, until what it resolves to is called. */
  trace(surroundings: Surroundings, data: string, log: Log): Promise<() => Promise<void>>;
}

interface PlatformsModule {
  /** Whether "start" is a chat in the terminal, beside the pages. */
  isChat(surroundings: Surroundings): boolean;
  /** Listens before the documents are read. Throws CONFIG_INVALID where PORT is not free. */
  openServer(surroundings: Surroundings, log: Log): Promise<Server>;
}

/** The port, open while the documents are still being read. */
export interface Server {
  /** For progress: how many documents are read, of how many. */
  onRead(done: number, of: number): void;
  /** Where the documents cannot be read. */
  close(): Promise<void>;
  /** Serves everything. `run` reports what is wrong with a single platform. */
  openPlatforms(verbatim: Verbatim): Promise<Platforms>;
}

export interface Platforms {
  /** Resolves when all have ended. Without a platform, serves the pages until stopped. Never rejects. */
  run(): Promise<void>;
  /** Names of those that failed so far. */
  failed(): readonly string[];
  /** How many questions nobody has seen an outcome of. */
  open(): number;
  stop(): Promise<void>;
}

interface DoctorModule {
  /** Never rejects: a check that cannot run is a failed check. */
  checkEverything(environment: Surroundings['environment']): Promise<readonly Check[]>;
}

interface McpModule {
  /** Serves one client over a pipe, which carries the protocol and nothing else. */
  serveMcp(
    pipe: Pick<Surroundings, 'input' | 'output'>,
    context: {
      /** Pending while the documents are read: calls wait for it. */
      readonly verbatim: Promise<Verbatim>;
      readonly asker: Asker;
      readonly version: string;
      readonly log: Log;
    },
  ): McpConnection;
}

export interface McpConnection {
  /** Resolves once the client closes its end. */
  readonly ended: Promise<void>;
  close(): Promise<void>;
}
