// Collects what listeners hear, and waits until so many things were heard.

export interface Arrivals<T> {
  add(item: T): void;
  /** All items, once there are `count` of them. */
  atLeast(count: number): Promise<readonly T[]>;
}

export function createArrivals<T>(): Arrivals<T> {
  const items: T[] = [];
  const waiting: (() => void)[] = [];
  return {
    add(item) {
      items.push(item);
      for (const check of waiting) check();
    },
    atLeast: (count) =>
      new Promise((resolve) => {
        const check = (): void => {
          if (items.length >= count) resolve([...items]);
        };
        waiting.push(check);
        check();
      }),
  };
}
