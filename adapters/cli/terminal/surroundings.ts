// What a command may use outside the core, handed in so that no command touches globals.
import type { ReadStream, WriteStream } from 'node:tty';
import { type Asker, localTenant, type Place, type Platforms } from '../../../src/index.ts';

export interface Surroundings {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly input: NodeJS.ReadableStream & Partial<Pick<ReadStream, 'isTTY'>>;
  readonly output: NodeJS.WritableStream & Partial<Pick<WriteStream, 'isTTY' | 'columns' | 'hasColors'>>;
  readonly errors: NodeJS.WritableStream & Partial<Pick<WriteStream, 'isTTY' | 'columns'>>;
  /** The person at the terminal, by their system user name. */
  readonly user: string;
  /** What the scopes file may name. */
  readonly platforms: Platforms;
  /** How the names of the platforms' settings begin. */
  readonly prefixes: readonly string[];
  /** What `init` asks about: each chat platform by its name for people, with the settings that it cannot do without. */
  readonly chats: readonly Chat[];
  /** Of the package. */
  readonly version: string;
  /** The folder of documents that comes with the program, to try it with. */
  readonly sample: string;
  /** Calls `stop` once the process is asked to end. */
  onSignal(stop: () => void): void;
}

export interface Chat {
  readonly name: string;
  readonly label: string;
  readonly tokens: readonly string[];
}

/** 0 answered, or done; 1 abstained or unsure, or problems found; 2 an error. */
export type ExitStatus = 0 | 1 | 2;

/** All questions asked in the terminal form one conversation. */
export const terminalPlace: Place = {
  platform: 'terminal',
  tenant: localTenant,
  conversation: 'terminal',
  audience: 'direct',
};

/** Where a model asks on behalf of the person who started its client: the scopes file can give it less than them. */
const mcpPlace: Place = { ...terminalPlace, platform: 'mcp', conversation: 'mcp' };

export const mcpAskerIn = ({ user }: Surroundings): Asker => ({ ...mcpPlace, user });

/** The person at the terminal. */
export const askerIn = ({ user }: Surroundings): Asker => ({ ...terminalPlace, user });
