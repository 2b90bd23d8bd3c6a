// Links of the Markdown files, which are written for the repository, as links of the site.
import { existsSync } from 'node:fs';
import { posix } from 'node:path';
import { addressOf, files } from './pages.mjs';

/**
 * A page of the site, a file of the repository on the web, or where nobody said where that is, undefined: then the link is
 * shown as its words. Throws for a file that is not there.
 */
export function linkOf(href, from, { root, repository }) {
  const [path, anchor = ''] = href.split('#');
  const file = posix.normalize(posix.join(posix.dirname(from), decodeURI(path)));
  if (!existsSync(posix.join(root, file))) throw new Error(`${from} links to ${href}, which is not there.`);
  if (files.includes(file)) return `/${addressOf(file)}${anchor === '' ? '' : `#${anchor}`}`;
  if (/\.(png|svg|webp)$/.test(file)) return undefined;
  return repository === undefined ? undefined : `${repository}/blob/main/${file}`;
}

/** A rule of markdown-it. */
export function rewriteLinks(markdown, surroundings) {
  markdown.core.ruler.push('links-of-the-repository', ({ tokens, env }) => {
    for (const { children } of tokens) {
      for (const [at, token] of (children ?? []).entries()) {
        const href = token.type === 'link_open' ? token.attrGet('href') : null;
        if (href === null || /^([a-z]+:|#)/i.test(href)) continue;
        const from = posix.relative(surroundings.root, env.realPath ?? env.path);
        const link = linkOf(href, from, surroundings);
        if (link !== undefined) token.attrSet('href', link);
        else unlink(children, at);
      }
    }
  });
}

/** Links are not nested: the next end is this one's. */
function unlink(tokens, at) {
  const end = tokens.findIndex(({ type }, index) => index > at && type === 'link_close');
  for (const token of [tokens[at], tokens[end]])
    Object.assign(token, { type: 'text', tag: '', content: '', nesting: 0 });
}
