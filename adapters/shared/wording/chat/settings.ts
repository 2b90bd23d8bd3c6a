// What "/verbatim settings" says.
import { counted } from '../../language/counted.ts';

type Behaviour = 'mention' | 'two-party' | 'always';
type Limited = 'person' | 'minute' | 'day';

interface Limit {
  readonly applies: number | undefined;
  readonly allowed: number | undefined;
  readonly set: number | undefined;
}

const noMention =
  'Questions need no mention in this channel: where I can read it, I answer those that the documents answer.';

const followed: Readonly<Record<Behaviour, string>> = {
  mention: `${noMention} In threads I answer only when I am mentioned.`,
  'two-party': `${noMention} In threads that I have answered in, too, as long as only one person writes there.`,
  always: `${noMention} The same holds in threads.`,
};

/** Who may ask how many; `tenant` is the platform's word for one. */
const subjects: Readonly<Record<Limited, (tenant: string) => string>> = {
  person: () => 'Each person may ask',
  minute: (tenant) => `Everyone in this ${tenant} together may ask`,
  day: (tenant) => `Everyone in this ${tenant} together may ask`,
};

const times: Readonly<Record<Limited, string>> = {
  person: 'in a minute',
  minute: 'in a minute',
  day: 'in 24 hours',
};

const questions = (count: number): string => counted(count, 'question');

export const settingWords = {
  /** `isSet`: by administrators of the tenant. */
  research: (behaviour: Behaviour | undefined, isSet: boolean): string => {
    const said = behaviour === undefined ? 'Questions need a mention in this channel.' : followed[behaviour];
    if (isSet) return `${said} An administrator set this here.`;
    return behaviour === undefined ? said : `${said} The operator set this.`;
  },
  noResearch: {
    direct: 'In direct messages, questions need no mention.',
    absent: 'I am not in this conversation, so I only hear /ask here.',
  },
  elsewhere: 'Use “research” in a channel that I am in.',
  limit: (what: Limited, { applies, allowed, set }: Limit, tenant: string): string => {
    const subject = subjects[what](tenant);
    if (applies === undefined) return `${subject} as many questions as they like ${times[what]}.`;
    const said = `${subject} ${questions(applies)} ${times[what]}`;
    if (set === undefined) return `${said}. The operator set this.`;
    if (allowed === undefined) return `${said}. An administrator set this here.`;
    if (set > allowed)
      return `${said}: an administrator set ${set} here, and the operator allows ${allowed}.`;
    return `${said}. An administrator set this here; the operator allows ${allowed}.`;
  },
  beyond: (what: Limited, allowed: number, tenant: string): string =>
    `${subjects[what](tenant)} ${questions(allowed)} ${times[what]} at most: the operator allows no more. Nothing was changed.`,
  noLimit: (value: string): string =>
    `“${value}” is not a number of questions. Give a number from 1 up, or “default”. Nothing was changed.`,
  /** `command`: as administrators use it; `access`: the usage of what decides who is answered where. */
  usage: (tenant: string, command: string, access: string): string =>
    `Administrators can change this: ${command} followed by research and mention, two-party, always, off or default (for the channel where it is used); limit and a number or default (for each person in this ${tenant}); quota minute or quota day, and a number or default (for everyone together); ${access}.`,
  notStored:
    'The store did not answer, so this may not be saved. Check with /verbatim settings in a minute, and set it again if necessary.',
} as const;
