// The view of quotes in a real Chromium. The official part of a client with views, app-bridge, speaks with it, and the official
// client with the server.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { rolldown } from 'rolldown';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { inChromium, isSkipped, patience, useBrowser } from '../web/browser.ts';
import { openStage, type Stage } from './stage.ts';

const files = {
  'tea.txt':
    'The shelf was painted white in spring.\n\nThe kettle was bought by Ada Quill in 1987. It is <b>not</b> for sale.\n',
};
const question = 'When was the kettle bought?';
const quote = 'The kettle was bought by Ada Quill in 1987.';

/** What a client does around app-bridge: an iframe without an origin, whose calls of tools go to the server. */
const host = `
import { AppBridge, PostMessageTransport } from '@modelcontextprotocol/ext-apps/app-bridge';
globalThis.show = async ({ html, result, input, context, tools }) => {
  const frame = document.createElement('iframe');
  frame.sandbox = 'allow-scripts';
  frame.title = 'view';
  frame.style = 'width: 100%; border: 0';
  document.body.append(frame);
  const bridge = new AppBridge(null, { name: 'host', version: '1' }, tools ? { serverTools: {} } : {}, {
    hostContext: context,
  });
  bridge.oncalltool = (params) => callTool(params);
  bridge.onsizechange = ({ height }) => { frame.style.height = height + 'px'; };
  const ready = new Promise((resolve) => { bridge.oninitialized = resolve; });
  await bridge.connect(new PostMessageTransport(frame.contentWindow, frame.contentWindow));
  frame.srcdoc = html;
  await ready;
  await bridge.sendToolInput({ arguments: input });
  await bridge.sendToolResult(result);
  globalThis.bridge = bridge;
};
`;

/** The host page with its script, on a server of its own. */
async function openHost(script: string): Promise<string> {
  const server = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(
      `<!doctype html><html lang="en"><title>host</title><body><script type="module">${script}</script>`,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

async function bundled(): Promise<string> {
  const entry = 'host-of-views';
  const bundle = await rolldown({
    input: entry,
    platform: 'browser',
    plugins: [
      {
        name: entry,
        resolveId: (id) => (id === entry ? `${process.cwd()}/${entry}.js` : undefined),
        load: (id) => (id.endsWith(`${entry}.js`) ? host : undefined),
      },
    ],
  });
  const { output } = await bundle.generate({ format: 'es', codeSplitting: false });
  return output[0].code.replaceAll('</script', '<\\/script');
}

/** The view that the tool names, as a client reads it. */
async function viewFor({ client }: Stage, tool: string): Promise<string> {
  const { tools } = await client.listTools();
  const address = tools.find(({ name }) => name === tool)?._meta?.['ui'] as { resourceUri: string };
  const { contents } = await client.readResource({ uri: address.resourceUri });
  const [view] = contents;
  expect(view).toMatchObject({ mimeType: 'text/html;profile=mcp-app', _meta: { ui: { csp: {} } } });
  return view !== undefined && 'text' in view ? view.text : '';
}

type Reply = Awaited<ReturnType<Stage['client']['callTool']>>;

/** What is used of a page's own types, which the project is compiled without. */
interface Sized {
  readonly clientHeight: number;
  readonly clientWidth: number;
  readonly scrollWidth: number;
}

interface Parent {
  append(child: unknown): void;
}

interface Window {
  readonly document: {
    addEventListener(name: string, heard: (event: { readonly effectiveDirective: string }) => void): void;
    createElement(tag: string): { src: string };
  };
  getComputedStyle(of: unknown): { readonly color: string };
}

describe.skipIf(isSkipped)(inChromium('the view of quotes'), () => {
  const open = useBrowser();
  let script = '';
  beforeAll(async () => {
    script = await bundled();
  }, patience);

  async function shown(
    name: string,
    input: Record<string, string>,
    context: object = {},
    {
      tools = true,
      colorScheme = 'light' as 'light' | 'dark',
      changed = (reply: Reply): Reply => reply,
    } = {},
  ) {
    const stage = await openStage(files);
    const { page, noises } = await open(await openHost(script), { colorScheme });
    await page.exposeFunction('callTool', (params: { name: string; arguments: Record<string, unknown> }) =>
      stage.client.callTool(params).then(changed),
    );
    const html = await viewFor(stage, name);
    const result = await stage.client.callTool({ name, arguments: input });
    await page.waitForFunction('typeof show === "function"');
    await page.evaluate(
      (given) => (globalThis as unknown as { show: (all: object) => unknown }).show(given),
      {
        ...{ html, result, input, context, tools },
      },
    );
    const view = page.frameLocator('iframe');
    await view.locator('main > *').first().waitFor();
    return { page, view, noises };
  }

  it('shows an answer marked in its document, which is text and never markup', {
    timeout: patience,
  }, async () => {
    const { page, view, noises } = await shown('ask', { question });
    expect(await view.locator('mark').allTextContents()).toEqual([quote]);
    const text = await view.locator('blockquote').textContent();
    expect(text).toContain('painted white in spring.');
    expect(text).toContain('<b>not</b> for sale.');
    expect(await view.locator('p').textContent()).toMatch(/^tea\.txt, paragraph 2, line 3 · Receipt V-/u);
    // The frame is as high as its view.
    const height = await page.locator('iframe').evaluate((frame) => (frame as unknown as Sized).clientHeight);
    expect(height).toBeGreaterThan(100);
    expect(noises).toEqual([]);
  });

  it('shows the quotes alone to clients whose views call no tools', { timeout: patience }, async () => {
    const { view } = await shown('find_passages', { words: 'kettle' }, {}, { tools: false });
    expect(await view.locator('blockquote').first().textContent()).toBe(quote);
    expect(await view.locator('mark').count()).toBe(0);
    expect(await view.locator('h1').textContent()).toBe('Passages in the documents');
  });

  it('marks nothing that the document no longer says there, and says so', { timeout: patience }, async () => {
    const changed = (reply: Reply): Reply => JSON.parse(JSON.stringify(reply).replaceAll('kettle', 'teapot'));
    const { view } = await shown('ask', { question }, {}, { changed });
    expect(await view.locator('mark').count()).toBe(0);
    expect(await view.locator('blockquote').textContent()).toBe(quote);
    expect(await view.locator('p').first().textContent()).toBe('The document no longer says this there.');
  });

  it('marks and claims nothing where the document cannot be read', { timeout: patience }, async () => {
    const changed = (): Reply => ({ isError: true, content: [{ type: 'text', text: 'no' }] });
    const { view } = await shown('ask', { question }, {}, { changed });
    expect(await view.locator('mark').count()).toBe(0);
    expect(await view.locator('article').textContent()).not.toContain('no longer');
  });

  it('says in words that the documents do not say', { timeout: patience }, async () => {
    const { view } = await shown('ask', { question: 'What does the zeppelin eat?' });
    expect(await view.locator('main').textContent()).toMatch(/zeppelin/u);
    expect(await view.locator('mark').count()).toBe(0);
  });

  it.each(['light', 'dark'] as const)(
    'is readable in %s, in the language of the client',
    { timeout: patience },
    async (theme) => {
      const other = theme === 'dark' ? 'light' : 'dark';
      const { page, view, noises } = await shown(
        'ask',
        { question },
        { theme, locale: 'de-DE' },
        { colorScheme: other },
      );
      expect(await view.locator('h1').textContent()).toBe('Wörtlich aus den Dokumenten');
      const ink = await view
        .locator('h1')
        .evaluate((one) => (globalThis as unknown as Window).getComputedStyle(one).color);
      expect(ink).toBe(theme === 'dark' ? 'rgb(236, 232, 225)' : 'rgb(29, 27, 24)');
      await page.setViewportSize({ width: 360, height: 640 });
      const fits = await view.locator('html').evaluate((one) => {
        const { scrollWidth, clientWidth } = one as unknown as Sized;
        return scrollWidth <= clientWidth;
      });
      expect([fits, noises]).toEqual([true, []]);
    },
  );

  it('can reach nobody', { timeout: patience }, async () => {
    const { view } = await shown('ask', { question });
    const reached = await view.locator('html').evaluate(() =>
      fetch('http://127.0.0.1:9/').then(
        () => 'reached',
        (error: unknown) => String(error),
      ),
    );
    expect(reached).toContain('TypeError');
    const violation = await view.locator('html').evaluate((html) => {
      const { document } = globalThis as unknown as Window;
      return new Promise((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective));
        const image = document.createElement('img');
        image.src = 'http://127.0.0.1:9/x.png';
        (html as unknown as Parent).append(image);
      });
    });
    expect(violation).toBe('img-src');
  });
});
