// Buttons and menus below a message. What they belong to is in their values, so they work after a restart.
import type {
  ActionsBlock,
  ConfirmationDialog,
  ContextActionsBlock,
  FeedbackButtons,
  Button as SlackButton,
  StaticSelect,
} from '@slack/types';
import type { Button, Control, Feedback, Menu, Option } from '../../chat/port/message.ts';
import { excerpt } from '../../shared/render/excerpt.ts';
import { limits } from './limits.ts';

export const plainText = (text: string) => ({ type: 'plain_text' as const, text });

/** What is rated is below the other buttons, small, as Slack shows it below every agent's answer. */
export const rowsOf = (rows: readonly (readonly Control[])[]): (ActionsBlock | ContextActionsBlock)[] =>
  rows.flatMap((controls) => {
    const others = controls.filter((control) => control.kind !== 'feedback');
    const feedback = controls.filter((control) => control.kind === 'feedback');
    return [...(others.length === 0 ? [] : [actionsOf(others)]), ...feedback.map(feedbackOf)];
  });

/** Names of actions must differ within a row: one that occurs again gets a number. */
const actionsOf = (controls: readonly (Button | Menu)[]): ActionsBlock => ({
  type: 'actions',
  elements: controls.map((control, index) => {
    const before = controls.slice(0, index).filter(({ action }) => action === control.action).length;
    const id = before === 0 ? control.action : `${control.action}-${before}`;
    return control.kind === 'menu' ? menuOf(control, id) : buttonOf(control, id);
  }),
});

/** Both of Slack's feedback buttons have one name: which was pressed is in the value. */
export const feedbackAction = 'verbatim-feedback';

const feedbackOf = ({ positive, negative }: Feedback): ContextActionsBlock => ({
  type: 'context_actions',
  elements: [
    {
      type: 'feedback_buttons',
      action_id: feedbackAction,
      positive_button: feedbackButtonOf(positive),
      negative_button: feedbackButtonOf(negative),
    },
  ],
});

const feedbackButtonOf = ({ action, value, label, spoken }: Button): FeedbackButtons['positive_button'] => ({
  text: plainText(excerpt(label, limits.buttonText)),
  value: `${action} ${value}`,
  ...(spoken === undefined ? {} : { accessibility_label: excerpt(spoken, limits.buttonText) }),
});

/** "verbatim-useful k3j9x2m4pq 0 0 0" of a feedback button: what was pressed, and what it belongs to. */
export function readFeedback(written: string): { readonly action: string; readonly value: string } {
  const [action = '', ...value] = written.split(' ');
  return { action, value: value.join(' ') };
}

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
