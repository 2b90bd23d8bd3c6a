// How a workbook shows its cells: their number formats, and which are struck out.
import { decodeXML } from 'entities';
import type { DomElement } from '../html/dom.ts';
import { childNamed, childrenNamed, isOn } from '../office/xml.ts';

export interface CellStyle {
  /** As spreadsheets write them: `0.00%`, `d mmm yyyy`. */
  readonly format: string;
  readonly isStruck: boolean;
}

/**
 * What the numbers below 164 stand for. Dates that a program shows as its user's country writes them are written as
 * ISO 8601 has them: 3/4/2021 is another day to other readers.
 */
const builtIn: Readonly<Record<number, string>> = {
  ...{ 1: '0', 2: '0.00', 3: '#,##0', 4: '#,##0.00', 9: '0%', 10: '0.00%', 11: '0.00E+00' },
  ...{ 12: '# ?/?', 13: '# ??/??', 14: 'yyyy-mm-dd', 15: 'd-mmm-yy', 16: 'd-mmm', 17: 'mmm-yy' },
  ...{ 18: 'h:mm AM/PM', 19: 'h:mm:ss AM/PM', 20: 'h:mm', 21: 'h:mm:ss', 22: 'yyyy-mm-dd h:mm' },
  ...{ 37: '#,##0;(#,##0)', 38: '#,##0;(#,##0)', 39: '#,##0.00;(#,##0.00)', 40: '#,##0.00;(#,##0.00)' },
  ...{ 45: 'mm:ss', 46: '[h]:mm:ss', 47: 'mm:ss.0', 48: '##0.0E+0', 49: '@' },
};

/** By the index that cells name. */
export function cellStyles(styles: DomElement | undefined): CellStyle[] {
  const own = new Map(
    childrenNamed(childNamed(styles, 'numFmts'), 'numFmt').map((format) => [
      Number(format.getAttribute('numFmtId')),
      decodeXML(format.getAttribute('formatCode') ?? ''),
    ]),
  );
  const struck = childrenNamed(childNamed(styles, 'fonts'), 'font').map((font) => isStruck(font));
  return childrenNamed(childNamed(styles, 'cellXfs'), 'xf').map((style) => {
    const number = Number(style.getAttribute('numFmtId') ?? 0);
    return {
      format: own.get(number) ?? builtIn[number] ?? 'General',
      isStruck: struck[Number(style.getAttribute('fontId') ?? 0)] ?? false,
    };
  });
}

/** Of a font, or of the properties of a run of text. */
export function isStruck(font: DomElement | undefined): boolean {
  const strike = childNamed(font, 'strike');
  return (
    strike !== undefined && !/^(?:0|false)$/.test(strike.getAttribute('val') ?? '1') && isOn(strike) !== false
  );
}
