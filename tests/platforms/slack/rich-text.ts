// The schema of rich_text, in messages and in what people type.
import { boolean, type Check, integer, list, oneOf, shape, string, typed } from './schema.ts';

const flags = (...names: readonly string[]): Check =>
  shape({}, Object.fromEntries(names.map((name) => [name, boolean])));

const textStyle = flags('bold', 'italic', 'strike', 'code', 'underline');
const mentionStyle = flags('bold', 'italic', 'strike', 'highlight', 'client_highlight', 'unlink');
const text1 = string({ min: 1 });
const text = shape({ text: text1 }, { style: textStyle });
const link = shape({ url: text1 }, { text: string(), unsafe: boolean, style: textStyle });

/** What may stand in a section or a quote; sections can't be nested. */
const inline = typed({
  text,
  link,
  emoji: shape({ name: text1 }, { unicode: string(), skin_tone: integer(), style: textStyle }),
  user: shape({ user_id: text1 }, { style: mentionStyle }),
  usergroup: shape({ usergroup_id: text1 }, { style: mentionStyle }),
  channel: shape({ channel_id: text1 }, { style: mentionStyle }),
  broadcast: shape({ range: oneOf('here', 'channel', 'everyone') }, { style: textStyle }),
  color: shape({ value: text1 }),
  date: shape(
    { timestamp: integer(), format: text1 },
    { url: string(), fallback: string(), style: textStyle },
  ),
  team: shape({ team_id: text1 }, { style: mentionStyle }),
});

const border = oneOf(0, 1);
const section = shape({ elements: list(inline) });

export const richTextElements = list(
  typed({
    rich_text_section: section,
    rich_text_list: shape(
      {
        style: oneOf('bullet', 'ordered'),
        elements: list(typed({ rich_text_section: section }), { min: 1 }),
      },
      { indent: integer({ min: 0, max: 8 }), offset: integer({ min: 0 }), border },
    ),
    rich_text_quote: shape({ elements: list(inline) }, { border }),
    rich_text_preformatted: shape({ elements: list(typed({ text, link })) }, { border, language: string() }),
  }),
);

/** A rich_text block inside an element, such as an input's initial value or a table's cell. */
export const richText = typed({ rich_text: shape({ elements: richTextElements }, { block_id: string() }) });
