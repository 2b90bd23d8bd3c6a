// A site whose responses are held against their own description, by an independent reader of JSON Schema.
import { AjvJsonSchemaValidator } from '@modelcontextprotocol/client/validators/ajv';
import { expect } from 'vitest';
import { writeFolder } from '../../../folders.ts';
import { type OpenedSite, openSite } from '../site.ts';

// biome-ignore lint/suspicious/noExplicitAny: responses are read as a program without our types reads them.
export type Json = any;

export interface Api extends OpenedSite {
  readonly description: Json;
  readonly corpus: string;
  /** Fails where the response is not as its endpoint's description says. */
  call(
    operation: string,
    given?: {
      path?: Record<string, string>;
      query?: Record<string, string>;
      body?: unknown;
      file?: string;
      as?: string;
    },
  ): Promise<{ readonly status: number; readonly json: Json; readonly headers: Headers }>;
}

export async function openApi(
  files: Readonly<Record<string, string>>,
  environment: Readonly<Record<string, string>> = {},
): Promise<Api> {
  const corpus = await writeFolder(files);
  const site = await openSite({ corpus, environment });
  const authorized = { Authorization: `Bearer ${environment['VERBATIM_API_TOKENS'] ?? ''}` };
  const described = await fetch(`${site.url}/api/v1/openapi.json`, {
    headers: environment['VERBATIM_API_TOKENS'] === undefined ? {} : authorized,
  });
  const description: Json = await described.json();
  const validator = new AjvJsonSchemaValidator();
  const operations = Object.entries<Json>(description.paths).flatMap(([path, methods]) =>
    Object.entries<Json>(methods).map(([method, operation]) => ({ path, method, ...operation })),
  );
  return {
    ...site,
    corpus,
    description,
    call: async (id, { path: parts = {}, query = {}, body, file, as } = {}) => {
      const operation = operations.find(({ operationId }) => operationId === id);
      const path = operation.path.replace(/\{(\w+)\}/g, (_: string, name: string) =>
        encodeURIComponent(parts[name] ?? ''),
      );
      const sent = await fetch(`${site.url}${path}?${new URLSearchParams(query)}`, {
        method: operation.method.toUpperCase(),
        headers: {
          ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
          ...(file === undefined ? {} : { 'Content-Type': 'application/octet-stream' }),
          ...(as === undefined ? {} : { Authorization: `Bearer ${as}` }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        ...(file === undefined ? {} : { body: file }),
      });
      const given = operation.responses[String(sent.status)];
      expect([id, sent.status, given === undefined]).toEqual([id, sent.status, false]);
      const type = sent.headers.get('content-type')?.split(';')[0] ?? '';
      const text = await sent.text();
      if (!type.endsWith('json')) return { status: sent.status, json: text, headers: sent.headers };
      const json: Json = JSON.parse(text);
      const { components } = description;
      const validate = validator.getValidator({ ...given.content[type].schema, components });
      const { valid, errorMessage } = validate(json);
      expect({ id, valid, errorMessage }).toEqual({ id, valid: true, errorMessage: undefined });
      return { status: sent.status, json, headers: sent.headers };
    },
  };
}
