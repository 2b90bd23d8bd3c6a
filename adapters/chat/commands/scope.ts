// "/verbatim scope": says what a place may see, or lets an administrator change it.
import { type Asker, type Scope, VerbatimError } from '../../../src/index.ts';
import { adminUse, scopeWords, shownHere } from '../../shared/wording/chat/commands.ts';
import type { Context } from '../context/context.ts';

/** The reply to `words`, which follow the command. Rejects for what its reader can't act on. */
export async function changeScope(
  { verbatim, platform: { abilities } }: Pick<Context, 'verbatim' | 'platform'>,
  asker: Asker,
  words: string,
  isPlatformAdministrator: () => boolean | Promise<boolean>,
): Promise<string> {
  if (words.trim() === '')
    return `${shownHere(verbatim.within(asker).scope)} ${scopeWords.usage(adminUse('scope', abilities.adminCommand))}`;
  try {
    await verbatim.setScope(asker, readScope(words), {
      isPlatformAdministrator: await isPlatformAdministrator(),
    });
    return shownHere(verbatim.within(asker).scope);
  } catch (error) {
    if (error instanceof VerbatimError && /^SCOPES?_|^COLLECTION_/.test(error.code)) return error.message;
    throw error;
  }
}

/** "all", "none", "default", or names of collections with commas or spaces between; undefined for the default. */
export function readScope(words: string): Scope | undefined {
  const names = words
    .split(words.includes(',') ? ',' : /\s+/)
    .map((name) => name.trim().normalize('NFC'))
    .filter((name) => name !== '');
  const [first, ...others] = names;
  if (others.length > 0) return new Set(names);
  switch (first?.toLowerCase()) {
    case 'all':
      return 'all';
    case 'none':
      return new Set();
    case 'default':
      return undefined;
    default:
      return new Set(names);
  }
}
