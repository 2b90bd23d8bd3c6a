// Objects made from all their fields by name, so that an optional one cannot be forgotten.

/** Every field of `T`; an optional one is named too, and it alone may be undefined. */
export type Every<T> = { readonly [Field in keyof Required<T>]: T[Field] };

/** The object without the fields that are undefined. `complete<T>({…})` does not compile where `T` has a field more or less. */
export function complete<T extends object>(fields: Every<T>): T {
  const present: Partial<T> = {};
  for (const field of Object.keys(fields) as (keyof T)[]) {
    if (fields[field] !== undefined) present[field] = fields[field];
  }
  return present as T;
}
