// What an index is saved as: named columns of numbers or strings.

export type Column = Uint8Array | Uint16Array | Uint32Array | readonly string[];
export type Columns = Readonly<Record<string, Column>>;

/** A list of numbers that grows: a typed array that doubles. */
export class GrowingNumbers<Numbers extends Uint16Array | Uint32Array> {
  #numbers: Numbers;
  readonly #create: (length: number) => Numbers;
  length = 0;

  constructor(create: (length: number) => Numbers) {
    this.#create = create;
    this.#numbers = create(1024);
  }

  push(value: number): void {
    if (this.length === this.#numbers.length) {
      const grown = this.#create(this.length * 2);
      grown.set(this.#numbers);
      this.#numbers = grown;
    }
    this.#numbers[this.length] = value;
    this.length += 1;
  }

  /** Adds 1 to the number at `index`, up to `most`. */
  increment(index: number, most: number): void {
    const value = this.#numbers[index] ?? 0;
    if (value < most) this.#numbers[index] = value + 1;
  }

  /** A view of what was pushed, not a copy. */
  values(): Numbers {
    return this.#numbers.subarray(0, this.length) as Numbers;
  }
}
