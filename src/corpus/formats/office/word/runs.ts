// The words of a Word paragraph as HTML: what is shown of its runs, fields and formulas.
import { codePoint } from 'dingbat-to-unicode';
import { type DomElement, type DomNode, isElement } from '../../html/dom.ts';
import { asHtml, childNamed, isOn } from '../xml.ts';
import { type Fields, isListing } from './fields.ts';
import { mathHtml } from './math.ts';
import { appearanceOf, type Styles } from './styles.ts';

export interface Surroundings {
  readonly styles: Styles;
  readonly fields: Fields;
  /** The id of the paragraph's style. */
  readonly style: string | undefined;
  /** A footnote or endnote is referred to. */
  onNote(kind: 'footnote' | 'endnote', id: string, hasOwnMark: boolean): void;
  /** A text box is anchored here. */
  onBox(content: DomElement): void;
}

/** Deleted, moved away, or about the text rather than in it. */
const unread = new Set(
  'w:del w:moveFrom w:pPr w:rPr w:sdtPr w:tblPr w:trPr w:tcPr w:ffData w:rt w:annotationRef'.split(' '),
);

export function runsHtml(paragraph: DomElement, around: Surroundings): string {
  const html = [...paragraph.childNodes].map((child) => htmlOf(child, around)).join('');
  return html.replace(/<\/(b|sup|sub)><\1>/g, '');
}

function htmlOf(node: DomNode, around: Surroundings): string {
  if (!isElement(node) || unread.has(node.localName)) return '';
  switch (node.localName) {
    case 'w:r':
      return runHtml(node, around);
    case 'w:fldSimple':
      if (isListing(node.getAttribute('w:instr') ?? '')) return '';
      break;
    case 'w:sdt':
      if (isPlaceholder(node)) return '';
      break;
    case 'm:oMath':
      return around.fields.isShown() ? mathHtml(node) : '';
    case 'mc:AlternateContent':
      return chosenHtml(node, around);
    case 'w:txbxContent':
      around.onBox(node);
      return '';
  }
  return [...node.childNodes].map((child) => htmlOf(child, around)).join('');
}

/** "Click here to enter text": the words of the program, in a field that nobody filled in. */
export const isPlaceholder = (control: DomElement): boolean =>
  isOn(childNamed(control, 'w:sdtPr', 'w:showingPlcHdr')) === true;

/** Of the same drawing in two notations, one is read. */
function chosenHtml(alternatives: DomElement, around: Surroundings): string {
  const choice = childNamed(alternatives, 'mc:Choice') ?? childNamed(alternatives, 'mc:Fallback');
  return choice === undefined ? '' : [...choice.childNodes].map((child) => htmlOf(child, around)).join('');
}

function runHtml(run: DomElement, around: Surroundings): string {
  const appearance = appearanceOf(run, around.style, around.styles);
  let hasOwnMark = false;
  let html = '';
  for (const child of run.children) {
    const isNote = child.localName === 'w:footnoteReference' || child.localName === 'w:endnoteReference';
    if (isNote) {
      hasOwnMark = /^(?:1|true|on)$/.test(child.getAttribute('w:customMarkFollows') ?? '');
      const kind = child.localName === 'w:endnoteReference' ? 'endnote' : 'footnote';
      if (around.fields.isShown()) around.onNote(kind, child.getAttribute('w:id') ?? '', hasOwnMark);
      continue;
    }
    const words = partHtml(child, around);
    const isHidden = appearance.isUnread || (hasOwnMark && child.localName === 'w:t');
    if (!isHidden && around.fields.isShown()) html += words;
  }
  if (html === '') return '';
  if (appearance.raised !== undefined) {
    const tag = appearance.raised === 'superscript' ? 'sup' : 'sub';
    html = `<${tag}>${html}</${tag}>`;
  }
  return appearance.isBold ? `<b>${html}</b>` : html;
}

function partHtml(part: DomElement, around: Surroundings): string {
  switch (part.localName) {
    case 'w:t':
      return asHtml(part.textContent ?? '');
    case 'w:tab':
    case 'w:ptab':
      return '\t';
    case 'w:cr':
      return '<br>';
    case 'w:br':
      return /^(?:page|column)$/.test(part.getAttribute('w:type') ?? '') ? ' ' : '<br>';
    case 'w:noBreakHyphen':
      return '\u2011';
    case 'w:softHyphen':
      return '\u00ad';
    case 'w:sym':
      return symbolOf(part);
    case 'w:fldChar':
      return asHtml(around.fields.pass(part));
    case 'w:instrText':
      around.fields.instruct(part.textContent ?? '');
      return '';
    case 'w:delText':
    case 'w:delInstrText':
      return '';
    default:
      return htmlOf(part, around);
  }
}

/** Symbol fonts show other signs than their characters are; their codes may be moved into the private area. */
function symbolOf(symbol: DomElement): string {
  const code = Number.parseInt(symbol.getAttribute('w:char') ?? '', 16);
  const font = symbol.getAttribute('w:font') ?? '';
  if (Number.isNaN(code)) return '';
  const plain = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  return asHtml(codePoint(font, code)?.string ?? codePoint(font, plain)?.string ?? '');
}
