// sources.yaml changed by a program: what its owner wrote stays, comments and order too.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addSources, removeSources } from '../../../src/corpus/metadata/edit-sources.ts';
import { readSources } from '../../../src/corpus/metadata/sources.ts';

const owned = `# What is known of each document.
sources:
  - path: b.txt # the second, on purpose
    title: "Second: the return"
    omit:
      - Ada is the Senior Manager

  # Still missing its date.
  - path: a.txt
    author: A very long name that goes on and on so that a writer of YAML might want to break the line it stands in, which it must not
`;

describe('adding', () => {
  test('leaves every line as it is and writes its own below', () => {
    const added = addSources(owned, [
      { path: 'c.pdf', title: 'Third', date: '2021-11', url: 'https://example.org/c' },
    ]);
    expect(added).toBe(
      `${owned}\n  - path: c.pdf\n    title: Third\n    date: 2021-11\n    url: https://example.org/c\n`,
    );
  });

  test('completes an entry, and overwrites only what is told of the file', () => {
    const once = addSources('sources:\n  - path: a.txt\n    title: Mine\n', [
      { path: 'a.txt', title: 'Theirs', author: 'Ada', sha256: 'a'.repeat(64) },
    ]);
    expect(addSources(once, [{ path: 'a.txt', author: 'Bo', sha256: 'b'.repeat(64) }])).toBe(
      `sources:\n  - path: a.txt\n    title: Mine\n    author: Ada\n    sha256: ${'b'.repeat(64)}\n`,
    );
  });

  test.each([
    ['an empty file', ''],
    ['comments alone', '# Nothing yet.\n'],
    ['an empty list', 'sources: []\n'],
    ['a list without entries', 'sources:\n'],
  ])('begins a list in %s', (_what, yaml) => {
    const added = addSources(yaml, [{ path: 'a.txt' }, { path: 'b.txt' }]);
    expect([...readSources(added).byPath.keys()]).toEqual(['a.txt', 'b.txt']);
    expect(added).toContain('- path: a.txt\n');
    if (yaml.startsWith('#')) expect(added).toContain('# Nothing yet.');
  });

  test('and removing again gives the file back', () => {
    expect(removeSources(addSources(owned, [{ path: 'c.txt', title: 'Third' }]), ['c.txt'])).toBe(owned);
  });

  test('what was added is read back as it was meant, whatever it holds', () => {
    const words = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
      .map((text) => text.trim())
      .filter((text) => text !== '');
    fc.assert(
      fc.property(words, words, words, (path, title, author) => {
        const { byPath, problems } = readSources(addSources(owned, [{ path, title, author }]));
        fc.pre(path !== 'a.txt' && path !== 'b.txt');
        expect(problems).toEqual([]);
        expect(byPath.get(path)).toEqual({ path, attribution: { title, author }, omit: [] });
        expect(byPath.size).toBe(3);
      }),
    );
  });
});

describe('removing', () => {
  test('takes the entry and nothing else', () => {
    expect(removeSources(owned, ['b.txt'])).toBe(owned.replace(/ {2}- path: b[\s\S]*Manager\n\n/, ''));
  });

  test('of what is not listed changes nothing', () => {
    expect(removeSources(owned, ['c.txt'])).toBe(owned);
  });
});

test.each([['sources: {a: 1}\n'], ['- a\n'], ['sources: [\n']])(
  '%j is refused, and what to do is said',
  (yaml) => {
    expect(() => addSources(yaml, [{ path: 'a.txt' }])).toThrow(
      /sources\.yaml can't be changed: .* Fix it first/,
    );
  },
);
