// Reads text as Discord's clients do: which characters act, and what a person then reads.
//
// Rules after support.discord.com/hc/articles/210298617 (Markdown Text 101), docs.discord.com/developers/reference
// #message-formatting and what public readers of it found out (escapes win over everything; block quotes do not nest;
// headings and quotes may stand after spaces; links do not open in links). Where clients differ or a rule is not
// public, the reader takes more for markup rather than less, so that a text which passes here as literal is literal.
import type { Kind, MentionKind, Node } from './markdown-node.ts';

interface State {
  readonly lineStart: boolean;
  readonly inQuote: boolean;
  readonly inLink: boolean;
}

/** What a rule found at the start of a text: how many characters, and what they are. */
interface Found {
  readonly length: number;
  readonly nodes: readonly Node[];
}

type Rule = (rest: string, state: State) => Found | undefined;

const bareLink = /^(?:https?|steam):\/\/[^\s<]+[^<.,:;"')\]\s]/i;

/** A rule that is one expression; `make` gets its groups. */
function rule(
  pattern: RegExp,
  make: (groups: readonly string[], state: State) => Node | undefined,
  when: (state: State) => boolean = () => true,
): Rule {
  return (rest, state) => {
    const match = when(state) ? pattern.exec(rest) : null;
    const node =
      match === null
        ? undefined
        : make(
            [...match].map((group) => group ?? ''),
            state,
          );
    return match === null || node === undefined ? undefined : { length: match[0].length, nodes: [node] };
  };
}

const around = (kind: Kind, pattern: RegExp): Rule =>
  rule(pattern, ([, first = '', second = ''], state) => ({ kind, inside: nodesOf(first || second, state) }));

/** Blocks take the end of their line along; it stays as text behind them. */
function block(
  pattern: RegExp,
  make: (groups: readonly string[], state: State) => Node,
  when: (state: State) => boolean,
): Rule {
  return (rest, state) => {
    const match = state.lineStart && !state.inLink && when(state) ? pattern.exec(rest) : null;
    if (match === null) return undefined;
    const [whole] = match;
    const end: readonly Node[] = whole.endsWith('\n') ? [{ kind: 'text', text: '\n' }] : [];
    return {
      length: whole.length,
      nodes: [
        make(
          [...match].map((group) => group ?? ''),
          state,
        ),
        ...end,
      ],
    };
  };
}

const escaped: Rule = rule(/^\\([^0-9A-Za-z\s])/u, ([, text = '']) => ({ kind: 'text', text }));

const heading = block(
  /^ *(#{1,3}) (?!#) *([^\n]+)\n?/,
  ([, marks = '', text = ''], state) => ({
    kind: 'heading',
    level: marks.length,
    inside: nodesOf(text.trim(), state),
  }),
  () => true,
);
const subtext = block(
  /^ *-# (?!-#) *([^\n]+)\n?/,
  ([, text = ''], state) => ({ kind: 'subtext', inside: nodesOf(text.trim(), state) }),
  () => true,
);
const quoteAll = block(
  /^ *>>> ([\s\S]+)/,
  ([, text = ''], state) => ({ kind: 'quote', inside: nodesOf(text, { ...state, inQuote: true }) }),
  ({ inQuote }) => !inQuote,
);
const quote = block(
  /^ *> [^\n]*(?:\n *> [^\n]*)*\n?/,
  ([lines = ''], state) => {
    const text = lines.replace(/\n$/, '').replace(/^ *> /gm, '');
    return { kind: 'quote', inside: nodesOf(text, { ...state, inQuote: true }) };
  },
  ({ inQuote }) => !inQuote,
);

const item = /^( *)(?:[+*-]|(\d+)\.) +([^\n]+(?:\n\1 {1,}[^\n]+)*)\n?/;

/** Items of one indent, one after another; further lines of an item stand deeper. */
const list: Rule = (rest, state) => {
  if (!state.lineStart || state.inLink) return undefined;
  const items: (readonly Node[])[] = [];
  let length = 0;
  let start: number | undefined;
  for (let match = item.exec(rest); match !== null; match = item.exec(rest.slice(length))) {
    const [whole, indent = '', number, text = ''] = match;
    if (items.length === 0 && number !== undefined) start = Number(number);
    const inner = text.replaceAll(new RegExp(`\\n${indent} {1,2}`, 'g'), '\n');
    items.push(nodesOf(inner, state));
    length += whole.length;
  }
  if (items.length === 0) return undefined;
  const end: readonly Node[] = rest[length - 1] === '\n' ? [{ kind: 'text', text: '\n' }] : [];
  return { length, nodes: [{ kind: 'list', ...(start === undefined ? {} : { start }), items }, ...end] };
};

const codeBlock = rule(
  /^```(?:([\w+.#-]+?)[^\S\n]*\n)?\n*([^\n][\s\S]*?)\n*```/,
  ([, language = '', text = '']) => ({
    kind: 'codeBlock',
    language,
    text,
  }),
);
const code = rule(/^(`+)([\s\S]*?[^`])\1(?!`)/, ([, , text = '']) => ({ kind: 'code', text }));

const time = rule(/^<t:(-?\d{1,17})(?::([tTdDfFRsS]))?>/, ([, seconds, style = 'f']) => ({
  kind: 'time',
  at: Number(seconds) * 1000,
  style: style || 'f',
}));

const mention = (of: MentionKind, pattern: RegExp): Rule =>
  rule(pattern, ([, id = '']) => ({ kind: 'mention', of, id }));
const commandMention = rule(/^<\/([-_' \p{L}\p{N}]+):(\d+)>/u, ([, name = '', id = '']) => ({
  kind: 'mention',
  of: 'command',
  id,
  name,
}));
const customEmoji = rule(/^<a?:(\w+):(\d+)>/, ([, name = '', id = '']) => ({ kind: 'emoji', name, id }));
/** Any word between colons may be an emoji's name. */
const namedEmoji = rule(/^:((?:[+-]1|100|1234|[\w-]*[a-z][\w-]*)(?:::skin-tone-\d)?):/i, ([, name = '']) => ({
  kind: 'emoji',
  name,
}));

const asLink = (url: string): Node => ({ kind: 'link', url, inside: [{ kind: 'text', text: url }] });
const notInLink = ({ inLink }: State) => !inLink;
const autoLink = rule(
  /^<([a-z][a-z\d+.-]*:\/[^\s<>]+|(?:mailto|tel|sms):[^\s<>]+|[^\s<>@]+@[^\s<>@]+\.[^\s<>@]+|\+\d[\d() -]+)>/i,
  ([, url = '']) => asLink(url),
  notInLink,
);
const link = rule(bareLink, ([url = '']) => asLink(url), notInLink);

/** Brackets in the text may nest; the address must be one that opens. */
const maskedLink: Rule = (rest, state) => {
  if (!rest.startsWith('[') || state.inLink) return undefined;
  let depth = 0;
  for (let end = 0; end < rest.length; end++) {
    if (rest[end] === '\\') end++;
    else if (rest[end] === '[') depth++;
    else if (rest[end] === ']' && --depth === 0) {
      const target = /^\(\s*<?((?:\([^)]*\)|[^\s\\()<>]|\\.)*)>?(?:\s+["'][\s\S]*?["'])?\s*\)/.exec(
        rest.slice(end + 1),
      );
      const url = target?.[1]?.replaceAll(/\\([^0-9A-Za-z\s])/g, '$1') ?? '';
      if (target === null || !/^(?:https?|discord|mailto|tel):/i.test(url)) return undefined;
      const inside = nodesOf(rest.slice(1, end), { ...state, inLink: true });
      return { length: end + 1 + target[0].length, nodes: [{ kind: 'link', url, inside }] };
    }
  }
  return undefined;
};

/** A word character before an underscore does not hinder it, one behind does. */
const italic =
  /^_((?:__|\\[\s\S]|[^\\_])+?)_(?!\w)|^\*(?=\S)((?:\*\*|\\[\s\S]|\s+(?:\\[\s\S]|[^\s*\\]|\*\*)|[^\s*\\])+?)\*(?!\*)/;

/** Tried in this order at each character. */
const rules: readonly Rule[] = [
  escaped,
  heading,
  subtext,
  quoteAll,
  quote,
  list,
  codeBlock,
  code,
  time,
  mention('user', /^<@!?(\d+)>/),
  mention('role', /^<@&(\d+)>/),
  mention('channel', /^<#(\d+)>/),
  mention('everyone', /^@(everyone|here)/),
  mention('place', /^<id:(\w[\w-]*)>/),
  commandMention,
  customEmoji,
  namedEmoji,
  autoLink,
  maskedLink,
  link,
  around('bold', /^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/),
  around('underline', /^__((?:\\[\s\S]|[^\\])+?)__(?!_)/),
  around('italic', italic),
  around('strike', /^~~([\s\S]+?)~~/),
  around('spoiler', /^\|\|([\s\S]+?)\|\|/),
];

function firstFound(rest: string, state: State): Found | undefined {
  for (const each of rules) {
    const found = each(rest, state);
    if (found !== undefined) return found;
  }
  return undefined;
}

function nodesOf(markdown: string, outer: State): readonly Node[] {
  const nodes: Node[] = [];
  let plain = '';
  let lineStart = outer.lineStart;
  const flush = () => {
    if (plain !== '') nodes.push({ kind: 'text', text: plain });
    plain = '';
  };
  for (let at = 0; at < markdown.length; ) {
    const rest = markdown.slice(at);
    const state = { ...outer, lineStart };
    const found = firstFound(rest, state);
    const sign = String.fromCodePoint(rest.codePointAt(0) ?? 0);
    const read: readonly Node[] = found?.nodes ?? [{ kind: 'text', text: sign }];
    for (const node of read) {
      if (node.kind === 'text') plain += node.text;
      else {
        flush();
        nodes.push(node);
      }
    }
    at += found?.length ?? sign.length;
    const last = read.at(-1);
    lineStart = last?.kind === 'text' && last.text === '\n';
  }
  flush();
  return nodes;
}

export function readMarkdown(markdown: string): readonly Node[] {
  return nodesOf(markdown, { lineStart: true, inQuote: false, inLink: false });
}
