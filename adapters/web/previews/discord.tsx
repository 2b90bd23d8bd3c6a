// A message roughly as Discord's client shows it: text, embeds, and rows of buttons.
import type { APIEmbed } from 'discord.js';
import { webAddress } from '../layout/urls.ts';
import { type Inline, type Line, readMarkdown } from './discord-markdown.ts';

export interface DiscordMessage {
  readonly content: string;
  readonly embeds: readonly APIEmbed[];
  readonly components: readonly DiscordRow[];
}

interface DiscordRow {
  readonly components: readonly { readonly type: number; readonly label?: string; readonly style?: number }[];
}

export const DiscordParts = ({ content, embeds, components }: DiscordMessage) => (
  <>
    <Markdown text={content} />
    {embeds.map((embed) => (
      <Embed embed={embed} />
    ))}
    {components.map((row) => (
      <Row row={row} />
    ))}
  </>
);

const Markdown = ({ text }: { readonly text: string }) => (
  <>
    {readMarkdown(text).map((line) => (
      <MarkdownLine line={line} />
    ))}
  </>
);

const MarkdownLine = ({ line: { kind, inside } }: { readonly line: Line }) => {
  const runs = inside.map((inline) => <Run inline={inline} />);
  if (kind === 'quote') return <blockquote dir="auto">{runs}</blockquote>;
  return (
    <p class={kind === 'small' ? 'small' : undefined} dir="auto">
      {runs}
    </p>
  );
};

const Run = ({ inline }: { readonly inline: Inline }) => {
  if (inline.kind === 'text') return <>{inline.text}</>;
  const inside = inline.inside.map((inner) => <Run inline={inner} />);
  switch (inline.kind) {
    case 'bold':
      return <b>{inside}</b>;
    case 'italic':
      return <i>{inside}</i>;
    case 'struck':
      return <s>{inside}</s>;
    case 'link': {
      const address = webAddress(inline.address);
      if (address === undefined) return <>{inside}</>;
      return <a href={address}>{inside}</a>;
    }
  }
};

const Embed = ({
  embed: { author, description = '', fields = [], footer },
}: {
  readonly embed: APIEmbed;
}) => {
  const address = webAddress(author?.url);
  return (
    <div class="embed">
      {author !== undefined && (
        <p class="author">
          {address === undefined ? <bdi>{author.name}</bdi> : <a href={address}>{author.name}</a>}
        </p>
      )}
      <Markdown text={description} />
      {fields.map(({ name, value }) => (
        <>
          <p class="author">{name}</p>
          <Markdown text={value} />
        </>
      ))}
      {footer !== undefined && (
        <p class="small" dir="auto">
          {footer.text}
        </p>
      )}
    </div>
  );
};

const Row = ({ row }: { readonly row: DiscordRow }) => (
  <div class="row">
    {row.components.map(({ label }) => label !== undefined && <span class="button">{label}</span>)}
  </div>
);
