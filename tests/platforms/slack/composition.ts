// The schema of Block Kit's composition objects: texts, options, confirmations.

import { isObject } from './json.ts';
import { limits } from './limits.ts';
import { also, anyOf, boolean, type Check, list, oneOf, problem, shape, string, typed } from './schema.ts';

const plain = (max: number, min = 1): Check => shape({ text: string({ min, max }) }, { emoji: boolean });
const mrkdwn = (max: number): Check => shape({ text: string({ min: 1, max }) }, { verbatim: boolean });

export const plainText = (max: number = limits.textObject): Check => typed({ plain_text: plain(max) });

/** Both kinds of text by their type, to stand among other types. */
export const textTypes = (max: number): Readonly<Record<string, Check>> => ({
  plain_text: plain(max),
  mrkdwn: mrkdwn(max),
});

export const anyText = (max: number = limits.textObject): Check => anyOf(typed(textTypes(max)));

const optionWith = (text: Check): Check =>
  shape(
    { text },
    {
      value: string({ max: limits.optionValue }),
      description: anyText(limits.optionDescription),
      url: string({ max: limits.url }),
    },
  );

/** An option of a select or overflow menu, whose text is plain. */
export const option = optionWith(plainText(limits.optionText));
/** An option of radio buttons or checkboxes. */
export const choice = optionWith(anyText(limits.optionText));

export const optionGroup = shape({
  label: plainText(limits.optionText),
  options: list(option, { min: 1, max: limits.options }),
});

export const options = list(option, { min: 1, max: limits.options });
export const optionGroups = list(optionGroup, { min: 1, max: limits.options });

/** One of `options` and `option_groups`, not both. */
export const eitherOptions: Check = (value, at) => {
  if (!isObject(value)) return [];
  const given = ['options', 'option_groups'].filter((name) => value[name] !== undefined);
  return given.length === 1 ? [] : problem('must define either `options` or `option_groups`', at);
};

/** What an app answers when a select asks it for options; it may be empty. */
export const loadedOptions: Check = also(
  shape({}, { options: list(option, { max: limits.options }), option_groups: optionGroups }),
  eitherOptions,
);

export const confirm = shape(
  { text: anyText(limits.confirmText) },
  {
    title: plainText(limits.confirmTitle),
    confirm: plainText(limits.confirmButton),
    deny: plainText(limits.confirmButton),
    style: oneOf('primary', 'danger'),
  },
);

export const dispatchConfig = shape({
  trigger_actions_on: list(oneOf('on_enter_pressed', 'on_character_entered'), { min: 1 }),
});
