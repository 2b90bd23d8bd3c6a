// The documentation as a site: `npm ci --ignore-scripts && npm run build` in docs/site.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitepress';
import { rewriteLinks } from './links.mjs';
import { addressOf, files, groups } from './pages.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url)).replace(/\/$/, '');
const { version } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'));
/** Where the files are that are not pages, such as https://github.com/OWNER/REPOSITORY. */
const repository = process.env.DOCS_REPOSITORY || undefined;

/** What versions.mjs builds side by side, each in a folder of its name. */
const versions = (process.env.DOCS_VERSIONS || '').split(' ').filter(Boolean);
/** To another folder, which only a page that is loaded anew finds. */
const versionMenu =
  versions.length === 0
    ? { text: version, link: '/changelog' }
    : {
        text: (process.env.DOCS_BASE || '').replaceAll('/', ''),
        items: versions.map((name) => ({ text: name, link: `../${name}/`, target: '_self' })),
      };

const titleOf = (file) =>
  /^# (.+)$/m.exec(readFileSync(`${root}/${file}`, 'utf8'))?.[1].replaceAll('`', '') ?? file;
const item = (file, text = titleOf(file)) => ({ text, link: `/${addressOf(file)}` });

/** The pages are outside of this folder, and would look for Vue beside themselves: what is rendered here uses this folder's. */
const ownVue = {
  name: 'own-vue',
  enforce: 'pre',
  resolveId: (id, _importer, { ssr }) =>
    ssr && /^vue(\/server-renderer)?$/.test(id) ? { id, external: true } : undefined,
};

export default defineConfig({
  title: 'Verbatim',
  description: 'A Slack and Discord bot that answers from your own documents, word for word.',
  lang: 'en',
  // "/v1.2/" where several versions are served side by side.
  base: process.env.DOCS_BASE || '/',
  srcDir: root,
  srcExclude: ['{adapters,bench,corpus,src,tests,training,data}/**', 'docs/site/**', 'dist*/**', 'README.md'],
  rewrites: Object.fromEntries(files.map((file) => [file, `${addressOf(file)}.md`])),
  cleanUrls: true,
  vite: { plugins: [ownVue] },
  markdown: { config: (markdown) => rewriteLinks(markdown, { root, repository }) },
  head: [['meta', { name: 'referrer', content: 'no-referrer' }]],
  themeConfig: {
    search: { provider: 'local' },
    outline: { level: [2, 3] },
    nav: [
      { text: 'Start', link: '/' },
      { text: 'Slack', link: '/slack' },
      { text: 'Discord', link: '/discord' },
      { text: 'Commands and settings', link: '/commands' },
      versionMenu,
    ],
    sidebar: groups.map(({ text, pages }) =>
      pages.length === 1 ? item(pages[0], text) : { text, items: pages.map((file) => item(file)) },
    ),
    ...(repository === undefined ? {} : { socialLinks: [{ icon: 'github', link: repository }] }),
  },
});
