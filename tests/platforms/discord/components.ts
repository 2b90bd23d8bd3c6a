// What Discord accepts as components of a message. Source: docs.discord.com/developers/components/reference
import {
  anything,
  type Check,
  flag,
  isObject,
  lengthOf,
  list,
  object,
  oneOf,
  type Path,
  type Problem,
  problem,
  required,
  snowflake,
  text,
  webAddress,
  whole,
} from './form.ts';
import type { Component } from './model.ts';

export const componentTypes = {
  row: 1,
  button: 2,
  stringSelect: 3,
  textInput: 4,
  userSelect: 5,
  roleSelect: 6,
  mentionableSelect: 7,
  channelSelect: 8,
  section: 9,
  text: 10,
  thumbnail: 11,
  gallery: 12,
  file: 13,
  separator: 14,
  container: 17,
  label: 18,
  radioGroup: 21,
} as const;

export const componentLimits = {
  rows: 5,
  buttons: 5,
  buttonLabel: 80,
  customId: 100,
  options: 25,
  /** Of a layout (components v2), nested ones included. */
  components: 40,
  /** Characters of all text of a layout together. */
  layoutText: 4000,
} as const;

/** `type` and the optional number that each component may carry. */
const common = { type: whole(), id: whole({ min: 0 }) };

const customId = text({ min: 1, max: componentLimits.customId });
const emoji = object({ id: snowflake, name: text({ max: 100 }), animated: flag });

const linkStyle = 5;

/** A button has either an address (style 5) or an id of its own, and a label or an emoji. */
const button: Check = (value, path) => {
  const fields = {
    ...common,
    style: oneOf([1, 2, 3, 4, linkStyle]),
    label: text({ max: componentLimits.buttonLabel }),
    emoji,
    custom_id: customId,
    url: webAddress({ max: 512, schemes: ['http:', 'https:', 'discord:'] }),
    disabled: flag,
  };
  if (!isObject(value)) return object(fields)(value, path);
  const link = value['style'] === linkStyle;
  const shape = object(fields, ['style', link ? 'url' : 'custom_id'])(value, path);
  const both = link ? 'custom_id' : 'url';
  const clash =
    value[both] === undefined || value[both] === null
      ? []
      : [
          problem(
            path,
            'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
            'Only one of custom_id and url fits.',
          ),
        ];
  const named = value['label'] || value['emoji'] ? [] : [required([...path, 'label'])];
  return [...shape, ...clash, ...named];
};

const option = object(
  {
    label: text({ min: 1, max: 100 }),
    value: text({ min: 1, max: 100 }),
    description: text({ max: 100 }),
    emoji,
    default: flag,
  },
  ['label', 'value'],
);

const selectFields = {
  ...common,
  custom_id: customId,
  placeholder: text({ max: 150 }),
  min_values: whole({ min: 0, max: 25 }),
  max_values: whole({ min: 1, max: 25 }),
  disabled: flag,
  required: flag,
  default_values: anything,
  channel_types: anything,
};

const stringSelect = object(
  { ...selectFields, options: list(option, { min: 1, max: componentLimits.options }) },
  ['custom_id', 'options'],
);
/** In modals alone: docs.discord.com/developers/components/reference#radio-group */
export const radioGroup = object(
  {
    ...common,
    custom_id: customId,
    required: flag,
    options: list(
      object(
        {
          label: text({ min: 1, max: 100 }),
          value: text({ min: 1, max: 100 }),
          description: text({ max: 100 }),
          default: flag,
        },
        ['label', 'value'],
      ),
      { min: 2, max: 10 },
    ),
  },
  ['custom_id', 'options'],
);
export const otherSelect = object(selectFields, ['custom_id']);

const typeOf = (value: unknown) => (isObject(value) ? value['type'] : undefined);

/** Picks the check by `type`; any other type is refused by that field. */
export function byType(checks: Readonly<Record<number, Check>>): Check {
  return (value, path) => {
    const type = typeOf(value);
    const check = typeof type === 'number' ? checks[type] : undefined;
    return check === undefined
      ? oneOf(Object.keys(checks).map(Number))(type, [...path, 'type'])
      : check(value, path);
  };
}

export const selects = { 3: stringSelect, 5: otherSelect, 6: otherSelect, 7: otherSelect, 8: otherSelect };

/** Up to five buttons, or one select. */
const row: Check = (value, path) => {
  const items = isObject(value) && Array.isArray(value['components']) ? value['components'] : [];
  const max = items.some((item) => typeOf(item) !== componentTypes.button) ? 1 : componentLimits.buttons;
  const inside = byType({ 2: button, ...selects });
  return object({ ...common, components: list(inside, { min: 1, max }) }, ['components'])(value, path);
};

const textDisplay = object({ ...common, content: text({ min: 1, max: componentLimits.layoutText }) }, [
  'content',
]);
const media = object({ url: webAddress() }, ['url']);
const picture = { media, description: text({ max: 1024 }), spoiler: flag };
const thumbnail = object({ ...common, ...picture }, ['media']);
const section = object(
  {
    ...common,
    components: list(byType({ 10: textDisplay }), { min: 1, max: 3 }),
    accessory: byType({ 2: button, 11: thumbnail }),
  },
  ['components', 'accessory'],
);
const parts = {
  1: row,
  9: section,
  10: textDisplay,
  12: object({ ...common, items: list(object(picture, ['media']), { min: 1, max: 10 }) }, ['items']),
  13: object({ ...common, file: media, spoiler: flag, name: anything, size: anything }, ['file']),
  14: object({ ...common, divider: flag, spacing: oneOf([1, 2]) }),
};
const container = object(
  {
    ...common,
    components: list(byType(parts), { min: 1, max: 40 }),
    accent_color: whole({ min: 0, max: 0xffffff }),
    spoiler: flag,
  },
  ['components'],
);

export const rows = list(byType({ 1: row }), { max: componentLimits.rows });
export const layout = list(byType({ ...parts, 17: container }), { max: componentLimits.components });

/** Each component with where it stands, parents before children. */
export function everyComponent(
  components: readonly Component[],
  path: Path = ['components'],
): readonly { readonly component: Component; readonly path: Path }[] {
  return components.flatMap((component, index) => {
    const at = [...path, index];
    const single = component.accessory ?? component.component;
    const name = component.accessory === undefined ? 'component' : 'accessory';
    return [
      { component, path: at },
      ...everyComponent(component.components ?? [], [...at, 'components']),
      ...(single === undefined ? [] : [{ component: single, path: [...at, name] }]),
    ];
  });
}

/** What no single component can tell: ids used twice, and the limits over a whole layout. */
export function problemsAcross(components: readonly Component[], isLayout: boolean): readonly Problem[] {
  const found = everyComponent(components);
  const seen = new Set<string>();
  const twice = found.flatMap(({ component: { custom_id }, path }) => {
    if (custom_id === undefined) return [];
    const known = seen.has(custom_id);
    seen.add(custom_id);
    const message = 'Component custom id cannot be duplicated';
    return known ? [problem([...path, 'custom_id'], 'COMPONENT_CUSTOM_ID_DUPLICATED', message)] : [];
  });
  if (!isLayout) return twice;
  const characters = found.reduce((sum, { component }) => sum + lengthOf(component.content ?? ''), 0);
  const { components: most, layoutText } = componentLimits;
  const tooMany = problem(
    ['components'],
    'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
    `At most ${most} in all.`,
  );
  const tooLong = problem(
    ['components'],
    'COMPONENT_MAX_TOTAL_TEXT_EXCEEDED',
    `At most ${layoutText} characters.`,
  );
  return [...twice, ...(found.length > most ? [tooMany] : []), ...(characters > layoutText ? [tooLong] : [])];
}
