// "/verbatim settings": what is set in the tenant, and how its administrators change that.
import { VerbatimError } from '../../../src/index.ts';
import { settingWords } from '../../shared/wording/chat/settings.ts';
import type { Context } from '../context/context.ts';
import type { RawAsker } from '../port/events.ts';
import { isBehaviour } from '../rules/rules.ts';
import { type Limited, limited, off, type SettingsHere } from '../rules/tenant-settings.ts';

type Settings = SettingsHere;

/** What somebody wants changed; a sentence where that cannot be done. */
type Change = ((isAdministrator: boolean) => Promise<void>) | string;

/** The reply to `words`, which follow the command. Rejects for what its reader can't act on. */
export async function changeSettings(
  {
    settings,
    platform,
  }: Pick<Context, 'settings'> & { readonly platform: Pick<Context['platform'], 'tenantNoun'> },
  asker: RawAsker,
  words: string,
  isAdministrator: () => Promise<boolean>,
): Promise<readonly string[]> {
  const { tenantNoun } = platform;
  const shown = (): readonly string[] => [
    ...shownResearch(settings, asker),
    ...limited.map((what) => settingWords.limit(what, settings.limit(asker, what), tenantNoun)),
  ];
  if (words.trim() === '') return [...shown(), settingWords.usage(tenantNoun)];
  const change = changeIn(words.trim().toLowerCase().split(/\s+/), { settings, asker, tenantNoun });
  if (typeof change === 'string') return [change];
  try {
    await change(await isAdministrator());
    return shown();
  } catch (error) {
    if (!(error instanceof VerbatimError)) throw error;
    if (error.code === 'SETTING_FORBIDDEN') return [error.message];
    if (error.code === 'STORE_UNAVAILABLE') return [settingWords.notStored];
    throw error;
  }
}

/** Where the bot is not, it says nothing unless it is asked; in direct messages it hears everything. */
const whereNone = ({ audience, conversation }: RawAsker): 'direct' | 'absent' | undefined =>
  conversation === '' ? 'absent' : audience === 'direct' ? 'direct' : undefined;

function shownResearch(settings: Settings, asker: RawAsker): readonly string[] {
  const none = whereNone(asker);
  if (none !== undefined) return [settingWords.noResearch[none]];
  const behaviour = settings.behaviour(asker, { channel: asker.conversation });
  return [settingWords.research(behaviour, settings.isBehaviourSet(asker))];
}

interface Changing {
  readonly settings: Settings;
  readonly asker: RawAsker;
  readonly tenantNoun: string;
}

/** `limit` and a number is for one person; `quota minute` and `quota day` are for all of them. */
function changeIn([name, ...values]: readonly string[], changing: Changing): Change {
  if (name === 'research' && values.length === 1) return researchChange(values[0] ?? '', changing);
  if (name === 'limit' && values.length === 1) return limitChange('person', values[0] ?? '', changing);
  const [what = '', value = ''] = values;
  if (name === 'quota' && values.length === 2 && (what === 'minute' || what === 'day'))
    return limitChange(what, value, changing);
  return settingWords.usage(changing.tenantNoun);
}

function researchChange(value: string, { settings, asker, tenantNoun }: Changing): Change {
  if (value !== 'default' && value !== off && !isBehaviour(value)) return settingWords.usage(tenantNoun);
  const none = whereNone(asker);
  if (none !== undefined) return `${settingWords.noResearch[none]} ${settingWords.elsewhere}`;
  return (isAdministrator) =>
    settings.setBehaviour(asker, value === 'default' ? undefined : value, isAdministrator);
}

function limitChange(what: Limited, value: string, { settings, asker, tenantNoun }: Changing): Change {
  if (value === 'default')
    return (isAdministrator) => settings.setLimit(asker, what, undefined, isAdministrator);
  if (!/^[1-9]\d{0,8}$/.test(value)) return settingWords.usage(tenantNoun);
  const { allowed } = settings.limit(asker, what);
  if (allowed !== undefined && Number(value) > allowed) return settingWords.beyond(what, allowed, tenantNoun);
  return (isAdministrator) => settings.setLimit(asker, what, Number(value), isAdministrator);
}
