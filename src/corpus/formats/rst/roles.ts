// Roles: what the page shows of `text` that is marked as something.
import type { Definitions } from './definitions.ts';

type Shown = (text: string, definitions: Definitions) => string;

/** "Title <target>" shows its title. */
const titled = /^(.+?)\s*(?<!\\)<([^<>]+)>$/s;

const title: Shown = (text) => titled.exec(text)?.[1] ?? text;

/** The title of the part that the label is above, where this file has it. */
const crossReference: Shown = (text, { titles }) =>
  titled.exec(text)?.[1] ?? titles.get(text.replace(/\s+/g, ' ').toLowerCase()) ?? text;

/** "~package.name" shows the name alone; "!name" is no link. */
const object: Shown = (text) => {
  const own = titled.exec(text)?.[1] ?? text.replace(/^!/, '');
  return own.startsWith('~') ? (own.split('.').at(-1) ?? own).replace(/^~/, '') : own;
};

const callable: Shown = (text, definitions) => {
  const name = object(text, definitions);
  return titled.test(text) || name.endsWith(')') ? name : `${name}()`;
};

const numbered =
  (series: string): Shown =>
  (text) =>
    titled.exec(text)?.[1] ?? `${series} ${text.split('#', 1)[0] ?? text}`;

/** A picture, or HTML, and what is struck out show no words that hold. */
const nothing: Shown = () => '';
const itself: Shown = (text) => text;

const roles: Readonly<Record<string, Shown>> = {
  ...{
    ref: crossReference,
    doc: crossReference,
    any: crossReference,
    numref: (text) => title(text, none).replace(/\s*%s|\{number\}/g, ''),
  },
  ...{ func: callable, meth: callable },
  ...{
    class: object,
    mod: object,
    attr: object,
    data: object,
    exc: object,
    obj: object,
    const: object,
    type: object,
  },
  ...{ pep: numbered('PEP'), rfc: numbered('RFC') },
  ...{ raw: nothing, del: nothing, strike: nothing, strikethrough: nothing, s: nothing, index: title },
  ...{ guilabel: (text) => text.replace(/&(?=\S)(?!&)/g, '').replace(/&&/g, '&') },
  ...{ menuselection: (text) => text.replace(/&(?=\S)(?!&)/g, '').replace(/\s*-->\s*/g, ' ‣ ') },
  ...{ samp: (text) => text.replace(/(?<!\\)[{}]/g, '') },
  ...{
    code: itself,
    literal: itself,
    math: itself,
    file: itself,
    kbd: itself,
    command: itself,
    abbr: itself,
  },
  ...{ sub: itself, subscript: itself, emphasis: itself, strong: itself },
};

const none: Definitions = {
  ...{ substitutions: new Map(), titles: new Map(), roles: new Map(), defaultRole: 'title' },
};

/** Roles of a site's own, and those with a domain, "py:class", show their title or their text; still with backslashes. */
export function roleWords(name: string, text: string, definitions: Definitions): string {
  const own = name.split(':').at(-1)?.toLowerCase() ?? '';
  const shown = Object.hasOwn(roles, own) ? roles[own] : title;
  // Those of a formula are its own.
  const words = (shown ?? title)(text, definitions);
  return own === 'math' ? words.replaceAll('\\', '\\\\') : words;
}
