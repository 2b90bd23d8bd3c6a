// A message roughly as Discord's client shows it: text, embeds, and rows of buttons.
import type { APIEmbed } from 'discord.js';
import type { Child } from 'hono/jsx';
import type { Answer } from '../../../src/index.ts';
import { shownMessage } from '../../chat/outbox/flow.ts';
import { drawAnswer } from '../../chat/parts/answer.ts';
import { webAddress } from '../../shared/render/web-address.ts';
import { drawing } from '../render/draw.ts';
import type { Row as ComponentRow, Payload } from '../render/limits.ts';
import { type Inline, type Line, readMarkdown } from './markdown.ts';

export const preview = (answer: Answer): Child => (
  <Shown {...drawing.draw(shownMessage(drawAnswer(answer, {}, { buttons: true })), 'full').payload} />
);

const Shown = ({ content, embeds, components, files }: Payload) => (
  <>
    <Markdown text={content} />
    {embeds.map((embed) => (
      <Embed embed={embed} />
    ))}
    {files.map(({ name, text }) => (
      <details class="embed">
        <summary class="author">{name}</summary>
        <pre dir="auto">{text}</pre>
      </details>
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
  embed: { author, color, description = '', fields = [], footer },
}: {
  readonly embed: APIEmbed;
}) => {
  const address = webAddress(author?.url);
  return (
    <div class={color === undefined ? 'embed' : 'embed closest'}>
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

const Row = ({ row }: { readonly row: ComponentRow }) => (
  <div class="row">
    {row.components.map((component) => 'label' in component && <span class="button">{component.label}</span>)}
  </div>
);
