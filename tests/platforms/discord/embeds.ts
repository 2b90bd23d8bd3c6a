// What Discord accepts as an embed. Source: docs.discord.com/developers/resources/message#embed-object-embed-limits
import {
  all,
  anything,
  type Check,
  flag,
  isObject,
  lengthOf,
  list,
  object,
  oneOf,
  problem,
  required,
  text,
  webAddress,
  whole,
} from './form.ts';
import type { Embed } from './model.ts';

export const embedLimits = {
  embeds: 10,
  title: 256,
  description: 4096,
  fields: 25,
  fieldName: 256,
  fieldValue: 1024,
  footer: 2048,
  author: 256,
  /** Over all embeds of a message. */
  characters: 6000,
} as const;

const link = webAddress();
const media = object({ url: link, proxy_url: anything, height: whole(), width: whole() }, ['url']);

const timestamp: Check = (value, path) =>
  typeof value === 'string' && !Number.isNaN(Date.parse(value))
    ? []
    : [problem(path, 'DATE_TIME_TYPE_PARSE', `Could not parse ${String(value)}. Should be ISO8601.`)];

const shape = object({
  type: oneOf(['rich']),
  title: text({ max: embedLimits.title }),
  description: text({ max: embedLimits.description }),
  url: link,
  timestamp,
  color: whole({ min: 0, max: 0xffffff }),
  footer: object(
    { text: text({ min: 1, max: embedLimits.footer }), icon_url: link, proxy_icon_url: anything },
    ['text'],
  ),
  image: media,
  thumbnail: media,
  author: object(
    { name: text({ min: 1, max: embedLimits.author }), url: link, icon_url: link, proxy_icon_url: anything },
    ['name'],
  ),
  fields: list(
    object(
      {
        name: text({ min: 1, max: embedLimits.fieldName }),
        value: text({ min: 1, max: embedLimits.fieldValue }),
        inline: flag,
      },
      ['name', 'value'],
    ),
    { max: embedLimits.fields },
  ),
});

/** An embed that shows nothing is refused by its description, as Discord words it. */
const notEmpty: Check = (value, path) => {
  if (!isObject(value)) return [];
  const { title, description, fields, image, thumbnail, author, footer } = value;
  const shown = [title, description, image, thumbnail, author, footer].some(
    (part) => part !== undefined && part !== null && part !== '',
  );
  return shown || (Array.isArray(fields) && fields.length > 0) ? [] : [required([...path, 'description'])];
};

export const embedList = list(all(shape, notEmpty), { max: embedLimits.embeds });

/** Title, description, fields, footer and author count; addresses do not. */
export function charactersOf(embed: Embed): number {
  const fields = (embed.fields ?? []).flatMap(({ name, value }) => [name, value]);
  return [embed.title, embed.description, embed.footer?.text, embed.author?.name, ...fields]
    .map((part) => lengthOf((part ?? '').trim()))
    .reduce((sum, length) => sum + length, 0);
}

/** As Discord keeps it: white space at both ends of each text is gone. */
export function trimmed(embed: Embed): Embed {
  const { title, description, author, footer, fields } = embed;
  return {
    type: 'rich',
    ...embed,
    ...(title === undefined ? {} : { title: title.trim() }),
    ...(description === undefined ? {} : { description: description.trim() }),
    ...(author === undefined ? {} : { author: { ...author, name: author.name.trim() } }),
    ...(footer === undefined ? {} : { footer: { ...footer, text: footer.text.trim() } }),
    ...(fields === undefined
      ? {}
      : {
          fields: fields.map((field) => ({ ...field, name: field.name.trim(), value: field.value.trim() })),
        }),
  };
}
