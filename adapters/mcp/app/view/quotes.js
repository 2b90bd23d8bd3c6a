// Shows the quotes of a call in a client: each marked among the words around it in its document. Speaks MCP Apps 2026-01-26 with
// the client, and with nobody else.

const words = JSON.parse(document.querySelector('#words').textContent);
const main = document.querySelector('main');
/** UTF-16 units before and after a quote. */
const around = 400;

let said = words.en;
let next = 1;
const waiting = new Map();

const send = (message) => parent.postMessage({ jsonrpc: '2.0', ...message }, '*');
const request = (method, params) =>
  new Promise((resolve, reject) => {
    waiting.set(next, { resolve, reject });
    send({ id: next, method, params });
    next += 1;
  });

const element = (name, ...children) => {
  const made = document.createElement(name);
  made.append(...children);
  return made;
};

/** The words around a quote, where the client lets a view call tools and the document still says it there; else the quote alone. */
async function passageOf({ text, citation }, canRead) {
  const alone = [element('mark', text)];
  if (!canRead) return alone;
  const { documentId: id, span } = citation;
  try {
    const given = { id, start: span.start, end: span.end, context: around };
    const { structuredContent: read } = await request('tools/call', { name: 'read', arguments: given });
    const from = span.start - read.start;
    if (read.text.slice(from, from + text.length) !== text) return alone;
    return [read.text.slice(0, from), ...alone, read.text.slice(from + text.length)];
  } catch {
    return alone;
  }
}

async function articleOf(quote, canRead) {
  const { citation, receipt } = quote;
  const about = [citation.author, citation.publisher, citation.published, citation.path];
  const shown = element('blockquote', ...(await passageOf(quote, canRead)));
  return element(
    'article',
    element('h2', citation.title),
    shown,
    element('p', [...about, receipt && `${said.receipt} ${receipt}`].filter(Boolean).join(' · ')),
  );
}

async function show({ structuredContent: result = {}, content = [], isError }, canRead) {
  const quotes = result.quotes ?? result.passages ?? [];
  const heading = { unsure: said.unsure, answered: said.answered }[result.kind] ?? said.passages;
  if (isError === true || quotes.length === 0) {
    const text = content.flatMap((block) => (block.type === 'text' ? [block.text] : []));
    main.replaceChildren(element('blockquote', text.join('\n')));
    return;
  }
  const articles = await Promise.all(quotes.map((quote) => articleOf(quote, canRead)));
  main.replaceChildren(element('h1', heading), ...articles);
}

function dress({ theme, locale } = {}) {
  if (theme !== undefined) document.documentElement.style.colorScheme = theme;
  const language = locale?.slice(0, 2);
  if (language === undefined || words[language] === undefined) return;
  said = words[language];
  document.documentElement.lang = language;
}

let canRead = false;
addEventListener('message', ({ source, data }) => {
  if (source !== parent || data?.jsonrpc !== '2.0') return;
  if (data.method === undefined) {
    const call = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.error === undefined) call?.resolve(data.result);
    else call?.reject(new Error(data.error.message));
  } else if (data.method === 'ui/notifications/tool-result') show(data.params, canRead);
  else if (data.method === 'ui/notifications/host-context-changed') dress(data.params);
  else if (data.id !== undefined && ['ping', 'ui/resource-teardown'].includes(data.method))
    send({ id: data.id, result: {} });
  else if (data.id !== undefined) send({ id: data.id, error: { code: -32601, message: 'unknown method' } });
});

const { hostContext, hostCapabilities } = await request('ui/initialize', {
  protocolVersion: '2026-01-26',
  appInfo: { name: 'verbatim', version: '1' },
  appCapabilities: { availableDisplayModes: ['inline'] },
});
dress(hostContext);
canRead = hostCapabilities?.serverTools !== undefined;
send({ method: 'ui/notifications/initialized', params: {} });

new ResizeObserver(() => {
  const { width, height } = document.documentElement.getBoundingClientRect();
  const size = { width: Math.ceil(width), height: Math.ceil(height) };
  send({ method: 'ui/notifications/size-changed', params: size });
}).observe(document.documentElement);
