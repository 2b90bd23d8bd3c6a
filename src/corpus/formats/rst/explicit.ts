// What begins with "..": notes, citations, directives, and what shows nothing: targets, definitions and comments.
import { type Construct, prefixed } from './construct.ts';
import { directiveAt } from './directive.ts';
import { directiveBlocks } from './directives.ts';
import { dedented, endOfFilled, endOfIndented, type SourceLine } from './source.ts';

const note = /^\.\. +\[(?:\d+|#[\w.-]*|\*)\](?: +|$)/;
const citation = /^\.\. +\[([\p{L}\d](?:[-_.+:]?[\p{L}\d])*)\](?: +|$)/u;

export const explicit: Construct = (lines, at, context) => {
  const line = lines[at];
  if (line === undefined || !/^\.\.(?: |$)/.test(line.text)) return undefined;
  if (/^\.\. +_/.test(line.text)) return { blocks: [], next: endOfTarget(lines, at) };
  const next = endOfIndented(lines, at + 1);
  const [mark] = note.exec(line.text) ?? citation.exec(line.text) ?? [];
  if (mark !== undefined) {
    const first = { text: line.text.slice(mark.length), number: line.number };
    const body = context.body([first, ...dedented(lines.slice(at + 1, next))]);
    const name = note.test(line.text) ? undefined : citation.exec(line.text)?.[1];
    return { blocks: name === undefined ? body : prefixed(`[${name}] `, body, line.number), next };
  }
  const directive = /^\.\. +\|/.test(line.text) ? undefined : directiveAt(lines, at);
  if (directive !== undefined) return { blocks: directiveBlocks(directive, context), next: directive.next };
  // Two dots alone, with a blank line below them, end what is above and hold nothing of what is below.
  const isEmpty = line.text === '..' && lines[at + 1]?.text === '';
  return { blocks: [], next: isEmpty ? at + 1 : next };
};

/** "__ address": where a link without a name leads. */
export const anonymousTarget: Construct = (lines, at) =>
  /^__(?: |$)/.test(lines[at]?.text ?? '') ? { blocks: [], next: endOfTarget(lines, at) } : undefined;

/** The address may go on below it, up to a blank line: what is indented after that is a quotation. */
const endOfTarget = (lines: readonly SourceLine[], at: number): number =>
  Math.min(endOfIndented(lines, at + 1), endOfFilled(lines, at));
