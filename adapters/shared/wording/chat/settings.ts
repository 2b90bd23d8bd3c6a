// What "/verbatim settings" says.
import { counted } from '../../language/counted.ts';
import { spoken } from '../../language/language.ts';
import { settings as french } from '../french/commands.ts';
import { settings as german } from '../german/commands.ts';
import { settings as spanish } from '../spanish/commands.ts';

type Behaviour = 'mention' | 'two-party' | 'always';
type Limited = 'person' | 'minute' | 'day';

interface Limit {
  readonly applies: number | undefined;
  readonly allowed: number | undefined;
  readonly set: number | undefined;
}

const noMention =
  'Questions need no mention in this channel: where I can read it, I answer those that the documents answer.';

const questions = (count: number): string => counted(count, 'question');

const english = {
  research: {
    none: 'Questions need a mention in this channel.',
    mention: `${noMention} In threads I answer only when I am mentioned.`,
    'two-party': `${noMention} In threads that I have answered in, too, as long as only one person writes there.`,
    always: `${noMention} The same holds in threads.`,
  },
  setHere: 'An administrator set this here.',
  setByOperator: 'The operator set this.',
  noResearch: {
    direct: 'In direct messages, questions need no mention.',
    absent: 'I am not in this conversation, so I only hear /ask here.',
  },
  elsewhere: 'Use “research” in a channel that I am in.',
  /** Who may ask how many; `tenant` is the platform's word for one. */
  unlimited: {
    person: (_tenant: string): string => 'Each person may ask as many questions as they like in a minute.',
    minute: (tenant: string): string =>
      `Everyone in this ${tenant} together may ask as many questions as they like in a minute.`,
    day: (tenant: string): string =>
      `Everyone in this ${tenant} together may ask as many questions as they like in 24 hours.`,
  },
  /** Without a full stop. */
  limited: {
    person: (count: number, _tenant: string): string => `Each person may ask ${questions(count)} in a minute`,
    minute: (count: number, tenant: string): string =>
      `Everyone in this ${tenant} together may ask ${questions(count)} in a minute`,
    day: (count: number, tenant: string): string =>
      `Everyone in this ${tenant} together may ask ${questions(count)} in 24 hours`,
  },
  setBeyond: (limit: string, set: number, allowed: number): string =>
    `${limit}: an administrator set ${set} here, and the operator allows ${allowed}.`,
  setWithin: (allowed: number): string => `An administrator set this here; the operator allows ${allowed}.`,
  beyond: (limit: string): string => `${limit} at most: the operator allows no more. Nothing was changed.`,
  noLimit: (value: string): string =>
    `“${value}” is not a number of questions. Give a number from 1 up, or “default”. Nothing was changed.`,
  /** `command`: as administrators use it; `access`: the usage of what decides who is answered where. */
  usage: (tenant: string, command: string, access: string): string =>
    `Administrators can change this: ${command} followed by research and mention, two-party, always, off or default (for the channel where it is used); limit and a number or default (for each person in this ${tenant}); quota minute or quota day, and a number or default (for everyone together); ${access}.`,
  forbidden: 'Only administrators can change settings.',
  notStored:
    'The store did not answer, so this may not have been saved. Check with /verbatim settings in a minute, and set it again if necessary.',
};
export const settingWords = spoken(english, { de: german, fr: french, es: spanish });

/** `isSet`: by administrators of the tenant. */
export function researchHere(behaviour: Behaviour | undefined, isSet: boolean): string {
  const said = settingWords.research[behaviour ?? 'none'];
  if (isSet) return `${said} ${settingWords.setHere}`;
  return behaviour === undefined ? said : `${said} ${settingWords.setByOperator}`;
}

export function limitHere(what: Limited, { applies, allowed, set }: Limit, tenant: string): string {
  if (applies === undefined) return settingWords.unlimited[what](tenant);
  const said = settingWords.limited[what](applies, tenant);
  if (set === undefined) return `${said}. ${settingWords.setByOperator}`;
  if (allowed === undefined) return `${said}. ${settingWords.setHere}`;
  return set > allowed
    ? settingWords.setBeyond(said, set, allowed)
    : `${said}. ${settingWords.setWithin(allowed)}`;
}

export const limitBeyond = (what: Limited, allowed: number, tenant: string): string =>
  settingWords.beyond(settingWords.limited[what](allowed, tenant));
