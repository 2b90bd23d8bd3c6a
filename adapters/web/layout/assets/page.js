// What the script adds: suggestions while typing, keys, copying, and a note while a question is running.

const field = document.querySelector('#question');
const live = document.querySelector('#busy');
const say = (words) => {
  if (live) live.textContent = words;
};

for (const element of document.querySelectorAll('.needs-script')) element.hidden = false;

for (const form of document.querySelectorAll('form[data-busy]')) {
  form.addEventListener('submit', () => say(form.dataset.busy));
}

// Suggestions: a list below the field, chosen by arrows and Enter (the combobox pattern of the ARIA guide).

/** Milliseconds without typing before suggestions are fetched. */
const rest = 150;
/** Characters needed before anything is suggested. */
const fewest = 3;

if (field) {
  const list = document.createElement('ul');
  list.id = 'options';
  list.className = 'options';
  list.role = 'listbox';
  list.ariaLabel = field.dataset.suggestions;
  list.hidden = true;
  field.closest('form').append(list);
  field.role = 'combobox';
  field.setAttribute('aria-controls', list.id);
  field.setAttribute('aria-expanded', 'false');
  field.setAttribute('aria-autocomplete', 'list');

  let chosen = -1;
  let timer;
  let asked;

  const close = () => {
    list.hidden = true;
    chosen = -1;
    field.setAttribute('aria-expanded', 'false');
    field.removeAttribute('aria-activedescendant');
  };
  const choose = (index) => {
    const options = [...list.children];
    chosen = (index + options.length) % options.length;
    for (const [at, option] of options.entries()) option.ariaSelected = String(at === chosen);
    field.setAttribute('aria-activedescendant', options[chosen].id);
  };
  const open = ({ dataset: { address } }) =>
    address === undefined ? field.form.requestSubmit() : location.assign(address);
  const show = (suggestions) => {
    list.replaceChildren(...suggestions.map(optionOf));
    list.hidden = suggestions.length === 0;
    if (!list.hidden) list.append(askOption(suggestions.length));
    chosen = -1;
    field.setAttribute('aria-expanded', String(!list.hidden));
  };
  const suggest = async () => {
    asked?.abort();
    const text = field.value.trim();
    if (text.length < fewest) return close();
    asked = new AbortController();
    try {
      const response = await fetch(`/suggest?q=${encodeURIComponent(text)}`, { signal: asked.signal });
      if (response.ok && document.activeElement === field) show(await response.json());
    } catch (error) {
      // Typing continued, or the program has stopped; the question can still be asked.
      if (error.name !== 'AbortError') close();
    }
  };

  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(suggest, rest);
  });
  field.addEventListener('blur', () => setTimeout(close, rest));
  field.addEventListener('keydown', (event) => {
    if (list.hidden) return;
    if (event.key === 'ArrowDown') choose(chosen + 1);
    else if (event.key === 'ArrowUp') choose(chosen === -1 ? -1 : chosen - 1);
    else if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && chosen !== -1) open(list.children[chosen]);
    else return;
    event.preventDefault();
  });
  // The field keeps the focus while a button or a finger is down, so that the list is still there when it is lifted.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const option = event.target.closest('[role="option"]');
    if (option) open(option);
  });
  field.closest('form').addEventListener('submit', () => {
    clearTimeout(timer);
    close();
  });
}

/** The last one asks what is typed. */
function askOption(index) {
  const option = document.createElement('li');
  option.id = `option-${index}`;
  option.role = 'option';
  option.ariaSelected = 'false';
  option.textContent = field.dataset.askThis.replace('…', () => field.value.trim());
  return option;
}

/** Texts of documents are set as text, never as markup. */
function optionOf({ text, highlights, title, place, address }, index) {
  const option = document.createElement('li');
  option.id = `option-${index}`;
  option.role = 'option';
  option.ariaSelected = 'false';
  option.dataset.address = address;
  const words = document.createElement('span');
  words.className = 'words';
  words.dir = 'auto';
  let at = 0;
  for (const { start, end } of highlights) {
    const mark = document.createElement('mark');
    mark.textContent = text.slice(start, end);
    words.append(text.slice(at, start), mark);
    at = end;
  }
  words.append(text.slice(at));
  const from = document.createElement('bdi');
  from.className = 'from';
  from.textContent = title;
  const where = document.createElement('span');
  where.className = 'from';
  where.textContent = ` · ${place}`;
  option.append(words, from, where);
  return option;
}

// Keys: "/" to the question, arrows from quote to quote, "c" copies the one that has the focus, or the first.

const quotes = () => [...document.querySelectorAll('.quote')].filter((quote) => quote.offsetParent !== null);

const move = (by) => {
  const all = quotes();
  const at = all.indexOf(document.activeElement?.closest('.quote'));
  const next = all[at === -1 ? (by > 0 ? 0 : all.length - 1) : at + by];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
  return next !== undefined;
};

const toast = document.querySelector('#copied');
let toasted;

/** Browsers have no clipboard on pages without https, but for this machine's own. */
const write = async (text) => {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const focused = document.activeElement;
  const area = document.createElement('textarea');
  area.value = text;
  area.className = 'skip';
  document.body.append(area);
  area.select();
  const isCopied = document.execCommand('copy');
  area.remove();
  focused?.focus({ preventScroll: true });
  if (!isCopied) throw new Error('not copied');
};

const copy = async (button) => {
  if (!button || !toast) return;
  const { copy: text, copyAddress: address } = button.dataset;
  const quote = button.closest('.quote').querySelector('blockquote');
  const href = address && new URL(address, location.href).href;
  try {
    await write(text ?? href ?? quote.textContent);
    toast.textContent = toast.dataset.copied;
    button.classList.add('done');
  } catch {
    toast.textContent = toast.dataset.notCopied;
  }
  clearTimeout(toasted);
  toasted = setTimeout(() => {
    toast.textContent = '';
    for (const done of document.querySelectorAll('.copy .done')) done.classList.remove('done');
  }, 3_000);
};

document.addEventListener('click', (event) => {
  const button = event.target.closest('.copy button');
  if (button) copy(button);
});

document.addEventListener('keydown', (event) => {
  const isTyping = event.target.closest('input, textarea, select');
  if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
  const search = document.querySelector('#question, #search');
  if (event.key === '/' && search) {
    search.focus();
    search.select();
  } else if (event.key === 'c' && getSelection()?.isCollapsed !== false)
    copy((document.activeElement?.closest('.quote') ?? quotes()[0])?.querySelector('.cited'));
  else if (!['ArrowDown', 'ArrowUp'].includes(event.key) || !move(event.key === 'ArrowDown' ? 1 : -1)) return;
  event.preventDefault();
});

// The reader: contents are open where they are beside the text, and the bar says which page is being read.

const contents = document.querySelector('.contents');
if (contents && matchMedia('(min-width: 72rem)').matches) {
  contents.open = true;
  const here = contents.querySelector('[aria-current]');
  if (here) here.closest('ul').scrollTop = here.offsetTop - contents.offsetTop - 60;
}

const bar = document.querySelector('.bar');
if (bar) {
  const title = document.querySelector('h1');
  const at = bar.querySelector('.at');
  // Pages that are drawn count as well as their marks in the text.
  const places = [...document.querySelectorAll('.point[id], [data-at]')];
  /** Pixels below the top of the window at which a page counts as being read. */
  const line = 160;
  const follow = () => {
    bar.classList.toggle('above', title.getBoundingClientRect().bottom > bar.offsetHeight);
    const next = places.findIndex((place) => place.getBoundingClientRect().top > line);
    const place = places[(next === -1 ? places.length : next) - 1];
    at.textContent = place ? (place.dataset.at ?? place.textContent) : at.dataset.first;
  };
  let isDue = false;
  const due = () => {
    if (!isDue)
      requestAnimationFrame(() => {
        isDue = false;
        follow();
      });
    isDue = true;
  };
  addEventListener('scroll', due, { passive: true });
  follow();
}

// A link to a quote leads to it after signing in, too: only the browser knows what follows the "#".
const back = document.querySelector('input[name="next"]');
if (back && location.hash) {
  back.value = back.value.split('#')[0] + location.hash;
  const provider = document.querySelector('a[href^="/sign-in/provider"]');
  if (provider) {
    const address = new URL(provider.href);
    address.searchParams.set('next', back.value);
    provider.href = address.href;
  }
}

// A page restored from the browser's cache is no longer running a question.
addEventListener('pageshow', () => say(''));
