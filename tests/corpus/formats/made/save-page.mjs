// Saves a page as Chromium does, "web page, single file": node save-page.mjs ADDRESS FILE.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import WebSocket from 'ws';

const [address, file] = process.argv.slice(2);
const profile = mkdtempSync(join(tmpdir(), 'verbatim-chromium-'));
const flags = ['--headless=new', '--no-sandbox', '--remote-debugging-port=0', `--user-data-dir=${profile}`];
const browser = spawn(process.env.CHROMIUM ?? 'chromium', [...flags, address], {
  stdio: ['ignore', 'ignore', 'pipe'],
});

const port = await new Promise((resolve) => {
  let said = '';
  browser.stderr.on('data', (data) => {
    said += data;
    const found = /DevTools listening on ws:\/\/[^/]*:(\d+)/.exec(said)?.[1];
    if (found !== undefined) resolve(found);
  });
});

async function loadedPage() {
  const targets = await (await fetch(`http://127.0.0.1:${port}/json`)).json();
  const page = targets.find(({ type, url, title }) => type === 'page' && url === address && title !== '');
  if (page !== undefined) return page;
  await new Promise((resolve) => setTimeout(resolve, 100));
  return loadedPage();
}

const socket = new WebSocket((await loadedPage()).webSocketDebuggerUrl);
socket.on('open', () => socket.send(JSON.stringify({ id: 1, method: 'Page.captureSnapshot' })));
socket.on('message', (message) => {
  const { id, result } = JSON.parse(message);
  if (id !== 1) return;
  writeFileSync(file, result.data);
  socket.close();
  browser.once('exit', () => rmSync(profile, { recursive: true, force: true }));
  browser.kill();
});
