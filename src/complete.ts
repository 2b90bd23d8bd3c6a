// Objects made from all their fields by name, so that an optional one cannot be forgotten.

/** Every field of `T`; an optional one is named too, and may be undefined. */
export type Every<T> = { readonly [Field in keyof Required<T>]: T[Field] | undefined };

/** The object without the fields that are undefined. `complete<T>({…})` does not compile where `T` has a field more or less. */
export function complete<T extends object>(fields: Every<T>): T {
  const present = Object.entries(fields).filter(([, value]) => value !== undefined);
  // `Every` lets a required field be undefined where its own type does, and nowhere else.
  return Object.fromEntries(present) as T;
}
