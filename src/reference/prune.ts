// A style without the branches that can't apply. Style files cover some forty types of source; ours are two.
import type { StyleNode } from 'citeproc';

/** What a citation of ours may have, and what the processor works out from it. */
const variables = new Set([
  'author',
  'citation-number',
  'container-title',
  'container-title-short',
  'first-reference-note-number',
  'issued',
  'locator',
  'publisher',
  'title',
  'title-main',
  'title-short',
  'title-sub',
  'URL',
  'year-suffix',
]);
const types = new Set(['document', 'webpage']);

/** The tests of a condition that can be decided beforehand; a name that is not in its set is never there. */
const known: Readonly<Record<string, ReadonlySet<string>>> = {
  type: types,
  variable: variables,
  'is-numeric': variables,
};

/**
 * Takes away each `if` and `else-if` that asks for a type or a variable that no citation of ours has. The processor
 * builds a tree of all branches: for the largest style this makes it several times as fast, with half the memory.
 */
export function prune(node: StyleNode): StyleNode {
  return { ...node, children: node.children.flatMap(kept) };
}

function kept(child: StyleNode | string): readonly (StyleNode | string)[] {
  if (typeof child === 'string') return [child];
  // "Retrieved" announces the day of a visit, which no citation of ours has.
  if (child.name === 'text' && child.attrs['term'] === 'retrieved') return [];
  if (child.name !== 'choose') return [prune(child)];
  const branches = child.children.filter((branch) => typeof branch !== 'string' && !neverHolds(branch));
  const [first, ...others] = prune({ ...child, children: branches }).children;
  if (first === undefined || typeof first === 'string') return [];
  if (first.name === 'else') return first.children;
  return [{ ...child, children: [{ ...first, name: 'if' }, ...others] }];
}

function neverHolds({ name, attrs }: StyleNode): boolean {
  const { match = 'all', ...tests } = attrs;
  if (name === 'else' || match === 'none') return false;
  const absent = Object.entries(tests).map(([test, values]) =>
    values.split(/\s+/).map((value) => known[test]?.has(value) === false),
  );
  if (match === 'any') return absent.flat().every(Boolean);
  // A source has one type: a list of them always means any of the list.
  return Object.keys(tests).some((test, index) =>
    test === 'type' ? absent[index]?.every(Boolean) : absent[index]?.some(Boolean),
  );
}
