// Checks of JSON in the words Slack uses for what is wrong: those of its own validator, slackhq/hack-json-schema
// (src/Constraints), seen in answers such as `[ERROR] must be less than 3001 characters [json-pointer:/blocks/0/text/text]`.
import { isObject } from './json.ts';

export interface Problem {
  readonly message: string;
  /** JSON pointer. */
  readonly at: string;
}

/** Returns what is wrong with a value that stands at a pointer. */
export type Check = (value: unknown, at: string) => readonly Problem[];

const problem = (message: string, at: string): readonly Problem[] => [{ message, at }];

interface Range {
  readonly min?: number;
  readonly max?: number;
}

/** Lengths are counted in UTF-16 units, which is never less than Slack's count of characters. */
export const string =
  ({ min = 0, max = Number.POSITIVE_INFINITY }: Range = {}): Check =>
  (value, at) => {
    if (typeof value !== 'string') return problem('must provide a string', at);
    if (value.length > max) return problem(`must be less than ${max + 1} characters`, at);
    return value.length < min ? problem(`must be more than ${min - 1} characters`, at) : [];
  };

export const boolean: Check = (value, at) =>
  typeof value === 'boolean' ? [] : problem('must provide a boolean', at);

export const integer =
  ({ min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY }: Range = {}): Check =>
  (value, at) => {
    if (typeof value !== 'number' || !Number.isInteger(value)) return problem('must provide an integer', at);
    if (value > max) return problem(`must be less than or equal to ${max}`, at);
    return value < min ? problem(`must be greater than or equal to ${min}`, at) : [];
  };

export const number: Check = (value, at) =>
  typeof value === 'number' ? [] : problem('must provide a number', at);

export const oneOf =
  (...choices: readonly unknown[]): Check =>
  (value, at) =>
    choices.includes(value) ? [] : problem('must be a valid enum value', at);

export const list =
  (item: Check, { min = 0, max = Number.POSITIVE_INFINITY }: Range = {}): Check =>
  (value, at) => {
    if (!Array.isArray(value)) return problem('must provide an array', at);
    if (value.length > max) return problem(`no more than ${max} items allowed`, at);
    if (value.length < min) return problem(`must provide at least ${min} items`, at);
    return value.flatMap((entry: unknown, index) => item(entry, `${at}/${index}`));
  };

type Fields = Readonly<Record<string, Check>>;

/** An object with these fields and no others. */
export const shape =
  (required: Fields, optional: Fields = {}): Check =>
  (value, at) => {
    if (!isObject(value)) return problem('must provide an object', at);
    const missing = Object.keys(required)
      .filter((name) => value[name] === undefined)
      .flatMap((name) => problem(`missing required field: ${name}`, at));
    const fields: Fields = { ...optional, ...required };
    const wrong = Object.entries(value).flatMap(([name, inner]) => {
      if (inner === undefined) return [];
      const check = fields[name];
      return check === undefined
        ? problem(`invalid additional property: ${name}`, at)
        : check(inner, `${at}/${name}`);
    });
    return [...missing, ...wrong];
  };

/** An object whose `type` names the check that its other fields must pass. */
export const typed =
  (types: Readonly<Record<string, Check>>): Check =>
  (value, at) => {
    if (!isObject(value)) return problem('must provide an object', at);
    if (value['type'] === undefined) return problem('missing required field: type', at);
    const { type, ...fields } = value;
    const check = types[String(type)];
    return check === undefined
      ? problem(`unsupported type: ${String(type)}`, `${at}/type`)
      : check(fields, at);
  };

/** Adds the line that Slack puts before the faults of a value for which several schemas stand open. */
export const anyOf =
  (check: Check): Check =>
  (value, at) => {
    const problems = check(value, at);
    return problems.length === 0 ? [] : [...problem('failed to match all allowed schemas', at), ...problems];
  };

export const also =
  (...checks: readonly Check[]): Check =>
  (value, at) =>
    checks.flatMap((check) => check(value, at));

export { problem };

/** As Slack writes them in `errors`. */
export const described = (problems: readonly Problem[]): readonly string[] =>
  problems.map(({ message, at }) => `${message} [json-pointer:${at}]`);
