// YAML to data, or what is wrong with it.
import { parseDocument } from 'yaml';
import { messageOf } from '../errors.ts';

export type Yaml = { readonly data: unknown } | { readonly fault: string };

/** `fault` is one line for a person, with the place of the first mistake where it is known. */
export function parseYaml(source: string): Yaml {
  const document = parseDocument(source);
  const error = document.errors[0];
  if (error !== undefined) return { fault: firstLine(error.message) };
  try {
    return { data: document.toJS() };
  } catch (cause) {
    // Aliases are followed only here: one without its anchor, or a bomb of them, is a mistake in the text.
    return { fault: firstLine(messageOf(cause)) };
  }
}

const firstLine = (message: string): string => (message.split('\n')[0] ?? message).replace(/[.:]?$/, '.');
