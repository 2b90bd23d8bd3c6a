// What pages show of each directive.

import { preformattedBlocks } from '../lines/preformatted.ts';
import type { Block } from '../port/blocks.ts';
import { type Context, prefixed } from './construct.ts';
import { argumentOf, type Directive, textIn } from './directive.ts';
import { listTable, valuesTable } from './list-tables.ts';
import { type SourceLine, textOf } from './source.ts';

type Shows = (directive: Directive, context: Context) => Block[];

/** All of its text; that it is a note or a warning is no word of its author. */
const text: Shows = (directive, context) => context.body(textIn(directive));

/** Its text without its argument, which names a style or a program. */
const content: Shows = (directive, context) => context.body(directive.content);

/** A title of its own, as a paragraph, and the text below it. */
const titled: Shows = (directive, context) => [
  ...paragraph(argumentOf(directive), directive, context),
  ...context.body(directive.content),
];

const caption: Shows = content;

const nothing: Shows = () => [];

const code: Shows = ({ content: lines }) => codeBlocks(lines);

/** Its first line may be beside its name. */
const formula: Shows = (directive) => codeBlocks(textIn(directive));

const codeBlocks = (lines: readonly SourceLine[]): Block[] =>
  lines.length === 0 ? [] : preformattedBlocks(textOf(lines), lines[0]?.number);

const literal: Shows = (directive, context) =>
  codeBlocks(
    textIn(directive).map(({ text: line, number }) => ({
      text: `${/^ */.exec(line)?.[0] ?? ''}${context.words(line)}`,
      number,
    })),
  );

/** "Changed in version 2.1: …", as pages say it. */
const since =
  (words: string): Shows =>
  ({ argument, content: below, line }, context) => {
    const [version = '', ...more] = textOf(argument).split(/\s+/);
    const body = context.body([{ text: more.join(' '), number: line }, { text: '', number: line }, ...below]);
    return body.length === 0
      ? [{ words: `${words} ${version}.`, line }]
      : prefixed(`${words} ${version}: `, body, line);
  };

/** What a function, an option or a setting is called, and what it does. */
const described: Shows = (directive, context) => {
  const names = directive.argument.map(({ text: name }) => name.trim()).join(', ');
  const body = context.body(directive.content);
  if (names === '') return body;
  return prefixed(`${names.replace(/\\(.)/g, '$1')}: `, body, directive.line);
};

/** A docutils class for what is below; in Sphinx, a class of a program. */
const styleOrClass: Shows = (directive, context) =>
  /[(.]|^[A-Z]\w*$/.test(argumentOf(directive)) ? described(directive, context) : content(directive, context);

const unread: Shows = (directive, context) => {
  context.leaveOut(directive.name, argumentOf(directive));
  return [];
};

/** HTML shows on pages, what is meant for other programs does not. */
const raw: Shows = (directive, context) =>
  argumentOf(directive) === 'html' ? unread(directive, context) : [];

/** Another site's own: what is below is text, but what the argument is nobody knows. */
const unknown: Shows = (directive, context) => {
  if (argumentOf(directive) !== '' || directive.content.length === 0)
    context.leaveOut(directive.name, argumentOf(directive));
  return context.body(directive.content);
};

const paragraph = (words: string, { line }: Directive, context: Context): Block[] =>
  words === '' ? [] : [{ words: context.words(words), line }];

const all = (names: string, shows: Shows): [string, Shows][] => names.split(' ').map((name) => [name, shows]);

const shown: ReadonlyMap<string, Shows> = new Map([
  ...all('attention caution danger error hint important note tip warning seealso', text),
  ...all('epigraph highlights pull-quote compound line-block', text),
  ...all('container rst-class only ifconfig hlist glossary details', content),
  ...all('tabs tab-set grid grid-item centered', content),
  ...all('admonition topic sidebar tab tab-item dropdown card table', titled),
  ...all('figure', caption),
  ...all(
    'code code-block sourcecode prompt doctest testcode testoutput ipython console productionlist',
    code,
  ),
  ...all('math', formula),
  ...all('parsed-literal', literal),
  ...([
    ['versionadded', since('Added in version')],
    ['versionchanged', since('Changed in version')],
  ] as [string, Shows][]),
  ...([
    ['deprecated', since('Deprecated since version')],
    ['versionremoved', since('Removed in version')],
  ] as [string, Shows][]),
  ...all(
    'function method staticmethod classmethod attribute property data exception decorator module',
    described,
  ),
  ...all(
    'option envvar confval describe object program type var macro struct enum member setting',
    described,
  ),
  ...all('class', styleOrClass),
  ...([
    [
      'rubric',
      (directive, context) =>
        paragraph(argumentOf(directive), directive, context).map((block) => ({ ...block, depth: 6 })),
    ],
  ] as [string, Shows][]),
  ...([
    ['list-table', listTable],
    ['csv-table', valuesTable],
  ] as [string, Shows][]),
  ...all(
    'include literalinclude automodule autoclass autofunction automethod autodata autoexception',
    unread,
  ),
  ...all('raw', raw),
  ...all('graphviz digraph graph mermaid plantuml inheritance-diagram', unread),
  ...all(
    'contents toctree index sectnum section-numbering header footer meta title target-notes role',
    nothing,
  ),
  ...all(
    'default-role highlight tabularcolumns currentmodule sectionauthor codeauthor image todo todolist',
    nothing,
  ),
  ...all(
    'replace unicode date restructuredtext-test-directive testsetup testcleanup default-domain',
    nothing,
  ),
  ...all('py:currentmodule autosummary bibliography genindex', nothing),
]);

/** Those of a domain are called "py:function". */
export function directiveBlocks(directive: Directive, context: Context): Block[] {
  const { name } = directive;
  const shows = shown.get(name) ?? (name.includes(':') ? described : unknown);
  return shows(directive, context);
}
