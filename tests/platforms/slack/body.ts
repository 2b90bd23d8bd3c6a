// Reads what a request carries: JSON, a form, or several parts.
import type { IncomingMessage } from 'node:http';
import { isObject, parseJson } from './json.ts';
import type { JsonObject } from './types.ts';

const mostBytes = 8_000_000;

export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk as Uint8Array);
    size += bytes.length;
    if (size > mostBytes) throw new Error(`A request is larger than ${mostBytes} bytes.`);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Undefined where the body is not of the type it says. */
export function argumentsOf(type: string, body: string, query: URLSearchParams): JsonObject | undefined {
  const inAddress = Object.fromEntries(query);
  if (type.startsWith('application/json')) {
    const parsed = parseJson(body === '' ? '{}' : body);
    return isObject(parsed) ? { ...inAddress, ...parsed } : undefined;
  }
  return { ...inAddress, ...Object.fromEntries(new URLSearchParams(body)) };
}
