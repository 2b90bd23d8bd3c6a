// Tells clients that listen when a quote or a document that they name has changed: the scope's digest says when to look.
import type { Asker, Verbatim } from '../../src/index.ts';
import { documentAddress, quoteAddress } from './render/links.ts';
import { renderVerified } from './render/proof.ts';

/** Milliseconds between two looks at the digest. */
const every = 2_000;
/** Addresses that are followed at once, of all clients. */
const mostFollowed = 10_000;

/** Of a document: no digest is empty. */
const gone = '';

interface Followed {
  readonly uri: string;
  readonly asker: Asker;
  digest: string;
  /** What it said. */
  state: string;
}

export interface Changes {
  /** False where the asker may not read one of them, or too many are followed. Until `signal` aborts. */
  follow(uris: readonly string[], asker: Asker, signal: AbortSignal): Promise<boolean>;
  close(): void;
}

export function createChanges(verbatim: Promise<Verbatim>, updated: (uri: string) => void): Changes {
  const followed = new Set<Followed>();
  /** Undefined for what the asker may not read. */
  async function stateOf({ uri, asker }: Pick<Followed, 'uri' | 'asker'>): Promise<string | undefined> {
    const scoped = (await verbatim).within(asker);
    const document = scoped.corpus.documents.find(({ id }) => documentAddress(id) === uri);
    if (document !== undefined) return document.digest;
    const code = decodeURIComponent(/^verbatim:\/\/quotes\/([^/]+)$/.exec(uri)?.[1] ?? '');
    const verified = code === '' || quoteAddress(code) !== uri ? undefined : await scoped.verify(code);
    return verified && renderVerified(verified);
  }

  async function look(): Promise<void> {
    // Two that follow the same address hear of it once, each.
    const changed = new Set<string>();
    for (const one of followed) {
      const { digest } = (await verbatim).within(one.asker);
      if (digest === one.digest) continue;
      // While the store can't be reached nothing is known of a quote: it is looked at again.
      const state = await stateOf(one).catch(() => one.state);
      // What is out of scope by now is not heard of.
      if (state === undefined && one.uri.includes('//quotes/')) followed.delete(one);
      else if ((state ?? gone) !== one.state) changed.add(one.uri);
      one.state = state ?? gone;
      one.digest = digest;
    }
    for (const uri of changed) updated(uri);
  }
  let isLooking = false;
  const timer = setInterval(() => {
    if (isLooking || followed.size === 0) return;
    isLooking = true;
    void look().finally(() => {
      isLooking = false;
    });
  }, every).unref();

  return {
    follow: async (uris, asker, signal) => {
      if (followed.size + uris.length > mostFollowed) return false;
      const { digest } = (await verbatim).within(asker);
      const own: Followed[] = [];
      for (const uri of uris) {
        const state = await stateOf({ uri, asker });
        if (state === undefined) return false;
        own.push({ uri, asker, digest, state });
      }
      if (signal.aborted) return true;
      for (const one of own) followed.add(one);
      signal.addEventListener('abort', () => {
        for (const one of own) followed.delete(one);
      });
      return true;
    },
    close: () => clearInterval(timer),
  };
}
