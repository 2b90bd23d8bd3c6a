// The schema of Block Kit's elements: buttons, menus, inputs.
import {
  choice,
  confirm,
  dispatchConfig,
  eitherOptions,
  option,
  optionGroups,
  options,
  plainText,
} from './composition.ts';
import { limits } from './limits.ts';
import { richText } from './rich-text.ts';
import { also, boolean, type Check, integer, list, oneOf, shape, string } from './schema.ts';

const actionId = string({ min: 1, max: limits.actionId });
const placeholder = plainText(limits.placeholder);
const label = string({ max: limits.accessibilityLabel });
const url = string({ min: 1, max: limits.url });
const menu = { action_id: actionId, confirm, focus_on_load: boolean, placeholder };
const several = { ...menu, max_selected_items: integer({ min: 1 }) };
const typing = {
  action_id: actionId,
  placeholder,
  focus_on_load: boolean,
  dispatch_action_config: dispatchConfig,
};
const buttonText = plainText(limits.buttonText);
const buttonValue = string({ max: limits.buttonValue });
const queryLength = integer({ min: 0 });
const conversationFilter = shape(
  {},
  {
    include: list(oneOf('im', 'mpim', 'private', 'public'), { min: 1 }),
    exclude_external_shared_channels: boolean,
    exclude_bot_users: boolean,
  },
);

const feedback = shape({ text: buttonText, value: buttonValue }, { accessibility_label: label });

export const image = shape(
  { alt_text: string({ min: 1, max: limits.imageText }) },
  {
    image_url: string({ min: 1, max: limits.imageUrl }),
    slack_file: shape({}, { id: string(), url: string() }),
  },
);

export const menus: Readonly<Record<string, Check>> = {
  static_select: also(
    shape({}, { ...menu, options, option_groups: optionGroups, initial_option: option }),
    eitherOptions,
  ),
  external_select: shape({}, { ...menu, initial_option: option, min_query_length: queryLength }),
  users_select: shape({}, { ...menu, initial_user: string() }),
  conversations_select: shape(
    {},
    {
      ...menu,
      initial_conversation: string(),
      default_to_current_conversation: boolean,
      response_url_enabled: boolean,
      filter: conversationFilter,
    },
  ),
  channels_select: shape({}, { ...menu, initial_channel: string(), response_url_enabled: boolean }),
  multi_static_select: also(
    shape(
      {},
      { ...several, options, option_groups: optionGroups, initial_options: list(option, { min: 1 }) },
    ),
    eitherOptions,
  ),
  multi_external_select: shape(
    {},
    { ...several, initial_options: list(option, { min: 1 }), min_query_length: queryLength },
  ),
  multi_users_select: shape({}, { ...several, initial_users: list(string()) }),
  multi_conversations_select: shape(
    {},
    { ...several, initial_conversations: list(string()), filter: conversationFilter },
  ),
  multi_channels_select: shape({}, { ...several, initial_channels: list(string()) }),
};

export const choices: Readonly<Record<string, Check>> = {
  checkboxes: shape(
    { options: list(choice, { min: 1, max: limits.groupOptions }) },
    { action_id: actionId, confirm, focus_on_load: boolean, initial_options: list(choice, { min: 1 }) },
  ),
  radio_buttons: shape(
    { options: list(choice, { min: 1, max: limits.groupOptions }) },
    { action_id: actionId, confirm, focus_on_load: boolean, initial_option: choice },
  ),
  datepicker: shape({}, { ...menu, initial_date: string() }),
  timepicker: shape({}, { ...menu, initial_time: string(), timezone: string() }),
};

export const buttons: Readonly<Record<string, Check>> = {
  button: shape(
    { text: buttonText },
    {
      action_id: actionId,
      value: buttonValue,
      url,
      style: oneOf('primary', 'danger'),
      confirm,
      accessibility_label: label,
    },
  ),
  overflow: shape(
    { options: list(option, { min: 1, max: limits.overflowOptions }) },
    { action_id: actionId, confirm },
  ),
};

export const inputs: Readonly<Record<string, Check>> = {
  plain_text_input: shape(
    {},
    {
      ...typing,
      initial_value: string({ max: 3000 }),
      multiline: boolean,
      min_length: integer({ min: 0, max: 3000 }),
      max_length: integer({ min: 1, max: 3000 }),
    },
  ),
  email_text_input: shape({}, { ...typing, initial_value: string() }),
  url_text_input: shape({}, { ...typing, initial_value: string() }),
  number_input: shape(
    { is_decimal_allowed: boolean },
    { ...typing, initial_value: string(), min_value: string(), max_value: string() },
  ),
  rich_text_input: shape({}, { ...typing, initial_value: richText }),
};

export const contextActions: Readonly<Record<string, Check>> = {
  feedback_buttons: shape({ positive_button: feedback, negative_button: feedback }, { action_id: actionId }),
  icon_button: shape(
    { icon: oneOf('trash'), text: buttonText },
    {
      action_id: actionId,
      value: buttonValue,
      confirm,
      accessibility_label: label,
      visible_to_user_ids: list(string()),
    },
  ),
};
