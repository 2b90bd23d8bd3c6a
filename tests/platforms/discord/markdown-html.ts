// Draws a Markdown text as HTML, every character of it escaped.
import { mentionText, type NameOf, readMarkdown, timeText } from './markdown.ts';
import type { Kind, Node } from './markdown-node.ts';

export function escapeHtml(text: string): string {
  const signs: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replaceAll(/[&<>"']/g, (sign) => signs[sign] ?? sign);
}

const tags: Readonly<Record<Kind, readonly [string, string]>> = {
  bold: ['<strong>', '</strong>'],
  italic: ['<em>', '</em>'],
  underline: ['<u>', '</u>'],
  strike: ['<s>', '</s>'],
  spoiler: ['<span class="spoiler">', '</span>'],
  quote: ['<blockquote><div>', '</div></blockquote>'],
  subtext: ['<small>', '</small>'],
};

/** After a block the end of its line is not drawn again. */
const blocks = ['heading', 'list', 'quote', 'subtext', 'codeBlock'];

function linkHtml(url: string, inside: string): string {
  const address = /^(?:https?|discord|mailto|tel|sms|steam):/i.test(url) ? url : `mailto:${url}`;
  return `<a href="${escapeHtml(address)}">${inside}</a>`;
}

function htmlOf(node: Node, nameOf: NameOf): string {
  const within = (nodes: readonly Node[]) => nodesHtml(nodes, nameOf);
  switch (node.kind) {
    case 'text':
      return escapeHtml(node.text);
    case 'code':
      return `<code>${escapeHtml(node.text)}</code>`;
    case 'codeBlock':
      return `<pre><code>${escapeHtml(node.text)}</code></pre>`;
    case 'heading':
      return `<h${node.level}>${within(node.inside)}</h${node.level}>`;
    case 'list': {
      const items = node.items.map((item) => `<li>${within(item)}</li>`).join('');
      return node.start === undefined ? `<ul>${items}</ul>` : `<ol start="${node.start}">${items}</ol>`;
    }
    case 'link':
      return linkHtml(node.url, within(node.inside));
    case 'mention':
      return `<span class="mention">${escapeHtml(mentionText(node, nameOf))}</span>`;
    case 'emoji':
      return `<span class="emoji">:${escapeHtml(node.name)}:</span>`;
    case 'time':
      return `<time>${escapeHtml(timeText(node))}</time>`;
    default: {
      const [open, close] = tags[node.kind];
      return open + within(node.inside) + close;
    }
  }
}

function nodesHtml(nodes: readonly Node[], nameOf: NameOf): string {
  return nodes
    .map((node, index) => {
      const afterBlock = blocks.includes(nodes[index - 1]?.kind ?? '');
      const shown =
        afterBlock && node.kind === 'text' ? { ...node, text: node.text.replace(/^\n/, '') } : node;
      return htmlOf(shown, nameOf);
    })
    .join('');
}

export function markdownHtml(markdown: string, nameOf: NameOf): string {
  return nodesHtml(readMarkdown(markdown), nameOf);
}
