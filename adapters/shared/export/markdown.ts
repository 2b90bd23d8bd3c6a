// Markdown for pasting elsewhere, written from a tree so that no text can turn into markup.
import type { BlockContent, ListItem, Root, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown as write } from 'mdast-util-to-markdown';

const text = (value: string) => ({ type: 'text' as const, value });

/** A heading is one line: line ends in it become spaces. */
export const heading = (depth: 1 | 2 | 3, words: string): RootContent => ({
  type: 'heading',
  depth,
  children: [text(words.replace(/\s+/g, ' ').trim())],
});

/** Line ends stay, as line breaks. Each line is a node of its own: only at a node's start are marks surely escaped. */
export const paragraph = (words: string): BlockContent => ({
  type: 'paragraph',
  children: words
    .split(/\r\n|[\r\n]/)
    .flatMap((line, index) => (index === 0 ? [text(line)] : [{ type: 'break' as const }, text(line)])),
});

/** A block quote, whole: its line ends stay. */
export const block = (words: string): RootContent => ({ type: 'blockquote', children: [paragraph(words)] });

export const item = (words: string): ListItem => ({ type: 'listItem', children: [paragraph(words)] });

export const list = (items: ListItem[]): RootContent => ({ type: 'list', spread: false, children: items });

export function toMarkdown(children: RootContent[]): string {
  const root: Root = { type: 'root', children };
  return write(root, { extensions: [gfmToMarkdown()], bullet: '-' });
}

/** Below a quote: its source, linked where it has an address. */
export const attributed = ({
  title,
  address,
  details,
}: {
  readonly title: string;
  readonly address: string | undefined;
  readonly details: string;
}): RootContent => {
  const name = text(title);
  return {
    type: 'paragraph',
    children: [
      text('— '),
      address === undefined ? name : { type: 'link', url: address, children: [name] },
      text(details),
    ],
  };
};
