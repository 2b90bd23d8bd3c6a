// The text of a document: in memory until it is cached, from then on read from the data folder when it is asked for.
import { createRecentTexts } from './recent-texts.ts';

/** Where a text lies in the data folder. */
export interface StoredText {
  /** Of the text, in UTF-16 units. */
  readonly length: number;
  /** In the data folder. */
  readonly bytes: number;
  /** The same text each time. Throws CACHE_DAMAGED where it is not what was stored. */
  read(): string;
  /** Whether this is the text that was stored. */
  isOf(text: string): boolean;
}

/** Bytes of the texts that were asked for last: about what a hundred questions need. */
const recent = createRecentTexts<HeldText>(64 * 1024 * 1024);

/**
 * Bytes from which a text stays in memory: to read it again takes more than a millisecond, and a question may need dozens of
 * documents.
 */
export const mostOnDemand = 256 * 1024;

/** Shared by what was read of a file and the document that is made of it. */
export class HeldText {
  #place: string | StoredText;

  constructor(place: string | StoredText) {
    this.#place = place;
  }

  /** In UTF-16 units. Nothing is read. */
  get length(): number {
    return this.#place.length;
  }

  /** Absent where the text is in memory. */
  get stored(): StoredText | undefined {
    return typeof this.#place === 'string' ? undefined : this.#place;
  }

  get(): string {
    const place = this.#place;
    if (typeof place === 'string') return place;
    const known = recent.get(this);
    if (known !== undefined) return known;
    const text = place.read();
    // Letters take a byte each in a text that is all ASCII.
    recent.put(this, text, place.bytes === place.length ? place.length : 2 * place.length);
    return text;
  }

  /** The same text is at this place from now on; a long one stays in memory. */
  move(place: StoredText): void {
    if (place.bytes <= mostOnDemand) this.#place = place;
  }

  /** Takes the text of a document that was read again; false where that is another one. */
  restore(text: string): boolean {
    if (typeof this.#place === 'string' || !this.#place.isOf(text)) return false;
    recent.drop(this);
    this.#place = text;
    return true;
  }
}

const held = Symbol('the held text');

interface Holder {
  readonly [held]?: HeldText;
}

function textOf(this: Holder): string {
  return this[held]?.get() ?? '';
}

/** `fields` with the text that is held. A copy of the object has the text itself. */
export function withHeldText<Fields extends object>(
  fields: Fields,
  text: HeldText,
): Fields & { readonly text: string } {
  const holder = { ...fields };
  Object.defineProperty(holder, held, { value: text });
  // The same function for all of them, so that they share one hidden class.
  Object.defineProperty(holder, 'text', { get: textOf, enumerable: true });
  return holder as Fields & { readonly text: string };
}

/** Absent where the text is an ordinary property. */
export const heldTextOf = (holder: { readonly text: string }): HeldText | undefined =>
  (holder as Holder)[held];

/** Of the text, in UTF-16 units. Nothing is read. */
export const textLengthOf = (holder: { readonly text: string }): number =>
  heldTextOf(holder)?.length ?? holder.text.length;
