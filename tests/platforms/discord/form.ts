// Checks of request bodies: small functions that name each field they refuse.

export type Path = readonly (string | number)[];

export interface Problem {
  readonly path: Path;
  readonly code: string;
  readonly message: string;
}

/** Returns what is wrong with a value that stands at `path`; nothing when all is well. */
export type Check = (value: unknown, path: Path) => readonly Problem[];

export function problem(path: Path, code: string, message: string): Problem {
  return { path, code, message };
}

/** Code points: Discord's interface counts as Python does (discord/discord-api-docs issue 1315). */
export function lengthOf(text: string): number {
  return [...text].length;
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const quoted = (value: unknown) => JSON.stringify(value) ?? 'undefined';

export const required = (path: Path) => problem(path, 'BASE_TYPE_REQUIRED', 'This field is required');

function outOfBounds(length: number, min: number, max: number, path: Path): readonly Problem[] {
  if (length >= min && length <= max) return [];
  if (min === 0) return [problem(path, 'BASE_TYPE_MAX_LENGTH', `Must be ${max} or fewer in length.`)];
  return [problem(path, 'BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${max} in length.`)];
}

/** Lengths leave out white space at both ends, which Discord trims. */
export function text({ min = 0, max }: { readonly min?: number; readonly max: number }): Check {
  return (value, path) => {
    if (typeof value !== 'string')
      return [problem(path, 'STRING_TYPE_CONVERT', `Could not interpret "${quoted(value)}" as string.`)];
    const length = lengthOf(value.trim());
    if (min > 0 && length === 0) return [required(path)];
    return outOfBounds(length, min, max, path);
  };
}

export function matching(pattern: RegExp, code: string, message: string): Check {
  return (value, path) =>
    typeof value === 'string' && pattern.test(value) ? [] : [problem(path, code, message)];
}

export const snowflake: Check = (value, path) =>
  /^\d{1,20}$/.test(String(value))
    ? []
    : [problem(path, 'NUMBER_TYPE_COERCE', `Value "${value}" is not snowflake.`)];

export function whole({ min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER } = {}): Check {
  return (value, path) => {
    if (typeof value !== 'number' || !Number.isInteger(value))
      return [problem(path, 'NUMBER_TYPE_COERCE', `Value "${String(value)}" is not int.`)];
    if (value < min)
      return [problem(path, 'NUMBER_TYPE_MIN', `int value should be greater than or equal to ${min}.`)];
    if (value > max)
      return [problem(path, 'NUMBER_TYPE_MAX', `int value should be less than or equal to ${max}.`)];
    return [];
  };
}

export const flag: Check = (value, path) =>
  typeof value === 'boolean' ? [] : [problem(path, 'BOOLEAN_TYPE_CONVERT', 'Must be either true or false.')];

export const anything: Check = () => [];

export function oneOf(values: readonly unknown[]): Check {
  return (value, path) =>
    values.includes(value)
      ? []
      : [problem(path, 'BASE_TYPE_CHOICES', `Value must be one of (${values.map(quoted).join(', ')}).`)];
}

/** Only web addresses, at most 2,048 characters unless said. */
export function webAddress({ max = 2048, schemes = ['http:', 'https:', 'attachment:'] } = {}): Check {
  return (value, path) => {
    if (typeof value !== 'string' || !URL.canParse(value))
      return [problem(path, 'URL_TYPE_INVALID_URL', 'Not a well formed URL.')];
    const { protocol } = new URL(value);
    const scheme = schemes.includes(protocol)
      ? []
      : [
          problem(
            path,
            'URL_TYPE_INVALID_SCHEME',
            `Scheme "${protocol}" must be one of (${schemes.join(' ')}).`,
          ),
        ];
    return [...scheme, ...outOfBounds(value.length, 0, max, path)];
  };
}

export function list(item: Check, { min = 0, max }: { readonly min?: number; readonly max: number }): Check {
  return (value, path) => {
    if (!Array.isArray(value))
      return [problem(path, 'LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType')];
    const items = value.flatMap((each, index) => item(each, [...path, index]));
    return [...outOfBounds(value.length, min, max, path), ...items];
  };
}

/**
 * `null` counts as left out. A field that is not among `fields` is refused: stricter than Discord, which skips it
 * without a word, so that a misspelt name does not pass.
 */
export function object(fields: Readonly<Record<string, Check>>, needed: readonly string[] = []): Check {
  return (value, path) => {
    if (!isObject(value))
      return [problem(path, 'DICT_TYPE_CONVERT', 'Only dictionaries may be used in a DictType')];
    const given = Object.entries(value).filter(([, each]) => each !== null && each !== undefined);
    const missing = needed.filter((name) => !given.some(([each]) => each === name));
    const wrong = given.flatMap(([name, each]) => {
      const check = Object.hasOwn(fields, name) ? fields[name] : undefined;
      const at = [...path, name];
      return check === undefined
        ? [problem(at, 'UNKNOWN_FIELD', 'No such field is known here.')]
        : check(each, at);
    });
    return [...missing.map((name) => required([...path, name])), ...wrong];
  };
}

/** Every check must pass. */
export function all(...checks: readonly Check[]): Check {
  return (value, path) => checks.flatMap((check) => check(value, path));
}
