// What the bot says where administrators do not want it to answer, and what "/verbatim settings" says of that.
import { spoken } from '../../language/language.ts';
import { access as french } from '../french/chat.ts';
import { accessSettings as frenchSettings } from '../french/commands.ts';
import { access as german } from '../german/chat.ts';
import { accessSettings as germanSettings } from '../german/commands.ts';
import { access as spanish } from '../spanish/chat.ts';
import { accessSettings as spanishSettings } from '../spanish/commands.ts';

const english = {
  /** Where it is not wanted; `tenant` is the platform's word for one. */
  barred: {
    person: (tenant: string): string => `A ${tenant} administrator does not want me to answer you.`,
    role: (tenant: string): string =>
      `The ${tenant}’s administrators chose which roles I answer, and yours are not included.`,
    channel: (_tenant: string): string =>
      'An administrator does not want me to answer in this channel. Ask me in another one, or in a direct message.',
    age: (_tenant: string): string =>
      'I do not answer in age-restricted channels unless an administrator allows it.',
    unknown: (tenant: string): string =>
      `I cannot read this ${tenant}'s settings at the moment, so I am not answering anyone here. Try again in a minute.`,
  },
};
export const accessWords = spoken(english, { de: german, fr: french, es: spanish });

const settings = {
  where: {
    channels: {
      all: 'I answer in every channel I can see.',
      only: 'I answer only in ',
      not: 'I do not answer in ',
    },
    roles: {
      all: 'I answer people with any role.',
      only: 'I answer only people with ',
      not: 'I do not answer people with ',
    },
  },
  banned: 'Banned: ',
  withAdults: 'I also answer in age-restricted channels.',
  withoutAdults: 'I do not answer in age-restricted channels.',
  /** `example`: an id. */
  noId: {
    channels: (word: string, example: string): string =>
      `“${word}” is not the id of a channel, such as ${example}. Nothing was changed.`,
    roles: (word: string, example: string): string =>
      `“${word}” is not the id of a role, such as ${example}. Nothing was changed.`,
    person: (word: string, example: string): string =>
      `“${word}” is not the id of a person, such as ${example}. Nothing was changed.`,
  },
  tooMany: (most: number): string => `At most ${most} can be listed. Nothing was changed.`,
  yourself: 'You cannot ban yourself. Nothing was changed.',
  me: 'That is me. I never answer myself, so nothing was changed.',
  usage: {
    channels:
      'channels allow, channels deny or channels default, and the id of a channel (where I answer; without an id, this channel; channels default by itself clears both lists)',
    categories:
      'channels allow, channels deny or channels default, and the id of a channel, category or thread (where I answer; without an id, this channel; channels default by itself clears both lists)',
    roles: 'roles, in the same way',
    ban: 'ban or unban, and the id of a person',
    age: 'age-restricted on or off (whether I answer in such channels)',
  },
};
export const accessSettingWords = spoken(settings, {
  de: germanSettings,
  fr: frenchSettings,
  es: spanishSettings,
});

export const accessUsage = (has: {
  readonly roles: boolean;
  readonly ageRestriction: boolean;
  readonly categories: boolean;
}): string => {
  const { usage } = accessSettingWords;
  return [
    has.categories ? usage.categories : usage.channels,
    ...(has.roles ? [usage.roles] : []),
    usage.ban,
    ...(has.ageRestriction ? [usage.age] : []),
  ].join('; ');
};
