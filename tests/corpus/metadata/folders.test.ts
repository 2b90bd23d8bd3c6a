// Rules of sources.yaml for folders: the most specific counts, an entry goes before it, and a wrong one is named.
import { expect, test } from 'vitest';
import { loadCorpus } from '../../../src/corpus/folder/load.ts';
import { corpusWithin, sees } from '../../../src/scope/scope.ts';
import { collectionsIn } from '../../../src/scope/scopes.ts';
import { writeFolder } from '../../folders.ts';
import { good } from '../beside.ts';

const files = {
  'sync/guide.md': `# Guide\n\n${good}\n`,
  'sync/hr/Über uns & more.md': '# Pay\n\nSalaries are paid on the last working day of each month.\n',
  'sync/hr/old/rules.txt': 'The canteen closes at three in the afternoon on Fridays.\n',
  'syncing.txt': 'The harbour office opens at eight in the morning.\n',
};

const yaml = `
folders:
  - path: sync/
    url: https://git.example.org/handbook/src/{path}
    publisher: Example Ltd
    licence: CC BY 4.0
    collection: handbook
  - path: ./sync/hr
    url: https://hr.example.org/docs
    author: People Team
    language: de
    collection: people
sources:
  - path: sync/hr/old/rules.txt
    publisher: Canteen
    url: https://canteen.example.org/
`;

const load = async (sources: string) => loadCorpus(await writeFolder({ ...files, 'sources.yaml': sources }));

test('what an entry leaves open, the nearest folder says; what that leaves open, the one around it', async () => {
  const { documents, problems } = await load(yaml);
  expect(problems).toEqual([]);
  const known = documents.map(({ path, url, author, publisher, licence, language }) => [
    path,
    { url, author, publisher, licence, language },
  ]);
  expect(Object.fromEntries(known)).toEqual({
    'sync/guide.md': {
      url: 'https://git.example.org/handbook/src/guide.md',
      author: undefined,
      publisher: 'Example Ltd',
      licence: 'CC BY 4.0',
      language: 'en',
    },
    'sync/hr/Über uns & more.md': {
      url: 'https://hr.example.org/docs/%C3%9Cber%20uns%20%26%20more.md',
      author: 'People Team',
      publisher: 'Example Ltd',
      licence: 'CC BY 4.0',
      language: 'de',
    },
    'sync/hr/old/rules.txt': {
      url: 'https://canteen.example.org/',
      author: 'People Team',
      publisher: 'Canteen',
      licence: 'CC BY 4.0',
      language: 'de',
    },
    'syncing.txt': {
      url: undefined,
      author: undefined,
      publisher: undefined,
      licence: undefined,
      language: 'en',
    },
  });
});

test.each([
  ['https://x.example/{page}/', 'https://x.example/hr/old/rules/'],
  ['https://drive.google.com/drive/search?q={name}', 'https://drive.google.com/drive/search?q=rules.txt'],
  ['https://{path}', 'https://hr/old/rules.txt'],
  ['https://x.example', 'https://x.example/hr/old/rules.txt'],
])('%s is the address %s', async (url, address) => {
  const { documents } = await load(`folders: [{ path: sync, url: '${url}' }]`);
  expect(documents.find(({ path }) => path === 'sync/hr/old/rules.txt')?.url).toBe(address);
});

test('a collection is what a scope names, for documents, problems and receipts alike', async () => {
  const corpus = await load(yaml);
  expect(collectionsIn(corpus)).toEqual(['.', 'handbook', 'people']);
  const people = corpusWithin(corpus, new Set(['people']));
  expect(people.documents.map(({ path }) => path)).toEqual([
    'sync/hr/old/rules.txt',
    'sync/hr/Über uns & more.md',
  ]);
  expect(corpusWithin(corpus, new Set(['sync'])).documents).toEqual([]);
  expect(sees(new Set(['people']), people, 'sync/hr/gone.txt')).toBe(true);
  expect(sees(new Set(['handbook']), people, 'sync/hr/gone.txt')).toBe(false);
});

test.each([
  ['a path outside', 'path: ../x', /path: must be a path within the corpus folder/],
  ['no path', 'url: https://x.example/', /path: must be a text/],
  [
    'an unknown placeholder',
    'path: sync\n    url: https://x.example/{file}',
    /\{file\} is not one of \{path\}, \{page\}, \{name\}/,
  ],
  ['an address that is none', 'path: sync\n    url: javascript:alert(1)', /url: must be an address/],
  ['a language in words', 'path: sync\n    language: German', /language: must be a language of two letters/],
  [
    'a name that scopes use otherwise',
    'path: sync\n    collection: all',
    /collection: must be a name that scopes can give/,
  ],
  ['an unknown key', 'path: sync\n    owner: Ada', /"owner"/],
])('a rule with %s is named, and the documents are served', async (_what, rule, message) => {
  const { documents, problems } = await load(`folders:\n  - ${rule}\n`);
  expect(problems.map(({ code, path }) => [code, path])).toEqual([
    ['sources-entry-invalid', 'sources.yaml, folder 1'],
  ]);
  expect(problems[0]?.message).toMatch(message);
  expect(documents).toHaveLength(4);
});

test('of two rules for one folder the first one counts, and the other is named', async () => {
  const rules = 'folders:\n  - path: sync\n    publisher: First\n  - path: sync/\n    publisher: Second\n';
  const { documents, problems } = await load(rules);
  expect(problems.map(({ path }) => path)).toEqual(['sources.yaml, folder 2']);
  expect(documents[0]?.publisher).toBe('First');
});

test.each([
  [
    'a rule that names a collection and is wrong',
    'folders:\n  - path: sync/hr\n    collection: people\n    owner: Ada\n',
  ],
  ['a file that is not YAML but names one', 'folders:\n  - path: sync/hr\n    collection: [people\n'],
])('%s does not widen who sees its documents', async (_what, wrong) => {
  const corpus = await load(wrong);
  const seen = corpusWithin(corpus, new Set(['sync'])).documents.map(({ path }) => path);
  expect(seen.filter((path) => path.startsWith('sync/hr'))).toEqual([]);
  expect(corpusWithin(corpus, 'all').documents).toHaveLength(4);
});
