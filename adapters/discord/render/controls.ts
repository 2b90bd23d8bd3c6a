// Buttons and menus below a message. What they belong to is in their ids, so they work after a restart.
import type { APIButtonComponentWithCustomId, APIStringSelectComponent } from 'discord.js';
import { type Button, type Control, type Menu, withoutFeedback } from '../../chat/port/message.ts';
import { excerpt } from '../../shared/render/excerpt.ts';
import { limits, type Row } from './limits.ts';

/** Numbers as Discord has them: docs.discord.com/developers/components/reference. */
const row = 1;
const button = 2;
const menu = 3;
const primary = 1;
const secondary = 2;

/** Discord has no menu beside buttons: there a menu is a button. */
export const rowsOf = (rows: readonly (readonly Control[])[]): Row[] =>
  rows.flatMap((controls) => {
    const [first, ...others] = controls;
    if (first?.kind === 'menu' && others.length === 0) return [rowOf(menuOf(first))];
    return chunked(withoutFeedback(controls).map(buttonOf)).map((buttons) => rowOf(...buttons));
  });

const rowOf = (...components: Row['components']): Row => ({ type: row, components });

const chunked = <T>(items: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(items.length / limits.buttonsInRow) }, (_, index) =>
    items.slice(index * limits.buttonsInRow, (index + 1) * limits.buttonsInRow),
  );

const buttonOf = (control: Button | Menu): APIButtonComponentWithCustomId => ({
  type: button,
  custom_id: writeId(control),
  label: excerpt(control.label, limits.buttonLabel),
  style: control.kind === 'button' && control.isPrimary === true ? primary : secondary,
});

const menuOf = (control: Menu): APIStringSelectComponent => ({
  type: menu,
  custom_id: writeId(control),
  placeholder: control.label,
  options: control.options.map(({ label, value }) => ({
    label: excerpt(label, limits.optionText),
    value,
    default: value === control.chosen,
  })),
});

const writeId = ({ action, value }: Button | Menu): string => `${action} ${value}`;

/** "verbatim-more k3j9x2m4pq 0 3 0": what was pressed, and what it belongs to. */
export function readId(id: string): { readonly action: string; readonly value: string } {
  const [action = '', ...value] = id.split(' ');
  return { action, value: value.join(' ') };
}
