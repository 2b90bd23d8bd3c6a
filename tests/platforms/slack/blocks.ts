// The schema of blocks on each surface, and what must hold between the blocks of one message or view.
import { anyText, plainText, textTypes } from './composition.ts';
import { buttons, choices, contextActions, image, inputs, menus } from './elements.ts';
import { at as follow, isObject, objectsIn } from './json.ts';
import { limits } from './limits.ts';
import { richTextElements } from './rich-text.ts';
import {
  also,
  boolean,
  type Check,
  integer,
  list,
  number,
  oneOf,
  type Problem,
  problem,
  shape,
  string,
  typed,
} from './schema.ts';
import type { JsonObject } from './types.ts';

export type Surface = 'message' | 'modal' | 'home';

const block = (
  required: Readonly<Record<string, Check>>,
  optional: Readonly<Record<string, Check>> = {},
): Check => shape(required, { block_id: string({ min: 1, max: limits.blockId }), ...optional });

const textOrFields: Check = (value, at) =>
  isObject(value) && value['text'] === undefined && value['fields'] === undefined
    ? problem('must define either `text` or `fields`', at)
    : [];

const richTextCell = shape({ elements: richTextElements });
const cell = typed({
  raw_text: shape({ text: string({ min: 1 }) }),
  rich_text: richTextCell,
});

const rawNumber = shape({ value: number }, { text: string({ min: 1 }) });
const dataRow = list(
  typed({ raw_text: shape({ text: string({ min: 1 }) }), raw_number: rawNumber, rich_text: richTextCell }),
  { min: 1, max: limits.tableCells },
);

/** Every row is as long as the first, which is the header and has no rich text; the row header is one of its columns. */
const asTable: Check = (value, at) => {
  if (!isObject(value) || !Array.isArray(value['rows'])) return [];
  const rows = value['rows'].map(objectsIn);
  const width = rows[0]?.length ?? 0;
  const index = value['row_header_column_index'];
  return [
    ...(rows[0] ?? []).flatMap((each, column) =>
      each['type'] === 'rich_text'
        ? problem('header cells cannot be rich_text', `${at}/rows/0/${column}`)
        : [],
    ),
    ...rows.flatMap((row, place) =>
      row.length === width
        ? []
        : problem('must have the same number of cells in all rows', `${at}/rows/${place}`),
    ),
    ...(typeof index === 'number' && index >= width
      ? problem('must name a column', `${at}/row_header_column_index`)
      : []),
  ];
};

const everywhere: Readonly<Record<string, Check>> = {
  section: also(
    block(
      {},
      {
        text: anyText(limits.sectionText),
        fields: list(anyText(limits.sectionField), { min: 1, max: limits.sectionFields }),
        accessory: typed({ ...buttons, ...menus, ...choices, image }),
        expand: boolean,
      },
    ),
    textOrFields,
  ),
  divider: block({}),
  header: block({ text: plainText(limits.header) }),
  context: block({
    elements: list(typed({ image, ...textTypes(limits.textObject) }), {
      min: 1,
      max: limits.contextElements,
    }),
  }),
  actions: block({
    elements: list(typed({ ...buttons, ...menus, ...choices }), { min: 1, max: limits.actions }),
  }),
  image: block(
    { alt_text: string({ min: 1, max: limits.imageText }) },
    {
      image_url: string({ min: 1, max: limits.imageUrl }),
      slack_file: shape({}, { id: string(), url: string() }),
      title: plainText(limits.imageText),
    },
  ),
  input: block(
    { label: plainText(limits.inputLabel), element: typed({ ...menus, ...choices, ...inputs }) },
    { hint: plainText(limits.inputLabel), optional: boolean, dispatch_action: boolean },
  ),
  rich_text: block({ elements: richTextElements }),
};

const inMessages: Readonly<Record<string, Check>> = {
  ...everywhere,
  context_actions: block({ elements: list(typed(contextActions), { min: 1, max: limits.contextActions }) }),
  data_table: also(
    block(
      { rows: list(dataRow, { min: 2, max: limits.dataRows }), caption: string({ min: 1 }) },
      {
        page_size: integer({ min: 1, max: limits.dataPage }),
        row_header_column_index: integer({ min: 0, max: limits.tableCells - 1 }),
      },
    ),
    asTable,
  ),
  markdown: block({ text: string({ min: 1, max: limits.markdown }) }),
  table: block(
    { rows: list(list(cell, { min: 1, max: limits.tableCells }), { min: 1, max: limits.tableRows }) },
    {
      column_settings: list(shape({}, { align: oneOf('left', 'center', 'right'), is_wrapped: boolean }), {
        max: limits.tableCells,
      }),
    },
  ),
};

/** Slack knows more types (video, card, plan …); here they are unknown until an app of ours uses one. */
const schemas: Readonly<Record<Surface, Check>> = {
  message: list(typed(inMessages), { max: limits.blocksPerMessage }),
  modal: list(typed(everywhere), { max: limits.blocksPerView }),
  home: list(typed(everywhere), { max: limits.blocksPerView }),
};

/** What is wrong with the blocks that stand at `at`; nothing when Slack would take them. */
export function blockProblems(blocks: unknown, surface: Surface, at: string): readonly Problem[] {
  const problems = schemas[surface](blocks, at);
  return problems.length > 0
    ? problems
    : [
        ...sameBlockIds(objectsIn(blocks), at),
        ...sameActionIds(objectsIn(blocks), at),
        ...longTables(objectsIn(blocks), at),
      ];
}

// "the aggregate character count across all table cells for a single message cannot exceed 10,000 characters".
const longTables = (blocks: readonly JsonObject[], at: string): readonly Problem[] =>
  blocks
    .filter(({ type }) => type === 'data_table')
    .flatMap(({ rows }) => (Array.isArray(rows) ? rows.flatMap(objectsIn) : []))
    .reduce((sum, each) => sum + textsIn(each).join('').length, 0) > limits.tableText
    ? problem(`no more than ${limits.tableText} characters allowed in tables`, at)
    : [];

/** The texts of a cell, at any depth. */
const textsIn = (node: unknown): readonly string[] => {
  if (Array.isArray(node)) return node.flatMap(textsIn);
  if (!isObject(node)) return [];
  const { text, ...others } = node;
  return [...(typeof text === 'string' ? [text] : []), ...Object.values(others).flatMap(textsIn)];
};

// block_id "should be unique for each message and each iteration of a message"; Slack refuses a repeated one.
const sameBlockIds = (blocks: readonly JsonObject[], at: string): readonly Problem[] =>
  repeated(blocks.map((each) => each['block_id'])).flatMap(([id, index]) =>
    problem(`\`block_id\` ${id} already exists`, `${at}/${index}/block_id`),
  );

// action_id is unique "among all other action_ids in the containing block".
const sameActionIds = (blocks: readonly JsonObject[], at: string): readonly Problem[] =>
  blocks.flatMap((each, block) =>
    repeated(objectsIn(each['elements']).map((element) => element['action_id'])).flatMap(([id, index]) =>
      problem(`\`action_id\` ${id} already exists`, `${at}/${block}/elements/${index}/action_id`),
    ),
  );

const repeated = (ids: readonly unknown[]): readonly (readonly [string, number])[] =>
  ids.flatMap((id, index) =>
    typeof id === 'string' && ids.indexOf(id) < index ? [[id, index] as const] : [],
  );

/** Elements that people can use, in the order shown, with the block of each. */
export const interactiveIn = (
  blocks: readonly JsonObject[],
): readonly { readonly block: JsonObject; readonly element: JsonObject }[] =>
  blocks.flatMap((block) =>
    [follow(block, 'accessory'), follow(block, 'element'), ...objectsIn(block['elements'])]
      .filter(isObject)
      .filter((element) => typeof element['action_id'] === 'string')
      .map((element) => ({ block, element })),
  );

/** The blocks as Slack keeps them: every block and every interactive element has an id. */
export function withIds(blocks: readonly JsonObject[], newId: () => string): readonly JsonObject[] {
  const needsId = (element: JsonObject): boolean =>
    element['action_id'] === undefined &&
    String(element['type']) in { ...buttons, ...menus, ...choices, ...inputs, ...contextActions };
  const identified = (element: unknown): unknown =>
    isObject(element) && needsId(element) ? { ...element, action_id: newId() } : element;
  return blocks.map((block) => ({
    ...block,
    block_id: block['block_id'] ?? newId(),
    ...(block['accessory'] === undefined ? {} : { accessory: identified(block['accessory']) }),
    ...(block['element'] === undefined ? {} : { element: identified(block['element']) }),
    ...(Array.isArray(block['elements']) ? { elements: block['elements'].map(identified) } : {}),
  }));
}
