// "/verbatim settings": what is set in the tenant, and how its administrators change that.
import { VerbatimError } from '../../../src/index.ts';
import { accessUsage, accessWords } from '../../shared/wording/chat/access.ts';
import { adminUse } from '../../shared/wording/chat/commands.ts';
import { limitBeyond, limitHere, researchHere, settingWords } from '../../shared/wording/chat/settings.ts';
import type { Context } from '../context/context.ts';
import type { RawAsker } from '../port/events.ts';
import { plain, type Run } from '../port/message.ts';
import { isBehaviour } from '../rules/rules.ts';
import { type Limited, limited, off, type SettingsHere } from '../rules/tenant-settings.ts';
import { type AccessCalled, accessChange, accessLines, type Change } from './access.ts';

type Settings = SettingsHere;

type Called = Pick<Context, 'settings' | 'access'> & {
  readonly platform: AccessCalled['platform'] &
    Pick<Context['platform'], 'tenantNoun'> & {
      readonly abilities: Pick<Context['platform']['abilities'], 'adminCommand' | 'categories'>;
    };
};

/** The reply to `words`, which follow the command, line by line. Rejects for what its reader can't act on. */
export async function changeSettings(
  { settings, access, platform }: Called,
  asker: RawAsker,
  words: string,
  isAdministrator: () => Promise<boolean>,
): Promise<readonly (readonly Run[])[]> {
  const { tenantNoun, abilities, ids } = platform;
  const called = { access, platform, asker };
  // What nobody knows is neither shown nor changed: a list would lose what is in it.
  if (!access.isKnown()) return [[plain(accessWords.barred.unknown(tenantNoun))]];
  const said = (text: string): readonly Run[] => [plain(text)];
  const usage = settingWords.usage(
    tenantNoun,
    adminUse('settings', abilities.adminCommand),
    accessUsage({ ...abilities, roles: ids.role !== undefined }),
  );
  const shown = async (): Promise<readonly (readonly Run[])[]> => [
    ...shownResearch(settings, asker).map(said),
    ...limited.map((what) => said(limitHere(what, settings.limit(asker, what), tenantNoun))),
    ...accessLines(called, await isAdministrator()),
  ];
  if (words.trim() === '') return [...(await shown()), said(usage)];
  const [name = '', ...values] = words.trim().split(/\s+/);
  const change =
    accessChange([name.toLowerCase(), ...values], called) ??
    changeIn(words.trim().toLowerCase().split(/\s+/), { settings, asker, tenantNoun, usage });
  if (typeof change === 'string') return [said(change)];
  try {
    await change(await isAdministrator());
    return await shown();
  } catch (error) {
    if (!(error instanceof VerbatimError)) throw error;
    if (error.code === 'SETTING_FORBIDDEN') return [said(settingWords.forbidden)];
    if (error.code === 'STORE_UNAVAILABLE') return [said(settingWords.notStored)];
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
  return [researchHere(behaviour, settings.isBehaviourSet(asker))];
}

interface Changing {
  readonly settings: Settings;
  readonly asker: RawAsker;
  readonly tenantNoun: string;
  readonly usage: string;
}

/** `limit` and a number is for one person; `quota minute` and `quota day` are for all of them. */
function changeIn([name, ...values]: readonly string[], changing: Changing): Change {
  if (name === 'research' && values.length === 1) return researchChange(values[0] ?? '', changing);
  if (name === 'limit' && values.length === 1) return limitChange('person', values[0] ?? '', changing);
  const [what = '', value = ''] = values;
  if (name === 'quota' && values.length === 2 && (what === 'minute' || what === 'day'))
    return limitChange(what, value, changing);
  return changing.usage;
}

function researchChange(value: string, { settings, asker, usage }: Changing): Change {
  if (value !== 'default' && value !== off && !isBehaviour(value)) return usage;
  const none = whereNone(asker);
  if (none !== undefined) return `${settingWords.noResearch[none]} ${settingWords.elsewhere}`;
  return (isAdministrator) =>
    settings.setBehaviour(asker, value === 'default' ? undefined : value, isAdministrator);
}

function limitChange(what: Limited, value: string, { settings, asker, tenantNoun }: Changing): Change {
  if (value === 'default')
    return (isAdministrator) => settings.setLimit(asker, what, undefined, isAdministrator);
  if (!/^[1-9]\d{0,8}$/.test(value)) return settingWords.noLimit(value);
  const { allowed } = settings.limit(asker, what);
  if (allowed !== undefined && Number(value) > allowed) return limitBeyond(what, allowed, tenantNoun);
  return (isAdministrator) => settings.setLimit(asker, what, Number(value), isAdministrator);
}
