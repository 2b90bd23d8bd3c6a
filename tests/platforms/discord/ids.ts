// Snowflakes: ids that carry the time of their making, always rising.

/** Milliseconds: the first of January 2015, from which Discord counts. */
const epoch = 1_420_070_400_000n;

/** Bits below the milliseconds. */
const low = 22n;

export function snowflakeAt(milliseconds: number): bigint {
  return (BigInt(Math.trunc(milliseconds)) - epoch) << low;
}

/** Ids made in one millisecond differ by a counter; an id is never smaller than the one before. */
export function createIds(now: () => number): () => string {
  let last = 0n;
  return () => {
    const wanted = snowflakeAt(now());
    last = wanted > last ? wanted : last + 1n;
    return String(last);
  };
}

/** The shard that gets a guild's events. Source: docs.discord.com/developers/events/gateway#sharding */
export function shardOf(guildId: string | undefined, shards: number): number {
  return guildId === undefined ? 0 : Number((BigInt(guildId) >> low) % BigInt(shards));
}
