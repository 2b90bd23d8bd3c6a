// What of a page is not read: what holds no words, is hidden or struck out, and the marks of footnotes.
import type { DomElement } from './dom.ts';

/** Elements that hold no words of the text. */
const wordless = new Set(
  (
    'annotation annotation-xml area audio base canvas datalist dialog embed frame frameset head iframe img input ' +
    'link map meta nav noscript object option param picture rp rt script select source style svg template textarea ' +
    'title track video'
  ).split(' '),
);

/** Their words hold no longer; the page shows them with a line through. */
const struck = new Set(['del', 's', 'strike']);

export const isUnread = (element: DomElement): boolean =>
  wordless.has(element.localName) ||
  isStruck(element) ||
  isHidden(element) ||
  isReference(element) ||
  (element.localName === 'button' && !isLabel(element.parentElement));

/** A heading or term that opens what is below it when it is pressed. */
const isLabel = (element: DomElement | null): boolean =>
  element !== null && /^(?:h[1-6]|dt|summary)$/.test(element.localName);

const isStruck = (element: DomElement): boolean =>
  struck.has(element.localName) ||
  /(?:^|;)\s*text-decoration(?:-line)?\s*:[^;]*line-through/i.test(element.getAttribute('style') ?? '');

/** Hidden by the page itself or meant for screen readers alone; what style sheets hide is not known. */
export const isHidden = (element: DomElement): boolean =>
  element.getAttribute('hidden') !== null ||
  element.getAttribute('aria-hidden') === 'true' ||
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(element.getAttribute('style') ?? '') ||
  /(?:^|\s)(?:sr-only|visually-hidden|screen-reader-text|mw-editsection)(?:\s|$)/.test(
    element.getAttribute('class') ?? '',
  );

/** A footnote's number in the text, the arrow or number that leads back from it, or a heading's link to itself. */
function isReference(element: DomElement): boolean {
  const kind = `${element.getAttribute('role') ?? ''} ${element.getAttribute('epub:type') ?? ''}`;
  if (/\b(?:doc-)?(?:noteref|backlink)\b/.test(kind)) return true;
  if (element.localName === 'a') return pointsWithin(element) && isSign(element);
  if (element.localName !== 'sup') return false;
  const link = element.querySelector('a');
  return link !== null && pointsWithin(link) && squeeze(link.textContent) === squeeze(element.textContent);
}

const pointsWithin = (link: DomElement): boolean => (link.getAttribute('href') ?? '').includes('#');

/** Arrows and such; a number where it is raised, or a footnote's by its class; there in brackets a letter too. */
function isSign(link: DomElement): boolean {
  const words = squeeze(link.textContent);
  if (/^(?:[¶§#↑↩⇧^\s]|\ufe0e|\ufe0f)+$/u.test(words)) return true;
  const isRaised =
    link.querySelector('sup') !== null || /footnote|endnote/i.test(link.getAttribute('class') ?? '');
  return isRaised && (/^\[?[\d*†‡]+\]?$/.test(words) || /^\[[a-z]{1,2}\]$/i.test(words));
}

const squeeze = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim();
