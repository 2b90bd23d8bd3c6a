// "/verbatim settings": what is set in the tenant, and how its administrators change that.
import { type Asker, VerbatimError } from '../../../src/index.ts';
import { settingWords } from '../../shared/wording/chat/settings.ts';
import type { Context } from '../context/context.ts';
import { isBehaviour } from '../rules/rules.ts';
import { off } from '../rules/tenant-settings.ts';

/** The reply to `words`, which follow the command. Rejects for what its reader can't act on. */
export async function changeSettings(
  { settings }: Pick<Context, 'settings'>,
  asker: Asker,
  words: string,
  isAdministrator: () => Promise<boolean>,
): Promise<readonly string[]> {
  const [name = '', value = '', ...more] = words.trim().toLowerCase().split(/\s+/);
  const shown = (): readonly string[] => [
    settingWords.research(settings.behaviour(asker, { channel: asker.conversation })),
    settingWords.limit(settings.limit(asker)),
  ];
  if (name === '') return [...shown(), settingWords.usage];
  if (more.length > 0) return [settingWords.usage];
  try {
    if (name === 'research' && (value === 'default' || value === off || isBehaviour(value))) {
      // Direct messages need no mention.
      if (asker.audience === 'direct' || asker.conversation === '') return [settingWords.notHere];
      await settings.setBehaviour(asker, value === 'default' ? undefined : value, await isAdministrator());
    } else if (name === 'limit' && (value === 'default' || /^[1-9]\d{0,4}$/.test(value))) {
      await settings.setLimit(
        asker,
        value === 'default' ? undefined : Number(value),
        await isAdministrator(),
      );
    } else return [settingWords.usage];
    return shown();
  } catch (error) {
    if (error instanceof VerbatimError && error.code === 'SETTING_FORBIDDEN') return [error.message];
    throw error;
  }
}
