// Blocks as HTML.
import { at, isObject, objectsIn } from '../json.ts';
import type { JsonObject } from '../types.ts';
import { type Html, html } from './html.ts';
import { mrkdwn, type Names, richText, textObject } from './texts.ts';

export const blocksAsHtml = (blocks: readonly JsonObject[], names: Names): Html =>
  html`${blocks.map((block) => html`<div class="block ${String(block['type'])}">${inner(block, names)}</div>`)}`;

function inner(block: JsonObject, names: Names): Html {
  switch (block['type']) {
    case 'section':
      return section(block, names);
    case 'header':
      return html`<h3>${textObject(block['text'], names)}</h3>`;
    case 'divider':
      return html`<hr>`;
    case 'context':
      return html`${objectsIn(block['elements']).map((each) =>
        each['type'] === 'image' ? image(each, 'small') : html`<span>${textObject(each, names)}</span>`,
      )}`;
    case 'actions':
    case 'context_actions':
      return html`${objectsIn(block['elements']).map((each) => element(each, names))}`;
    case 'image':
      return html`${textObject(block['title'], names)}${image(block, 'large')}`;
    case 'input':
      return html`<label>${textObject(block['label'], names)}${
        block['optional'] === true && html` <em>(optional)</em>`
      }</label>${element(block['element'], names)}<small>${textObject(block['hint'], names)}</small>`;
    case 'rich_text':
      return richText(block, names);
    case 'markdown':
      return html`<div class="line">${String(block['text'])}</div>`;
    case 'table':
    case 'data_table':
      return table(block, names);
    default:
      return html`<em>${String(block['type'])}</em>`;
  }
}

function section(block: JsonObject, names: Names): Html {
  const fields = objectsIn(block['fields']);
  return html`<div class="body"><div class="line">${textObject(block['text'], names)}</div>${
    fields.length > 0 &&
    html`<div class="fields">${fields.map((field) => html`<div class="line">${textObject(field, names)}</div>`)}</div>`
  }</div>${isObject(block['accessory']) && html`<div class="accessory">${element(block['accessory'], names)}</div>`}`;
}

const image = (holder: JsonObject, size: string): Html =>
  html`<span class="picture ${size}" role="img" aria-label="${String(holder['alt_text'])}">${String(holder['alt_text'])}</span>`;

function table(block: JsonObject, names: Names): Html {
  const rows = Array.isArray(block['rows']) ? block['rows'] : [];
  const cell = (each: JsonObject): Html =>
    html`<td>${each['type'] === 'rich_text' ? richText(each, names) : String(each['text'] ?? '')}</td>`;
  const caption = block['caption'] === undefined ? '' : html`<caption>${String(block['caption'])}</caption>`;
  return html`<table>${caption}${rows.map((row) => html`<tr>${objectsIn(row).map(cell)}</tr>`)}</table>`;
}

function element(value: unknown, names: Names): Html {
  if (!isObject(value)) return html``;
  const type = String(value['type']);
  if (type === 'button') {
    return html`<button class="${String(value['style'] ?? '')}">${textObject(value['text'], names)}</button>`;
  }
  if (type === 'feedback_buttons') return html`<button>👍</button><button>👎</button>`;
  if (type === 'icon_button') return html`<button>🗑</button>`;
  if (type === 'image') return image(value, 'thumb');
  if (type === 'overflow') return html`<button class="overflow" aria-label="More">⋯</button>`;
  if (type === 'radio_buttons' || type === 'checkboxes') return choices(value, type, names);
  if (type.endsWith('select') || type.endsWith('picker')) return menu(value, names);
  return field(value, names);
}

const shown = (value: JsonObject, names: Names): Html =>
  textObject(at(value, 'initial_option', 'text') ?? value['placeholder'], names);

const menu = (value: JsonObject, names: Names): Html =>
  html`<span class="menu">${shown(value, names)}<span class="arrow">⌄</span></span>`;

const field = (value: JsonObject, names: Names): Html =>
  html`<span class="field ${value['multiline'] === true && 'tall'}">${
    typeof value['initial_value'] === 'string'
      ? value['initial_value']
      : textObject(value['placeholder'], names)
  }</span>`;

const choices = (value: JsonObject, type: string, names: Names): Html =>
  html`<div class="choices">${objectsIn(value['options']).map(
    (option) =>
      html`<div><span class="${type}"></span>${textObject(option['text'], names)}<small>${textObject(option['description'], names)}</small></div>`,
  )}</div>`;

/** A message without blocks shows its text. */
export const textAsHtml = (text: string, names: Names): Html =>
  html`<div class="line">${mrkdwn(text, names)}</div>`;
