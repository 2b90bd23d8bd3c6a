// Request bodies that make or change a message: checked, then as typed values.
import { layout, problemsAcross, rows } from './components.ts';
import { charactersOf, embedLimits, embedList, trimmed } from './embeds.ts';
import { invalidForm, refuse } from './errors.ts';
import {
  anything,
  type Check,
  flag,
  isObject,
  list,
  object,
  oneOf,
  type Path,
  type Problem,
  problem,
  snowflake,
  text,
  whole,
} from './form.ts';
import { type Component, type Embed, type MessageReference, messageFlags } from './model.ts';

export const contentLimit = 2000;

export interface AllowedMentions {
  readonly parse?: readonly string[];
  readonly users?: readonly string[];
  readonly roles?: readonly string[];
  readonly replied_user?: boolean;
}

/** What the caller gave; a field that is absent was not given (or was null). */
export interface MessageBody {
  readonly content?: string;
  readonly embeds?: readonly Embed[];
  readonly components?: readonly Component[];
  readonly attachments?: readonly {
    readonly id: string | number;
    readonly filename?: string;
    readonly description?: string;
  }[];
  readonly flags?: number;
  readonly tts?: boolean;
  readonly nonce?: string | number;
  readonly enforce_nonce?: boolean;
  readonly allowed_mentions?: AllowedMentions;
  readonly message_reference?: MessageReference & { readonly fail_if_not_exists?: boolean };
}

/** A nonce is a number, or at most 25 characters. Source: docs.discord.com/developers/resources/message#create-message */
const nonce: Check = (value, path) => (typeof value === 'number' ? [] : text({ max: 25 })(value, path));

/** `parse` and a list of the same kind at once is refused. */
const mentionsApart: Check = (value, path) => {
  if (!isObject(value) || !Array.isArray(value['parse'])) return [];
  const parse: readonly unknown[] = value['parse'];
  return ['users', 'roles'].flatMap((kind) => {
    const ids = value[kind];
    const clash = parse.includes(kind) && Array.isArray(ids) && ids.length > 0;
    const message = `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`;
    return clash ? [problem(path, 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE', message)] : [];
  });
};

const allowedMentions: Check = (value, path) => [
  ...object({
    parse: list(oneOf(['users', 'roles', 'everyone']), { max: 3 }),
    users: list(snowflake, { max: 100 }),
    roles: list(snowflake, { max: 100 }),
    replied_user: flag,
  })(value, path),
  ...mentionsApart(value, path),
];

/** Who wrote `attachments` of an existing message repeats its fields; only id and file name are looked at. */
const attachment: Check = (value, path) => {
  if (!isObject(value) || value['id'] === undefined)
    return [problem([...path, 'id'], 'BASE_TYPE_REQUIRED', 'This field is required')];
  const { description } = value;
  // Source: docs.discord.com/developers/resources/message#attachment-object
  return description === undefined ? [] : text({ max: 1024 })(description, [...path, 'description']);
};

const changeable = {
  content: text({ max: contentLimit }),
  embeds: embedList,
  flags: whole({ min: 0 }),
  allowed_mentions: allowedMentions,
  attachments: list(attachment, { max: 10 }),
};
const reference = object({
  type: oneOf([0]),
  message_id: snowflake,
  channel_id: snowflake,
  guild_id: snowflake,
  fail_if_not_exists: flag,
});

/** One list for making and changing, by the bot or by an interaction: discord.js sends the same fields everywhere. */
const fields = {
  ...changeable,
  tts: flag,
  nonce,
  enforce_nonce: flag,
  message_reference: reference,
  sticker_ids: anything,
  poll: anything,
  username: anything,
  avatar_url: anything,
  thread_name: anything,
  applied_tags: anything,
  shared_client_theme: anything,
};

function problemsAltogether(body: MessageBody, isLayout: boolean): readonly Problem[] {
  const { content, embeds = [], components = [] } = body;
  const characters = embeds.reduce((sum, embed) => sum + charactersOf(embed), 0);
  const tooLong = `Embed size exceeds maximum size of ${embedLimits.characters}`;
  const apart = 'The message cannot have it together with the flag IS_COMPONENTS_V2';
  const unfit = [content ? 'content' : '', embeds.length > 0 ? 'embeds' : ''].filter((name) => name !== '');
  return [
    ...(characters > embedLimits.characters ? [problem(['embeds'], 'MAX_EMBED_SIZE_EXCEEDED', tooLong)] : []),
    ...problemsAcross(components, isLayout),
    ...(isLayout
      ? unfit.map((name) => problem([name], 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2', apart))
      : []),
  ];
}

/**
 * Checks `value` and returns it typed, texts trimmed; throws 50035. `wasLayout`: the message that is changed has the
 * flag for components v2 already, which stays. `at`: where the message stands in the request.
 */
export function messageBody(value: unknown, wasLayout = false, at: Path = []): MessageBody {
  const given = isObject(value) ? value : {};
  const isLayout = wasLayout || (Number(given['flags'] ?? 0) & messageFlags.componentsV2) !== 0;
  const wrong = object({ ...fields, components: isLayout ? layout : rows })(value, at);
  if (wrong.length > 0) throw invalidForm(wrong);
  const filled = Object.entries(given).filter(([, each]) => each !== null && each !== undefined);
  // The checks above have just established the shape.
  const body = Object.fromEntries(filled) as MessageBody;
  const across = problemsAltogether(body, isLayout).map((each) => ({ ...each, path: [...at, ...each.path] }));
  if (across.length > 0) throw invalidForm(across);
  return {
    ...body,
    ...(body.content === undefined ? {} : { content: body.content.trim() }),
    ...(body.embeds === undefined ? {} : { embeds: body.embeds.map(trimmed) }),
  };
}

export function refuseEmpty(parts: {
  readonly content: string;
  readonly embeds: readonly unknown[];
  readonly components: readonly unknown[];
  readonly attachments: readonly unknown[];
}): void {
  const { content, embeds, components, attachments } = parts;
  if (content === '' && embeds.length + components.length + attachments.length === 0)
    throw refuse('emptyMessage');
}
