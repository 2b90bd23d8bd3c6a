// What is asked of JSON that another program wrote.

export type Json = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** '' where there is none. */
export function stringIn(object: Json | undefined, key: string): string {
  const value = object?.[key];
  return typeof value === 'string' ? value : '';
}

export function objectIn(object: Json, key: string): Json | undefined {
  const value = object[key];
  return isObject(value) ? value : undefined;
}

/** Whether there is a list that is not empty, or an object. */
export function holds(object: Json, key: string): boolean {
  const value = object[key];
  return Array.isArray(value) ? value.length > 0 : isObject(value);
}
