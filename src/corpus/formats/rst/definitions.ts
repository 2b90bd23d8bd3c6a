// What a document defines for all of its text: substitutions, roles, and what its labels are above.
import { argumentOf, type Directive, directiveAt, textIn } from './directive.ts';
import { isBlank, type SourceLine, textOf } from './source.ts';
import { titleAt } from './titles.ts';

export interface Definitions {
  /** By names in lower case. */
  readonly substitutions: ReadonlyMap<string, string>;
  /** Of labels, in lower case. */
  readonly titles: ReadonlyMap<string, string>;
  /** The document's own roles by the one that each is made of. */
  readonly roles: ReadonlyMap<string, string>;
  /** Of `text` without one. */
  readonly defaultRole: string;
}

export function definitionsIn(lines: readonly SourceLine[]): Definitions {
  const substitutions = new Map<string, string>();
  const titles = new Map<string, string>();
  const roles = new Map<string, string>();
  let defaultRole = 'title';
  for (const [at, line] of lines.entries()) {
    const trimmed = line.text.trimStart();
    if (!trimmed.startsWith('.. ')) continue;
    const label = labelIn(trimmed);
    const title = label === undefined ? undefined : titleBelow(lines, at + 1);
    if (label !== undefined && title !== undefined) titles.set(label, title);
    const directive = directiveAt(lines, at);
    if (directive === undefined) continue;
    const name = /^\.\. +\|([^|]+)\|/.exec(trimmed)?.[1];
    const value = replacementIn(directive);
    if (name !== undefined && value !== undefined)
      substitutions.set(name.replace(/\s+/g, ' ').toLowerCase(), value);
    if (directive.name === 'role') {
      const [, own, base] = /^([^\s(]+)(?:\(([^)]+)\))?/.exec(argumentOf(directive)) ?? [];
      // A role without a base only has a style; its name may say that it strikes out.
      if (own !== undefined && base !== undefined) roles.set(own.toLowerCase(), base);
    }
    if (directive.name === 'default-role') defaultRole = argumentOf(directive) || 'title';
  }
  return { substitutions, titles, roles, defaultRole };
}

function labelIn(line: string): string | undefined {
  const label = /^\.\. +_(?:`([^`]+)`|((?:\\.|[^:\\])+)):\s*$/.exec(line);
  return (label?.[1] ?? label?.[2])?.replace(/\\(.)/g, '$1').replace(/\s+/g, ' ').toLowerCase();
}

function titleBelow(lines: readonly SourceLine[], from: number): string | undefined {
  let at = from;
  while (at < lines.length && (isBlank(lines[at]) || labelIn(lines[at]?.text ?? '') !== undefined)) at += 1;
  return titleAt(lines, at)?.text;
}

/** Undefined for what is no word of the document: the day on which it is built. */
function replacementIn(directive: Directive): string | undefined {
  switch (directive.name) {
    case 'replace':
      return textOf(textIn(directive)).replace(/\s+/g, ' ').trim();
    case 'unicode':
      return characters(argumentOf(directive));
    case 'image':
      return '';
    default:
      return undefined;
  }
}

const code = /^(?:0x|x|\\x|U\+|\\u|&#x)([\da-f]+);?$/i;

function characters(argument: string): string {
  const [codes = ''] = argument.split(/\s+\.\.(?:\s|$)/);
  return codes
    .split(/\s+/)
    .map((word) => {
      const hexadecimal = code.exec(word)?.[1];
      const point =
        hexadecimal === undefined ? Number(/^\d+$/.exec(word)?.[0]) : Number.parseInt(hexadecimal, 16);
      return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : word;
    })
    .join('');
}
