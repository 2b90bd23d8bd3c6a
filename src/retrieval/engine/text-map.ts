// A map by texts whose growth is never noticed: a Map of a million entries lays all of them out again at once, in a
// tenth of a second and more; this one is many small Maps.

/** A power of two. */
const shards = 256;

export class TextMap<Value> {
  readonly #shards: (Map<string, Value> | undefined)[] = [];
  size = 0;

  get(text: string): Value | undefined {
    return this.#shards[shardOf(text)]?.get(text);
  }

  has(text: string): boolean {
    return this.#shards[shardOf(text)]?.has(text) === true;
  }

  set(text: string, value: Value): void {
    const at = shardOf(text);
    const shard = this.#shards[at] ?? new Map<string, Value>();
    this.#shards[at] = shard;
    const before = shard.size;
    shard.set(text, value);
    this.size += shard.size - before;
  }

  delete(text: string): void {
    if (this.#shards[shardOf(text)]?.delete(text) === true) this.size -= 1;
  }
}

/** Of a few letters, which words differ in: reading all of them costs more than shards of unequal size. */
function shardOf(text: string): number {
  const { length } = text;
  const middle = length >> 1;
  const hash =
    length +
    text.charCodeAt(0) * 31 +
    text.charCodeAt(middle) * 131 +
    text.charCodeAt(middle - 1) * 17 +
    text.charCodeAt(length - 1) * 7;
  return hash & (shards - 1);
}
