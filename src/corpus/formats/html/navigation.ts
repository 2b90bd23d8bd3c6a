// What leads a reader about a site or a book rather than says anything: "Prev; Up; Next", a table of contents.
import { type DomElement, type DomNode, isText } from './dom.ts';

/** Links of one list from which on they are a table of contents. */
const manyLinks = 5;

/** Whether a list is nothing but links to other places in the same document or book. */
export function isContents(list: DomElement): boolean {
  const links = [...list.querySelectorAll('a[href]')];
  if (links.length < manyLinks) return false;
  if (links.some((link) => !/^(?![a-z][\w+.-]*:|\/).*(?:#|\.x?html?)/i.test(link.getAttribute('href') ?? '')))
    return false;
  const length = (text: string | null): number => (text ?? '').replace(/\s+/g, '').length;
  return links.reduce((sum, { textContent }) => sum + length(textContent), 0) === length(list.textContent);
}

/** What tools that write manuals call a table of contents, and the lines with links to the next page. */
const named = /(?:^|\s)(?:toc|list-of-(?:tables|figures|examples)|navheader|navfooter|docnav)(?:\s|$)/i;

/** Whether the page itself says so, and links are at least half of the words. */
export function isNamedNavigation(element: DomElement): boolean {
  const role = element.getAttribute('role');
  if (!named.test(element.getAttribute('class') ?? '') && role !== 'navigation' && role !== 'doc-toc')
    return false;
  const length = (text: string | null): number => (text ?? '').replace(/\s+/g, '').length;
  const linked = [...element.querySelectorAll('a[href]')].reduce(
    (sum, link) => sum + length(link.textContent),
    0,
  );
  const titled = /\bnav|docnav/i.test(element.getAttribute('class') ?? '');
  return linked * 2 >= length(element.textContent) || (titled && shortText(element) !== undefined);
}

/** The outermost elements that are such. */
export const namedNavigationIn = (root: DomElement): DomElement[] =>
  [...root.querySelectorAll('[class], [role]')].filter(isNamedNavigation);

/** Where a link of navigation leads to, in the languages that tools write manuals in. */
const ways =
  'prev(?:ious)?|next|up|top|home|contents?|table of contents|index|back|first|last|start|fast forward|' +
  'zurück|weiter|vor|nach oben|hoch|nächste[rs]?|vorherige[rs]?|inhalt(?:sverzeichnis)?|anfang|stichwortverzeichnis|' +
  'précédente?|suivante?|niveau supérieur|haut|sommaire|accueil|retour|table des matières|' +
  'anterior|siguiente|subir|inicio|índice|próximo|acima|precedente|successivo|indietro|avanti|indice|' +
  'vorige|volgende|omhoog|inhoud|föregående|nästa|upp|innehåll|forrige|næste|neste|op|indhold|innhold';
const way = new RegExp(
  `^(?:${ways})(?: (?:page|chapter|section|topic|part|seite|kapitel|abschnitt|página|pagina|capítulo|chapitre))?$`,
  'i',
);

/** Signs of the longest stretch of navigation. */
const longest = 400;

/** The outermost elements that hold two such links and little else. */
export function navigationIn(root: DomElement): ReadonlySet<DomElement> {
  const found = new Set<DomElement>();
  for (const link of root.querySelectorAll('a')) {
    if (!leadsOn(link)) continue;
    let best: DomElement | undefined;
    for (let at = link.parentElement; at !== null && at !== root; at = at.parentElement) {
      const words = shortText(at);
      if (words === undefined || isSaid(at, words)) break;
      if ([...at.querySelectorAll('a')].filter(leadsOn).length >= 2) best = at;
    }
    if (best !== undefined) found.add(best);
  }
  return found;
}

/** By its own words, or the label before it: "Next: <a>Installing</a>". */
const leadsOn = (link: DomElement): boolean =>
  way.test(bare(link.textContent)) || (/:\s*$/.test(labelOf(link)) && way.test(bare(labelOf(link))));

function labelOf(link: DomElement): string {
  const { parentElement: parent } = link;
  if (parent === null) return '';
  let before = '';
  for (const child of parent.childNodes) {
    if (child === link) break;
    before = child.textContent ?? '';
  }
  return before;
}

/** Without arrows, brackets and what separates such links. */
const bare = (words: string | null): string =>
  (words ?? '')
    .slice(-80)
    .replace(/[^\p{L}\s]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** A heading, or words that end as a sentence does. */
const isSaid = (element: DomElement, words: string): boolean =>
  /\p{Ll}{2}[.!?](?:\s|$)/u.test(words) || element.querySelector('h1, h2, h3, h4, h5, h6') !== null;

/** Undefined where it is longer than navigation is. */
function shortText(element: DomElement): string | undefined {
  let words = '';
  const add = (node: DomNode): boolean => {
    if (isText(node)) words += `${node.textContent ?? ''} `;
    else for (const child of node.childNodes) if (!add(child)) return false;
    return words.length <= longest;
  };
  return add(element) ? words.replace(/\s+/g, ' ') : undefined;
}
