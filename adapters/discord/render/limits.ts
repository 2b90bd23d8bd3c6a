// Discord's limits, in one place: docs.discord.com/developers/resources/message, /components/reference,
// /interactions/application-commands. Lengths are in code points unless a line says otherwise.
import type { APIActionRowComponent, APIComponentInMessageActionRow, APIEmbed } from 'discord.js';

export const limits = {
  content: 2_000,
  embeds: 10,
  /** Titles, descriptions, fields, footers and authors of all embeds of a message. */
  embedText: 6_000,
  description: 4_096,
  author: 256,
  footer: 2_048,
  fieldName: 256,
  fieldValue: 1_024,
  /** Of an embed's author or title. */
  address: 2_048,
  rows: 5,
  buttonsInRow: 5,
  buttonLabel: 80,
  customId: 100,
  optionsInMenu: 25,
  /** Of a radio group, which is in modals alone. */
  radioOptions: { least: 2, most: 10 },
  optionText: 100,
  choices: 25,
  choiceText: 100,
  modalTitle: 45,
  modalLabel: 45,
  threadName: 100,
  files: 10,
  /** Bytes of all files of a message, without a boosted server. */
  fileBytes: 10 * 1024 * 1024,
  /** Milliseconds within which an interaction must be answered or deferred. */
  acknowledge: 3_000,
  /** Milliseconds for which an interaction may be answered. */
  interaction: 15 * 60 * 1_000,
} as const;

export type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

/** A text that is too long for the message, beside it. */
export interface TextFile {
  /** "quote-2.txt" */
  readonly name: string;
  readonly text: string;
  /** The text is a quote, to the letter. */
  readonly isQuote: boolean;
}

/** What a message shows, as plain JSON in the fields that Discord takes. */
export interface Payload {
  readonly content: string;
  readonly embeds: readonly APIEmbed[];
  readonly components: readonly Row[];
  readonly files: readonly TextFile[];
}

export const lengthOf = (text: string): number => [...text].length;

/** Code points of an embed that count towards `limits.embedText`. */
export const sizeOf = ({ title = '', description = '', author, footer, fields = [] }: APIEmbed): number =>
  [
    title,
    description,
    author?.name ?? '',
    footer?.text ?? '',
    ...fields.flatMap(({ name, value }) => [name, value]),
  ]
    .map(lengthOf)
    .reduce((sum, length) => sum + length, 0);

/** What Discord would refuse, in words; empty for a message that it takes. */
export function brokenLimits({ content, embeds, components, files }: Payload): string[] {
  const isEmpty = content.trim() === '' && embeds.length + components.length + files.length === 0;
  return [
    ...(isEmpty ? ['the message is empty'] : []),
    ...over('content', lengthOf(content), limits.content),
    ...over('embeds', embeds.length, limits.embeds),
    ...over(
      'text of all embeds',
      embeds.map(sizeOf).reduce((sum, size) => sum + size, 0),
      limits.embedText,
    ),
    ...embeds.flatMap(brokenEmbed),
    ...over('rows', components.length, limits.rows),
    ...components.flatMap(brokenRow),
    ...repeatedIds(components),
    ...over('files', files.length, limits.files),
    ...over(
      'bytes of all files',
      files.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0),
      limits.fileBytes,
    ),
  ];
}

const over = (name: string, size: number, most: number): string[] =>
  size > most ? [`${name}: ${size} of at most ${most}`] : [];

const brokenEmbed = ({ description = '', author, footer, fields = [] }: APIEmbed): string[] => [
  ...over('description', lengthOf(description), limits.description),
  ...over('author', lengthOf(author?.name ?? ''), limits.author),
  ...over('address', (author?.url ?? '').length, limits.address),
  ...over('footer', lengthOf(footer?.text ?? ''), limits.footer),
  ...fields.flatMap(({ name, value }) => [
    ...over('field name', lengthOf(name), limits.fieldName),
    ...over('field value', lengthOf(value), limits.fieldValue),
  ]),
];

const brokenRow = ({ components }: Row): string[] => [
  ...over('components in a row', components.length, limits.buttonsInRow),
  ...components.flatMap((component) => [
    ...('custom_id' in component ? over('custom_id', lengthOf(component.custom_id), limits.customId) : []),
    ...('label' in component ? over('label', lengthOf(component.label ?? ''), limits.buttonLabel) : []),
    ...('options' in component ? over('options', component.options.length, limits.optionsInMenu) : []),
  ]),
];

function repeatedIds(rows: readonly Row[]): string[] {
  const ids = rows.flatMap(({ components }) =>
    components.flatMap((component) => ('custom_id' in component ? [component.custom_id] : [])),
  );
  return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `custom_id ${id} is used twice`);
}
