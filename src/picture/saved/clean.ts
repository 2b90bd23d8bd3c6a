// What of a saved page may be shown: its words, their structure and the pictures within it; nothing that runs, loads or leads away.
import type { Element, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { type Schema, sanitize } from 'hast-util-sanitize';

/** Pictures by the address that the page has for them, as data addresses. */
export type Pictures = ReadonlyMap<string, string>;

const words = (names: string): string[] => names.split(/\s+/);

/**
 * A list of what is allowed: everything else is left out, elements without their content where that is no text of the
 * page. No address is left, so nothing can be fetched or followed, and no style, so nothing can be laid over anything.
 */
const schema: Schema = {
  tagNames: words(
    `a abbr address article aside b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em
    figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark ol p pre q rp rt ruby s samp section
    small span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr`,
  ),
  strip: words(
    `applet audio base button canvas datalist embed frame frameset head iframe input link map math meta nav noembed
    noframes noscript object option param plaintext script select source style svg template textarea title track
    video xmp`,
  ),
  attributes: {
    '*': ['dir', 'lang'],
    col: ['span'],
    colgroup: ['span'],
    details: [['open', true]],
    img: ['alt', 'width', 'height', ['src', /^data:image\/(?:png|jpeg|gif|webp);base64,[\w+/=]*$/]],
    li: ['value'],
    ol: ['start', 'reversed', 'type'],
    td: ['colSpan', 'rowSpan', 'align'],
    th: ['colSpan', 'rowSpan', 'align', 'scope'],
  },
  protocols: { src: ['data'] },
  ancestors: {},
  clobber: [],
  required: {},
  allowComments: false,
  allowDoctypes: false,
};

/** The page's body, as browsers read it. */
export function cleanPage(html: string, pictures: Pictures): Root {
  const tree = fromHtml(html);
  prepare(tree, pictures);
  const clean = sanitize(tree, schema);
  return clean.type === 'root' ? clean : { type: 'root', children: clean.type === 'doctype' ? [] : [clean] };
}

/** Takes out what the page hides, and puts its pictures in. Without recursion: a page may nest as deeply as it likes. */
function prepare(tree: Root, pictures: Pictures): void {
  const open: Nodes[] = [tree];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!('children' in node)) continue;
    if (node.type === 'element' || node.type === 'root') {
      node.children = node.children.filter((child) => child.type !== 'element' || !isHidden(child)) as never;
    }
    for (const child of node.children) {
      if (child.type === 'element' && child.tagName === 'img') place(child, pictures);
      open.push(child);
    }
  }
}

const isHidden = ({ properties }: Element): boolean =>
  (properties['hidden'] !== undefined && properties['hidden'] !== null && properties['hidden'] !== false) ||
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(String(properties['style'] ?? ''));

function place({ properties }: Element, pictures: Pictures): void {
  const source = String(properties['src'] ?? '');
  properties['src'] = pictures.get(source) ?? source.replace(/\s+/g, '');
}
