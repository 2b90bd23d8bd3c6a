// The service that the minimal platform is for: rooms and messages in memory, with a markup of two signs.
import type { Control } from '../../../adapters/chat/port/message.ts';

/** `*` begins and ends what is bold, `@` notifies, `> ` begins a line of a quote; a backslash takes that from each. */
export interface Payload {
  readonly text: string;
  readonly controls: readonly Control[];
}

export interface Message extends Payload {
  readonly id: string;
  readonly room: string;
  readonly from: string;
  readonly onlyFor?: string;
}

/** Why the service refuses something. */
export class Refusal extends Error {
  readonly code: 'layout' | 'forbidden' | 'gone' | 'broken';
  constructor(code: Refusal['code']) {
    super(`refused: ${code}`);
    this.code = code;
  }
}

/** Characters of a message. */
export const longest = 4_000;

export interface World {
  readonly messages: Map<string, Message>;
  newId(): string;
  post(message: Omit<Message, 'id'>): string;
  change(id: string, payload: Payload): void;
  delete(id: string): void;
  /** The next posts into rooms are refused: those with controls, or all. */
  refuse(code: Refusal['code'], times: number): void;
}

export const bot = 'bot';

export const isDirect = (room: string): boolean => room.startsWith('direct:');

export function createWorld(): World {
  const messages = new Map<string, Message>();
  let count = 0;
  let refusal: { readonly code: Refusal['code']; left: number } | undefined;
  const newId = (): string => {
    count += 1;
    return `m${count}`;
  };
  return {
    messages,
    newId,
    post: (message) => {
      if (message.text.length > longest) throw new Refusal('layout');
      if (refusal !== undefined && refusal.left > 0 && message.from === bot && !isDirect(message.room)) {
        refusal.left -= 1;
        throw new Refusal(refusal.code);
      }
      const id = newId();
      messages.set(id, { ...message, id });
      return id;
    },
    change: (id, payload) => {
      const known = messages.get(id);
      if (known === undefined) throw new Refusal('gone');
      messages.set(id, { ...known, ...payload });
    },
    delete: (id) => {
      if (!messages.delete(id)) throw new Refusal('gone');
    },
    refuse: (code, times) => {
      refusal = { code, left: times };
    },
  };
}

/** What a reader sees of a text, and what in it acts. */
export function read(text: string): {
  readonly words: string;
  readonly quotes: readonly string[];
  readonly acting: readonly string[];
  readonly pings: number;
} {
  const plain = (part: string): string =>
    part.replace(/\\(.)|[*]/gs, (_, sign: string | undefined) => sign ?? '');
  const bare = text.replace(/\\./gs, '');
  const quotes = text.match(/(?<=^|\n)> [^\n]*(?:\n> [^\n]*)*/g) ?? [];
  return {
    words: plain(text.replace(/(?<=^|\n)> /g, '')),
    quotes: quotes.map((quote) => plain(quote.replace(/(?<=^|\n)> /g, ''))),
    acting: (bare.match(/\*/g) ?? []).length % 2 === 0 ? [] : ['*'],
    pings: (bare.match(/@/g) ?? []).length,
  };
}
