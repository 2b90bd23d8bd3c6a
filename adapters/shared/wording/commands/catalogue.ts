// The commands in every language that questions are answered in, by its code. English is beside them.
import { chinese, indonesian, japanese, traditionalChinese } from './eastern.ts';
import { finnish, greek, hungarian, turkish } from './european.ts';
import { danish, dutch, german, norwegian, swedish } from './germanic.ts';
import type { LocalizedCommands } from './localized.ts';
import { french, italian, portuguese, romanian, spanish } from './romance.ts';
import { bulgarian, russian, ukrainian } from './slavic.ts';

/** `zh-Hant`: in traditional characters. Arabic is missing: no platform shows commands in it. */
export const localizedCommands = {
  bg: bulgarian,
  da: danish,
  de: german,
  el: greek,
  es: spanish,
  fi: finnish,
  fr: french,
  hu: hungarian,
  id: indonesian,
  it: italian,
  ja: japanese,
  nl: dutch,
  no: norwegian,
  pt: portuguese,
  ro: romanian,
  ru: russian,
  sv: swedish,
  tr: turkish,
  uk: ukrainian,
  zh: chinese,
  'zh-Hant': traditionalChinese,
} as const satisfies Readonly<Record<string, LocalizedCommands>>;

export type CommandLanguage = keyof typeof localizedCommands;
