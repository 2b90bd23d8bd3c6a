// Adding documents on the sources page: files are dropped or chosen, shown as they were understood, and kept one by one.

const area = document.querySelector('#upload');
const words = area?.dataset ?? {};
const list = area?.querySelector('ol');
const chooser = area?.querySelector('input[type="file"]');
const folder = area?.querySelector('input[name="into"]');

const addressOf = (file, more) => {
  const path = [folder.value.trim().replace(/^\/+|\/+$/g, ''), file.name]
    .filter((part) => part !== '')
    .join('/');
  return `/api/v1/documents?${new URLSearchParams({ path, ...more })}`;
};

/** By XMLHttpRequest, since fetch does not tell how much was sent. */
const send = (file, more, onProgress) =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', addressOf(file, more));
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.responseType = 'json';
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(loaded / total));
    request.addEventListener('loadend', () =>
      resolve({ status: request.status, said: request.response ?? {} }),
    );
    request.send(file);
  });

/** In the page's language where the page has words for the code, else as the server says it. */
const refusalIn = ({ code = '', detail }) =>
  words[code.toLowerCase().replace(/_([a-z])/g, (_, letter) => letter.toUpperCase())] ||
  detail ||
  words.failed;

const element = (name, text = '', more = {}) =>
  Object.assign(document.createElement(name), { textContent: text, ...more });

const summaryOf = ({ state, sameAs, document: found }) =>
  state === 'same'
    ? `${words.same} ${sameAs}`
    : `${found.title} · ${found.words} ${words.words} · ${found.format}`;

async function show(file) {
  const row = element('li');
  const status = element('p', '', { role: 'status' });
  const bar = element('progress', '', { max: 1, value: 0, ariaLabel: `${words.sending} ${file.name}` });
  row.append(element('strong', file.name, { dir: 'auto' }), bar, status);
  list.append(row);
  const { status: code, said } = await send(file, { preview: 'true' }, (part) => {
    bar.value = part;
  });
  bar.remove();
  if (code !== 200) {
    status.textContent = refusalIn(said);
    return;
  }
  if (said.document === undefined) {
    status.textContent = said.problems.map(({ message }) => message).join(' ');
    return;
  }
  status.textContent = summaryOf(said);
  row.append(element('blockquote', said.document.begins, { dir: 'auto' }));
  if (said.state === 'same') return;
  const button = element('button', said.state === 'replaces' ? words.replace : words.keep, {
    type: 'button',
  });
  button.setAttribute('aria-label', `${button.textContent}: ${file.name}`);
  button.addEventListener('click', async () => {
    button.disabled = true;
    const kept = await send(file, { replace: String(said.state === 'replaces') }, () => {});
    status.textContent = kept.status === 201 ? words.kept : refusalIn(kept.said);
    if (kept.status === 201) button.remove();
    else button.disabled = false;
  });
  row.append(button);
}

async function showAll(files) {
  // One after the other: the server reads one at a time.
  for (const file of files) await show(file);
}

if (area) {
  chooser.addEventListener('change', () => {
    void showAll([...chooser.files]);
    chooser.value = '';
  });
  area.addEventListener('dragover', (event) => {
    event.preventDefault();
    area.toggleAttribute('data-over', true);
  });
  area.addEventListener('dragleave', () => area.toggleAttribute('data-over', false));
  area.addEventListener('drop', (event) => {
    event.preventDefault();
    area.toggleAttribute('data-over', false);
    void showAll([...event.dataTransfer.files]);
  });
}
