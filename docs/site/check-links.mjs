// After a build: whether every page is there, and every link and anchor within the site leads somewhere.
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { addressOf, files } from './.vitepress/pages.mjs';

const decodeEntities = (text) =>
  text.replaceAll('&amp;', '&').replaceAll('&#39;', "'").replaceAll('&quot;', '"');
const dist = fileURLToPath(new URL('.vitepress/dist/', import.meta.url));
const base = process.env.DOCS_BASE || '/';
const versions = (process.env.DOCS_VERSIONS || '').split(' ');
const pages = new Map(
  readdirSync(dist)
    .filter((name) => name.endsWith('.html'))
    .map((name) => [name.replace(/\.html$/, ''), readFileSync(`${dist}${name}`, 'utf8')]),
);
const all = new Set(readdirSync(dist, { recursive: true }).map((name) => name.split('\\').join('/')));
const idsOf = (html) => new Set([...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => decodeEntities(id)));
const ids = new Map([...pages].map(([name, html]) => [name, idsOf(html)]));

const faults = files
  .filter((file) => !pages.has(addressOf(file)))
  .map((file) => `${file}: is no page of the site`);
// A page that nobody listed would be in no list of contents.
const known = new Set([...files.map(addressOf), '404']);
faults.push(
  ...[...pages.keys()].filter((name) => !known.has(name)).map((name) => `${name}: is in no list of pages`),
);
let links = 0;
for (const [name, html] of pages) {
  for (const [, attribute] of html.matchAll(/<(?:a|img|link|script)\b[^>]*?\s(?:href|src)="([^"]*)"/g)) {
    const link = decodeEntities(attribute);
    if (/^([a-z]+:|\/\/)/i.test(link)) continue;
    links += 1;
    // Another version, which is built after or before this one.
    if (link.startsWith('../')) {
      if (!versions.includes(link.slice(3, -1))) faults.push(`${name}: ${link} is no version`);
      continue;
    }
    const [path, anchor = ''] = link.split('#');
    const target = path === '' ? name : posix.relative(base, path) || 'index';
    const html = target.replace(/\/$/, '');
    if (!pages.has(html) && !all.has(target)) faults.push(`${name}: ${link} leads nowhere`);
    else if (anchor !== '' && ids.get(html)?.has(decodeURIComponent(anchor)) === false)
      faults.push(`${name}: there is no heading ${link}`);
  }
}
for (const fault of new Set(faults)) process.stderr.write(`${fault}\n`);
process.stdout.write(`${pages.size} pages, ${links} links, ${new Set(faults).size} faults\n`);
process.exitCode = links > 0 && faults.length === 0 ? 0 : 1;
