// What "/verbatim settings" says.
import { counted } from '../counted.ts';

/** As they are typed. */
const behaviours: Readonly<Record<'mention' | 'two-party' | 'always', string>> = {
  mention: 'Questions need no mention in this channel; in threads I answer only when I am mentioned.',
  'two-party':
    'Questions need no mention in this channel; in threads I answer while nobody but one person speaks.',
  always: 'Questions need no mention in this channel, nor in its threads.',
};

export const settingWords = {
  research: (behaviour: keyof typeof behaviours | undefined): string =>
    behaviour === undefined ? 'Questions need a mention in this channel.' : behaviours[behaviour],
  limit: (perMinute: number): string => `One person may ask ${counted(perMinute, 'question')} in a minute.`,
  usage:
    'Administrators can change this with /verbatim settings research followed by mention, two-party, always, off or default, for this channel; and with /verbatim settings limit followed by a number or default, up to what the operator allows.',
  notHere: 'Questions need no mention in direct messages. Use this in a channel.',
} as const;
