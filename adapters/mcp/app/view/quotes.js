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

/** A quote among the words around it, marked where the document says it there now; else the quote alone, and what is known of it. */
async function passageOf({ text, citation }, canRead) {
  if (!canRead) return { passage: [text] };
  const { documentId: id, span } = citation;
  const given = { id, start: span.start, end: span.end, context: around };
  const { structuredContent: read, isError } = await request('tools/call', {
    name: 'read',
    arguments: given,
  }).catch(() => ({ isError: true }));
  // Nobody knows what the document says there now.
  if (isError === true || read === undefined) return { passage: [text] };
  const from = span.start - read.start;
  if (read.text.slice(from, from + text.length) !== text) return { passage: [text], note: said.gone };
  const [before, after] = [read.text.slice(0, from), read.text.slice(from + text.length)];
  return { passage: [before, element('mark', text), after] };
}

/** As the replies' text has it: "⚠ 7 years old", rounded down. */
function ageOf(days) {
  if (days === undefined) return undefined;
  const [unit, length] = days < 60 ? ['days', 1] : days < 730.5 ? ['months', 365.25 / 12] : ['years', 365.25];
  const count = Math.floor(days / length);
  const [one, others] = said.age[unit];
  return count === 1 ? one : others.replace('#', count);
}

/** "01:02:03". */
const clockOf = (seconds) =>
  [seconds / 3600, (seconds / 60) % 60, seconds % 60]
    .map((part) => String(Math.floor(part)).padStart(2, '0'))
    .join(':');

/** As the replies' text has it: "a.pdf, page iv, paragraph 4". */
function placeOf({ path, ocr, ...where }) {
  const { paragraph, line, page, pageLabel, slide, row, sheet, seconds, speaker, sent } = where;
  const word = (name, value) => said.place[name].replace('#', () => value);
  const inFile = () => {
    if (sent !== undefined) return [sent, speaker];
    if (seconds !== undefined) return [clockOf(seconds), speaker];
    if (sheet !== undefined) return [word('sheet', sheet), word('row', row ?? line)];
    if (row !== undefined) return [word('row', row)];
    if (slide !== undefined) return [word('slide', slide), word('paragraph', paragraph)];
    if (page !== undefined) return [word('page', pageLabel ?? page), word('paragraph', paragraph)];
    return [word('paragraph', paragraph), word('line', line)];
  };
  const fromPicture = ocr === undefined ? undefined : ocr < said.clearFrom ? said.unclear : said.clear;
  return [path, ...inFile(), fromPicture].filter((part) => part !== undefined).join(', ');
}

async function articleOf(quote, canRead) {
  const { citation, receipt, age } = quote;
  const { passage, note } = await passageOf(quote, canRead);
  const about = [ageOf(age), citation.author, citation.publisher, citation.published, placeOf(citation)];
  return element(
    'article',
    element('h2', citation.title),
    element('blockquote', ...passage),
    ...(note === undefined ? [] : [element('p', note)]),
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
