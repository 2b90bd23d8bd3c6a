// What Discord does with the names and descriptions of commands in other languages.
// Source: docs.discord.com/developers/interactions/application-commands#localization, /reference#locales
import { type Check, isObject, lengthOf, type Problem, problem } from './form.ts';
import type { Json } from './model.ts';

const locales =
  'id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th zh-CN ja zh-TW ko'.split(
    ' ',
  );

type Localized = Readonly<Record<string, string>>;

/** A dictionary by locale, each value as `check` has it, or null. */
export const localizations =
  (check: Check): Check =>
  (value, path) => {
    if (value === undefined || value === null) return [];
    if (!isObject(value))
      return [problem(path, 'DICT_TYPE_CONVERT', 'Only dictionaries may be used in a DictType')];
    return Object.entries(value).flatMap(([locale, words]) =>
      locales.includes(locale)
        ? check(words, [...path, locale])
        : [problem([...path, locale], 'ENUM_TYPE_COERCE', `Value "${locale}" is not a valid enum value.`)],
    );
  };

const localizedIn = (value: Json, field: string): Localized =>
  isObject(value[field]) ? (value[field] as Localized) : {};

/** Option names differ from all other default names of the command, and from each other in one language. */
export const distinctNames: Check = (value, path) => {
  if (!Array.isArray(value)) return [];
  const options = value.filter(isObject);
  return options.flatMap((option, index): readonly Problem[] =>
    Object.entries(localizedIn(option, 'name_localizations')).flatMap(([locale, name]) => {
      const others = options.filter((other) => other !== option);
      const isTaken = others.some(
        (other) => other['name'] === name || localizedIn(other, 'name_localizations')[locale] === name,
      );
      const at = [...path, index, 'name_localizations', locale];
      return isTaken
        ? [problem(at, 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS', 'Option name already exists')]
        : [];
    }),
  );
};

/** Only the longest of each field counts, in any language. */
export const longestOf = (value: Json, field: string): number =>
  Math.max(
    lengthOf(String(value[field] ?? '')),
    ...Object.values(localizedIn(value, `${field}_localizations`)).map(lengthOf),
  );

const fields = ['name', 'description'] as const;

/** As Discord stores it: without what is the same in English, null where nothing is left. */
export function storedLocalizations<T extends Json>(value: T): T {
  const options = value['options'];
  return {
    ...value,
    ...Object.fromEntries(
      fields.map((field) => {
        const other = Object.entries(localizedIn(value, `${field}_localizations`)).filter(
          ([, words]) => words !== value[field],
        );
        return [`${field}_localizations`, other.length === 0 ? null : Object.fromEntries(other)];
      }),
    ),
    ...(Array.isArray(options) ? { options: options.map(storedLocalizations) } : {}),
  };
}

/** As lists give it where nobody asks for all languages. */
export function withoutLocalizations(value: Json): Json {
  const { name_localizations: _names, description_localizations: _descriptions, options, ...rest } = value;
  return { ...rest, ...(Array.isArray(options) ? { options: options.map(withoutLocalizations) } : {}) };
}
