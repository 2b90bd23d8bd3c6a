// What Discord accepts as a modal and as choices of an autocomplete.
import { byType, componentTypes, otherSelect, problemsAcross, radioGroup, selects } from './components.ts';
import { invalidForm } from './errors.ts';
import { type Check, flag, isObject, list, object, oneOf, problem, text, whole } from './form.ts';
import type { Choice, Modal } from './interaction-model.ts';
import type { Component } from './model.ts';

export const modalLimits = { title: 45, inputs: 5, label: 45, value: 4000 } as const;
export const choiceLimits = { choices: 25, name: 100, value: 100 } as const;

const inputFields = {
  type: whole(),
  id: whole({ min: 0 }),
  custom_id: text({ min: 1, max: 100 }),
  style: oneOf([1, 2]),
  label: text({ min: 1, max: modalLimits.label }),
  min_length: whole({ min: 0, max: modalLimits.value }),
  max_length: whole({ min: 1, max: modalLimits.value }),
  required: flag,
  value: text({ max: modalLimits.value }),
  placeholder: text({ max: 100 }),
};

/** In a row an input carries its label; inside a label component it must not. */
const inputInRow = object(inputFields, ['custom_id', 'style', 'label']);
const { label: _own, ...withoutLabel } = inputFields;
const inputInLabel = object(withoutLabel, ['custom_id', 'style']);

const row = object(
  { type: whole(), id: whole(), components: list(byType({ 4: inputInRow }), { min: 1, max: 1 }) },
  ['components'],
);
const label = object(
  {
    type: whole(),
    id: whole(),
    label: text({ min: 1, max: modalLimits.label }),
    description: text({ max: 100 }),
    component: byType({ 4: inputInLabel, ...selects, 8: otherSelect, 21: radioGroup }),
  },
  ['label', 'component'],
);
const textDisplay = object({ type: whole(), id: whole(), content: text({ min: 1, max: 4000 }) }, ['content']);

const shape = object(
  {
    custom_id: text({ min: 1, max: 100 }),
    title: text({ min: 1, max: modalLimits.title }),
    components: list(
      byType({
        [componentTypes.row]: row,
        [componentTypes.text]: textDisplay,
        [componentTypes.label]: label,
      }),
      { min: 1, max: modalLimits.inputs },
    ),
  },
  ['custom_id', 'title', 'components'],
);

/** Throws 50035; `data.` stands before each field, as in a callback. */
export function modalBody(value: unknown): Modal {
  const wrong = shape(value ?? {}, ['data']);
  if (wrong.length > 0) throw invalidForm(wrong);
  // The check above has just established the shape.
  const modal = value as Modal & { readonly components: readonly Component[] };
  const across = problemsAcross(modal.components, false);
  if (across.length > 0) throw invalidForm(across.map((each) => ({ ...each, path: ['data', ...each.path] })));
  return modal;
}

const choiceValue: Check = (value, path) =>
  typeof value === 'number' ? [] : text({ min: 1, max: choiceLimits.value })(value, path);

const choice = object(
  {
    name: text({ min: 1, max: choiceLimits.name }),
    value: choiceValue,
    name_localizations: isObjectOrNothing,
  },
  ['name', 'value'],
);

function isObjectOrNothing(value: unknown, path: readonly (string | number)[]) {
  return isObject(value)
    ? []
    : [problem(path, 'DICT_TYPE_CONVERT', 'Only dictionaries may be used in a DictType')];
}

const choiceList = object({ choices: list(choice, { max: choiceLimits.choices }) }, ['choices']);

export function choicesBody(value: unknown): readonly Choice[] {
  const wrong = choiceList(value ?? {}, ['data']);
  if (wrong.length > 0) throw invalidForm(wrong);
  // The check above has just established the shape.
  return (value as { readonly choices: readonly Choice[] }).choices;
}
