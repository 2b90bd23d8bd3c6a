// What the bot says where administrators do not want it to answer, and what "/verbatim settings" says of that.

/** Where it is not wanted; `tenant` is the platform's word for one. */
export const accessWords = {
  barred: {
    person: (tenant: string): string => `A ${tenant} administrator does not want me to answer you.`,
    role: (tenant: string): string =>
      `The ${tenant}’s administrators chose which roles I answer, and yours are not included.`,
    channel: (): string =>
      'An administrator does not want me to answer in this channel. Ask me in another one, or in a direct message.',
    age: (): string => 'I do not answer in age-restricted channels unless an administrator allows it.',
    unknown: (tenant: string): string =>
      `I cannot read this ${tenant}'s settings at the moment, so I am not answering anyone here. Try again in a minute.`,
  },
} as const;

type Listed = 'channels' | 'roles';

const where: Readonly<Record<Listed, { readonly all: string; readonly only: string; readonly not: string }>> =
  {
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
  };

export const accessSettingWords = {
  where,
  barred: 'Banned: ',
  age: (withAdults: boolean): string =>
    withAdults ? 'I also answer in age-restricted channels.' : 'I do not answer in age-restricted channels.',
  noId: (word: string, wanted: string): string => `“${word}” is not a ${wanted}. Nothing was changed.`,
  tooMany: (most: number): string => `At most ${most} can be listed. Nothing was changed.`,
  yourself: 'You cannot ban yourself. Nothing was changed.',
  usage: (has: {
    readonly roles: boolean;
    readonly ageRestriction: boolean;
    readonly categories: boolean;
  }): string =>
    [
      `channels allow, channels deny or channels default, and the id of a channel${has.categories ? ', category or thread' : ''} (where I answer; without an id, this channel; channels default by itself clears both lists)`,
      ...(has.roles ? ['roles, in the same way'] : []),
      'ban or unban, and the id of a person',
      ...(has.ageRestriction ? ['age-restricted on or off (whether I answer in such channels)'] : []),
    ].join('; '),
} as const;
