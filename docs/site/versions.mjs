// Builds the documentation of every release (the tags v1.2.3) and of this state ("next") side by side, each with a menu of all:
// npm run versions FOLDER. What serves the folder needs to do nothing but send files.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [target] = process.argv.slice(2);
if (target === undefined) throw new Error('Name the folder to write to: npm run versions FOLDER');
const site = fileURLToPath(new URL('.', import.meta.url));
const git = (...words) => execFileSync('git', words, { cwd: site, encoding: 'utf8' });

// The newest first.
const releases = git('tag', '--list', 'v*', '--sort=-version:refname').split('\n').filter(Boolean);
const versions = [...releases, 'next'];
mkdirSync(target, { recursive: true });
for (const version of versions) build(version);
writeFileSync(
  join(target, 'index.html'),
  `<!doctype html><meta http-equiv="refresh" content="0; url=${versions[0]}/">\n`,
);

function build(version) {
  const work = mkdtempSync(join(tmpdir(), 'verbatim-docs-'));
  const state = join(work, 'state');
  git('worktree', 'add', '--detach', state, version === 'next' ? 'HEAD' : version);
  try {
    const folder = join(state, 'docs', 'site');
    symlinkSync(join(site, 'node_modules'), join(folder, 'node_modules'));
    const env = { ...process.env, DOCS_BASE: `/${version}/`, DOCS_VERSIONS: versions.join(' ') };
    execFileSync('npm', ['run', '-s', 'build'], { cwd: folder, env, stdio: 'inherit' });
    cpSync(join(folder, '.vitepress', 'dist'), join(target, version), { recursive: true });
  } finally {
    git('worktree', 'remove', '--force', state);
    rmSync(work, { recursive: true, force: true });
  }
}
