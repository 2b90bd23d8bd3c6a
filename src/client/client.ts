// A client of /api/v1 for programs in JavaScript and TypeScript, without any package: `import { createClient } from 'verbatim-bot/client'`.
import type { Answer, Quote, Receipt } from '../answer/answer.ts';
import type { Attribution } from '../corpus/document/document.ts';
import type { CheckedText } from '../proof/verdict.ts';
import type { Verification } from '../proof/verify.ts';

export interface ClientOptions {
  /** Scheme, host and port, as VERBATIM_PUBLIC_URL: "https://verbatim.example.org". */
  readonly url: string;
  /** From `verbatim token add`; not needed on the machine itself, unless tokens were made there. */
  readonly token?: string;
  /** Milliseconds until a request is given up. Default: 30,000. */
  readonly timeout?: number;
  /** The same for a file that is added: it is sent and read, which may take minutes. Default: 300,000. */
  readonly uploadTimeout?: number;
  /** How often a request is sent again that was refused for the moment (429 or 503), after as long as the server asks. Default: 2. */
  readonly retries?: number;
}

export interface ListedDocument extends Attribution {
  readonly id: string;
  readonly path: string;
  readonly collection?: string;
  readonly format: string;
  readonly language?: string;
  readonly licence?: string;
  readonly words: number;
  /** UTF-16 units of its text, by which spans are counted. */
  readonly length: number;
  readonly digest: string;
  readonly problems: readonly { readonly code: string; readonly path: string; readonly message: string }[];
}

export interface DocumentPage {
  readonly documents: readonly ListedDocument[];
  readonly page: number;
  readonly pages: number;
  readonly total: number;
}

export interface DocumentFilter {
  readonly search?: string;
  readonly collection?: string;
  /** The ending of the file. */
  readonly type?: string;
  readonly language?: string;
  /** A year, a month or a day, as `until`. */
  readonly from?: string;
  readonly until?: string;
  readonly problems?: boolean;
  readonly page?: number;
  /** Documents of a page, up to 200. */
  readonly size?: number;
}

export interface OwnQuestion {
  /** Of the answer, whose page is /answers/ID. */
  readonly id: string;
  readonly question: string;
  readonly kind: Answer['kind'];
  /** ISO 8601, UTC. */
  readonly askedAt: string;
  /** Of what was quoted. */
  readonly receipts: readonly string[];
}

export interface Stretch {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly length: number;
  /** Where to go on; absent at the end of the document. */
  readonly next?: number;
}

export interface AddedDocument {
  readonly path: string;
  readonly kept: boolean;
  readonly state: 'new' | 'replaces' | 'same' | 'unread';
  readonly sameAs?: string;
  readonly document?: Attribution & {
    readonly id: string;
    readonly format: string;
    readonly language?: string;
    readonly words: number;
    readonly begins: string;
  };
  readonly problems: ListedDocument['problems'];
}

export interface Client {
  /** One to three exact quotes, the closest passages, or that no answer was found: see `kind`. */
  ask(question: string, more?: { readonly previous?: string }): Promise<Answer>;
  /** What the token's holder asked, the latest first; up to 200. */
  questions(most?: number): Promise<readonly OwnQuestion[]>;
  /** Passages that hold the words, each with a receipt. */
  passages(words: string, most?: number): Promise<readonly Quote[]>;
  documents(filter?: DocumentFilter): Promise<DocumentPage>;
  document(id: string): Promise<ListedDocument>;
  read(
    id: string,
    span?: { readonly start?: number; readonly end?: number; readonly context?: number },
  ): Promise<Stretch>;
  /** Whether a receipt's quote is in the documents today. */
  verify(receipt: string): Promise<{ readonly receipt: Receipt; readonly verification: Verification }>;
  /** A verdict on every quotation of four words or more. */
  checkQuotes(text: string): Promise<CheckedText & { readonly allExact: boolean }>;
  cite(receipt: string, style?: string): Promise<string>;
  /** For editors. With `preview`, nothing is kept. */
  add(
    path: string,
    file: Uint8Array<ArrayBuffer> | Blob | string,
    how?: { readonly preview?: boolean; readonly replace?: boolean },
  ): Promise<AddedDocument>;
  /** For editors: the id that `restore` takes. */
  remove(id: string): Promise<string>;
  restore(undo: string): Promise<void>;
}

/** A refusal of the server. `code` does not change with the wording; docs/web.md lists them. */
export class ClientError extends Error {
  override readonly name = 'ClientError';
  readonly code: string;
  readonly status: number;

  constructor(code: string, status: number, message: string) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

type Query = Readonly<Record<string, string | number | boolean | undefined>>;

interface Call {
  readonly method?: 'GET' | 'POST' | 'DELETE';
  readonly query?: Query;
  readonly json?: unknown;
  readonly file?: Uint8Array<ArrayBuffer> | Blob | string;
}

/** Throws a TypeError that names what is missing. */
export function createClient(options: ClientOptions): Client {
  if (!URL.canParse(options.url ?? ''))
    throw new TypeError(
      `createClient: "url" must be the address of Verbatim, such as https://verbatim.example.org; it is ${JSON.stringify(options.url)}.`,
    );
  const { url, token, timeout = 30_000, uploadTimeout = 300_000, retries = 2 } = options;

  async function call<T>(path: string, { method = 'GET', query = {}, json, file }: Call = {}): Promise<T> {
    const address = new URL(`/api/v1/${path}`, url);
    for (const [name, value] of Object.entries(query))
      if (value !== undefined) address.searchParams.set(name, String(value));
    const headers = new Headers({ Accept: 'application/json' });
    if (token !== undefined) headers.set('Authorization', `Bearer ${token}`);
    if (json !== undefined) headers.set('Content-Type', 'application/json');
    if (file !== undefined) headers.set('Content-Type', 'application/octet-stream');
    const body = json === undefined ? file : JSON.stringify(json);
    for (let tried = 0; ; tried += 1) {
      const signal = AbortSignal.timeout(file === undefined ? timeout : uploadTimeout);
      const response = await fetch(address, {
        ...{ method, headers, signal },
        ...(body === undefined ? {} : { body }),
      });
      if (response.ok) return (await response.json()) as T;
      const wait = Number(response.headers.get('Retry-After') ?? Number.NaN);
      const isForNow = response.status === 429 || response.status === 503;
      if (!isForNow || Number.isNaN(wait) || tried >= retries) throw await refusalOf(response);
      await response.body?.cancel();
      await new Promise((resolve) => setTimeout(resolve, wait * 1000));
    }
  }

  const within = (id: string): string => `documents/${encodeURIComponent(id)}`;
  const receipts = (receipt: string): string => `receipts/${encodeURIComponent(receipt)}`;
  return {
    ask: (question, { previous } = {}) =>
      call('ask', { method: 'POST', json: previous === undefined ? { question } : { question, previous } }),
    questions: async (most) =>
      (await call<{ questions: readonly OwnQuestion[] }>('questions', { query: { most } })).questions,
    passages: async (words, most) =>
      (await call<{ passages: readonly Quote[] }>('passages', { query: { words, most } })).passages,
    documents: (filter = {}) => call('documents', { query: { ...filter } }),
    document: (id) => call(within(id)),
    read: (id, span = {}) => call(`${within(id)}/text`, { query: { ...span } }),
    verify: (receipt) => call(receipts(receipt)),
    checkQuotes: (text) => call('check-quotes', { method: 'POST', json: { text } }),
    cite: async (receipt, style) =>
      (await call<{ reference: string }>(`${receipts(receipt)}/reference`, { query: { style } })).reference,
    add: (path, file, how = {}) => call('documents', { method: 'POST', query: { path, ...how }, file }),
    remove: async (id) => (await call<{ undo: string }>(within(id), { method: 'DELETE' })).undo,
    restore: async (undo) => {
      await call(`removals/${encodeURIComponent(undo)}/restore`, { method: 'POST' });
    },
  };
}

async function refusalOf(response: Response): Promise<ClientError> {
  const text = await response.text();
  try {
    const { code, detail } = JSON.parse(text) as { readonly code?: unknown; readonly detail?: unknown };
    if (typeof code === 'string' && typeof detail === 'string')
      return new ClientError(code, response.status, detail);
  } catch {
    // A proxy in front may answer with a page of its own.
  }
  return new ClientError('FAILED', response.status, `The server answered with status ${response.status}.`);
}
