// Questions that were put with a command, as they outlive the process: where the platform can still answer one at its address,
// the next start does.
import { z } from 'zod';
import type { Claims, Hold } from '../../../src/index.ts';
import type { RawAsker } from '../port/events.ts';
import { withoutOwnLanguage } from '../rules/spoken-to.ts';

export interface SavedCommand {
  /** The same for a command that is delivered twice. */
  readonly id: string;
  readonly asker: RawAsker;
  /** As it was put, with its filters. */
  readonly question: string;
  readonly address: string;
  /** Only the asker is to see the answer. */
  readonly isPrivate: boolean;
}

export interface OpenCommand extends SavedCommand {
  /** Milliseconds since 1970. */
  readonly claimedAt: number;
}

/** None of them rejects. */
export interface Commands {
  claim(command: SavedCommand): Promise<unknown>;
  /** Its outcome was seen: nothing of it is stored any more. */
  settle(command: Pick<SavedCommand, 'id'>): Promise<void>;
  /** Something is about to be said about it, where no other process has taken it over. */
  hold(command: Pick<SavedCommand, 'id'>): Promise<Hold>;
  /** The open ones of processes that ended, each once. */
  takeOver(): Promise<readonly OpenCommand[]>;
  /** How many this process has claimed of which nobody has seen an outcome. */
  open(): number;
}

const own: Hold = { whose: 'own', holds: () => true };

export function createCommands(claims: Claims, platform: string): Commands {
  const openKeys = new Set<string>();
  // Not below the keys of messages, which are taken over as such.
  const prefix = `command:${platform}:`;
  const settle: Commands['settle'] = async ({ id }) => {
    await claims.mark(prefix + id, 'answered', '');
    openKeys.delete(prefix + id);
  };
  return {
    claim(command) {
      openKeys.add(prefix + command.id);
      const { user } = command.asker;
      return claims.claim(prefix + command.id, { platform, user }, withoutOwnLanguage(command));
    },
    settle,
    // In a store of its own, whatever is open was left by an earlier process, and is answered again.
    hold: async ({ id }) => (claims.isShared ? claims.hold(prefix + id) : own),
    async takeOver() {
      const taken: OpenCommand[] = [];
      for (const { key, claimedAt, body } of await claims.takeOver(prefix)) {
        const command = read(body);
        if (command === undefined) await claims.mark(key, 'given-up', '');
        else {
          openKeys.add(key);
          taken.push({ ...command, claimedAt });
        }
      }
      return taken;
    },
    open: () => openKeys.size,
  };
}

const text = z.string();
const saved = z.object({
  id: text,
  asker: z.looseObject({
    platform: text,
    tenant: text,
    conversation: text,
    audience: z.enum(['public', 'private', 'direct']),
    user: text,
  }),
  question: text,
  address: text,
  isPrivate: z.boolean(),
});

/** Undefined for what another version wrote, and for what was deleted. */
function read(body: string): SavedCommand | undefined {
  try {
    return saved.parse(JSON.parse(body));
  } catch {
    // A command that cannot be read is one that is not known.
    return undefined;
  }
}
