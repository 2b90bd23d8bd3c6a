// Fields of a Word document: which of their words are shown.
import { type DomElement, type DomNode, isElement } from '../../html/dom.ts';
import { childNamed, childrenNamed, isOn, wordInteger, wordValue } from '../xml.ts';

export interface Fields {
  /** At the beginning, the middle or the end of a field; gives what a form's field shows. */
  pass(mark: DomElement): string;
  instruct(words: string): void;
  /** Whether the words here are shown: not within a field's instruction, nor in a table of contents. */
  isShown(): boolean;
}

interface Field {
  readonly mark: DomElement;
  instruction: string;
  isResult: boolean;
}

/** Word makes them of the headings; they are no text of the author's. */
const listing = /^\s*(?:TOC|TOA|INDEX)\b/i;

export const isListing = (instruction: string): boolean => listing.test(instruction);

export function fieldsOf(body: DomElement): Fields {
  const whole = wholeFields(body);
  const open: Field[] = [];
  return {
    pass(mark) {
      const type = mark.getAttribute('w:fldCharType');
      if (!whole.has(mark)) return '';
      const field = open.at(-1);
      if (type === 'begin') open.push({ mark, instruction: '', isResult: false });
      else if (type === 'separate' && field !== undefined) field.isResult = true;
      else if (type === 'end') {
        open.pop();
        return field === undefined || field.isResult ? '' : formWords(field);
      }
      return '';
    },
    instruct(words) {
      const field = open.at(-1);
      if (field !== undefined && !field.isResult) field.instruction += words;
    },
    isShown: () => open.every(({ isResult, instruction }) => isResult && !isListing(instruction)),
  };
}

/** A field whose end is missing would hide all that follows: its marks are passed over. */
function wholeFields(body: DomElement): ReadonlySet<DomElement> {
  const whole = new Set<DomElement>();
  const open: DomElement[][] = [];
  const walk = (node: DomNode): void => {
    if (!isElement(node) || node.localName === 'w:del' || node.localName === 'w:moveFrom') return;
    if (node.localName !== 'w:fldChar') {
      for (const child of node.childNodes) walk(child);
      return;
    }
    const type = node.getAttribute('w:fldCharType');
    if (type === 'begin') open.push([node]);
    else if (type === 'separate') open.at(-1)?.push(node);
    else for (const mark of [...(open.pop() ?? []), node]) whole.add(mark);
  };
  walk(body);
  return whole;
}

/** A box to tick, or the chosen entry of a list. */
function formWords({ mark, instruction }: Field): string {
  const data = childNamed(mark, 'w:ffData');
  if (/^\s*FORMCHECKBOX/i.test(instruction)) {
    const box = childNamed(data, 'w:checkBox');
    const isTicked = isOn(childNamed(box, 'w:checked')) ?? isOn(childNamed(box, 'w:default')) ?? false;
    return isTicked ? '☒' : '☐';
  }
  if (!/^\s*FORMDROPDOWN/i.test(instruction)) return '';
  const list = childNamed(data, 'w:ddList');
  const chosen = wordInteger(childNamed(list, 'w:result')) ?? wordInteger(childNamed(list, 'w:default')) ?? 0;
  return wordValue(childrenNamed(list, 'w:listEntry')[chosen]) ?? '';
}
