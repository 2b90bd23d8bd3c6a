// Buttons and menus below a message. What they belong to is in their values, so they work after a restart.
import type { ActionsBlock, ConfirmationDialog, Button as SlackButton, StaticSelect } from '@slack/types';
import type { Button, Control, Menu, Option } from '../../chat/port/message.ts';
import { excerpt } from '../../shared/render/excerpt.ts';
import { limits } from './limits.ts';

export const plainText = (text: string) => ({ type: 'plain_text' as const, text });

/** Names of actions must differ within a row: one that occurs again gets a number. */
export const rowsOf = (rows: readonly (readonly Control[])[]): ActionsBlock[] =>
  rows.map((controls) => ({
    type: 'actions',
    elements: controls.map((control, index) => {
      const before = controls.slice(0, index).filter(({ action }) => action === control.action).length;
      const id = before === 0 ? control.action : `${control.action}-${before}`;
      return control.kind === 'menu' ? menuOf(control, id) : buttonOf(control, id);
    }),
  }));

/** Without the number. */
export const readAction = (id: string): string => id.replace(/-\d+$/, '');

const buttonOf = ({ value, label, isPrimary, confirm, spoken }: Button, id: string): SlackButton => ({
  type: 'button',
  action_id: id,
  text: { ...plainText(excerpt(label, limits.buttonText)), emoji: true },
  value,
  ...(isPrimary === true ? { style: 'primary' } : {}),
  ...(spoken === undefined ? {} : { accessibility_label: excerpt(spoken, limits.buttonText) }),
  ...(confirm === undefined ? {} : { confirm: confirmationOf(confirm) }),
});

const confirmationOf = ({
  title,
  text,
  yes,
  no,
  isFinal,
}: NonNullable<Button['confirm']>): ConfirmationDialog => ({
  title: plainText(excerpt(title, limits.confirmTitle)),
  text: plainText(excerpt(text, limits.confirmText)),
  confirm: plainText(excerpt(yes, limits.confirmButton)),
  deny: plainText(excerpt(no, limits.confirmButton)),
  style: isFinal === true ? 'danger' : 'primary',
});

/** A menu has no value of its own: each option holds it. */
function menuOf({ value, label, options, chosen }: Menu, id: string): StaticSelect {
  const slackOptions = options.map((option) => optionOf({ ...option, value: `${option.value} ${value}` }));
  const initial = slackOptions[options.findIndex((option) => option.value === chosen)];
  return {
    type: 'static_select',
    action_id: id,
    placeholder: plainText(label),
    options: slackOptions,
    ...(initial === undefined ? {} : { initial_option: initial }),
  };
}

export const optionOf = ({ value, label }: Option) => ({
  text: plainText(excerpt(label, limits.optionText)),
  value,
});

/** "ris k3j9x2m4pq 0 0 0" of a menu's option: what was chosen, and what the menu belongs to. */
export function readOption(option: string): { readonly choice: string; readonly value: string } {
  const [choice = '', ...value] = option.split(' ');
  return { choice, value: value.join(' ') };
}
