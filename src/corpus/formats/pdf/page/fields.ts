// What was filled into a form: the values of its fields, at their places on the page.
import type { PDFPageProxy } from './open.ts';

/** In points, where the form does not say. */
const usualSize = 10;

/** A line of a field's value, set like an item of the page's text. */
export interface FieldText {
  readonly text: string;
  /** Its size and place, as a matrix of the page. */
  readonly transform: readonly number[];
  readonly width: number;
}

/** Values of text fields and choices, and the marks of boxes. */
export async function fieldsOf(page: PDFPageProxy): Promise<FieldText[]> {
  const annotations: readonly unknown[] = await page.getAnnotations();
  return annotations.flatMap((annotation) => {
    const field = fieldIn(annotation);
    if (field === undefined) return [];
    const { rect, lines } = field;
    const [left, bottom, right, top] = rect;
    const size = Math.min(field.size || usualSize, (top - bottom) / lines.length);
    // One line is set in the middle of its box, several from the top.
    const first = lines.length === 1 ? (top + bottom) / 2 - 0.35 * size : top - size;
    return lines.map((text, index) => ({
      text,
      transform: [size, 0, 0, size, left, first - index * 1.2 * size],
      width: right - left,
    }));
  });
}

interface Field {
  readonly rect: readonly [number, number, number, number];
  readonly lines: readonly string[];
  readonly size: number;
}

function fieldIn(annotation: unknown): Field | undefined {
  const told = (key: string): unknown =>
    typeof annotation === 'object' && annotation !== null ? Reflect.get(annotation, key) : undefined;
  const rect = told('rect');
  if (told('subtype') !== 'Widget' || told('hidden') === true || !isRect(rect)) return undefined;
  const lines = shown(told).flatMap((value) =>
    value
      .split(/[\r\n]+/)
      .map((line) => line.replace(/\s+/g, ' ').trim())
      .filter((line) => line !== ''),
  );
  const appearance = told('defaultAppearanceData');
  const size =
    typeof appearance === 'object' && appearance !== null ? Number(Reflect.get(appearance, 'fontSize')) : 0;
  return lines.length === 0 ? undefined : { rect, lines, size: Number.isFinite(size) ? size : 0 };
}

const isRect = (value: unknown): value is Field['rect'] =>
  Array.isArray(value) && value.length === 4 && value.every((number) => typeof number === 'number');

/** A box that is not marked shows nothing that could be quoted. */
function shown(told: (key: string) => unknown): string[] {
  const value = told('fieldValue');
  if (told('fieldType') === 'Btn') {
    const isMarked =
      told('checkBox') === true ? value === told('exportValue') : value === told('buttonValue');
    return isMarked && typeof value === 'string' && value !== 'Off' ? ['☒'] : [];
  }
  if (told('password') === true) return [];
  return [value].flat().filter((one): one is string => typeof one === 'string');
}
