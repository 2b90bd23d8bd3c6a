// How people use what a message offers: buttons, selects, and the modals that come of them.
import { everyComponent } from './components.ts';
import { begin } from './interaction.ts';
import { type Interaction, interactionTypes, type Modal } from './interaction-model.ts';
import type { Channel, Component, Json, Kept, User } from './model.ts';
import type { World } from './world.ts';

function componentOf(
  kept: Kept,
  user: User,
  named: string,
  isFit: (component: Component) => boolean,
): Component {
  if (kept.deleted) throw new Error('The message is deleted.');
  if (kept.onlyFor !== undefined && kept.onlyFor !== user.id)
    throw new Error(`${user.username} does not see the message.`);
  const all = everyComponent(kept.message.components).map(({ component }) => component);
  const names = ({ custom_id, label, emoji, placeholder }: Component) => [
    custom_id,
    label,
    emoji?.name,
    placeholder,
  ];
  const found = all.find((component) => isFit(component) && names(component).includes(named));
  if (found === undefined)
    throw new Error(
      `The message has no ${named}; it has ${all.flatMap(names).filter(Boolean).join(', ') || 'none'}.`,
    );
  if (found.disabled) throw new Error(`${named} is disabled.`);
  if (found.custom_id === undefined)
    throw new Error(`${named} opens an address; nothing is told to the bot.`);
  return found;
}

/** `named` is a button's label, emoji or custom id. */
export function click(world: World, channel: Channel, kept: Kept, user: User, named: string): Interaction {
  const { custom_id, id } = componentOf(kept, user, named, ({ type }) => type === 2);
  const data = { custom_id, component_type: 2, ...(id === undefined ? {} : { id }) };
  return begin(world, { channel, user, type: interactionTypes.component, data, on: kept });
}

/** `named` is a select's placeholder or custom id. */
export function choose(
  world: World,
  channel: Channel,
  kept: Kept,
  user: User,
  named: string,
  values: readonly string[],
): Interaction {
  const select = componentOf(kept, user, named, ({ type }) => type === 3);
  const offered = select.options ?? [];
  const unknown = values.find((value) => !offered.some((option) => option.value === value));
  if (unknown !== undefined) throw new Error(`${named} does not offer ${unknown}.`);
  const { min_values = 1, max_values = 1, custom_id } = select;
  if (values.length < min_values || values.length > max_values)
    throw new Error(`${named} takes ${min_values} to ${max_values} values.`);
  return begin(world, {
    channel,
    user,
    type: interactionTypes.component,
    data: { custom_id, component_type: 3, values },
    on: kept,
  });
}

/** The inputs with what the person filled in; throws for unknown names and what is required and empty. */
function submitted({ components }: Modal, values: Readonly<Record<string, string>>): readonly Json[] {
  const inputs = everyComponent(components)
    .map(({ component }) => component)
    .filter(({ type }) => type === 4 || type === 3 || type === 21);
  const unknown = Object.keys(values).find((name) => !inputs.some(({ custom_id }) => custom_id === name));
  if (unknown !== undefined) throw new Error(`The modal has no input ${unknown}.`);
  const choose = ({ type, custom_id, options = [], required = true }: Component) => {
    const value = values[custom_id ?? ''] ?? '';
    if (value === '' ? required : !options.some((option) => option.value === value))
      throw new Error(`The list ${custom_id} does not offer ${JSON.stringify(value)}.`);
    return type === 3
      ? { type, custom_id, values: value === '' ? [] : [value] }
      : { type, custom_id, value: value === '' ? null : value };
  };
  const fill = (input: Component) => {
    const value = values[input.custom_id ?? ''] ?? input.value ?? '';
    const { required = true, min_length = 0, max_length = 4000 } = input;
    if (
      (required && value === '') ||
      (value !== '' && value.length < min_length) ||
      value.length > max_length
    )
      throw new Error(`The input ${input.custom_id} does not take ${JSON.stringify(value)}.`);
    return { type: 4, custom_id: input.custom_id, value };
  };
  return components.flatMap((part): readonly Json[] => {
    const [inRow] = part.components ?? [];
    if (inRow?.type === 4) return [{ type: 1, components: [fill(inRow)] }];
    if (part.component?.type === 3 || part.component?.type === 21)
      return [{ type: 18, component: choose(part.component) }];
    return part.component?.type === 4 ? [{ type: 18, component: fill(part.component) }] : [];
  });
}

/** Fills in the modal that an interaction was answered with; values by the inputs' custom ids. */
export function submit(
  world: World,
  channel: Channel,
  opened: Interaction,
  values: Readonly<Record<string, string>>,
): Interaction {
  const { modal } = opened.outcome;
  if (modal === undefined) throw new Error('The interaction was not answered with a modal.');
  const on = world.messages.get(opened.messageId ?? '');
  const data = { custom_id: modal.custom_id, components: submitted(modal, values) };
  return begin(world, {
    channel,
    user: opened.user,
    type: interactionTypes.modal,
    data,
    ...(on === undefined ? {} : { on }),
  });
}
