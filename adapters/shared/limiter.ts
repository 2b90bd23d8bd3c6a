// How much one person, or all people of one tenant, may do in a time.
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** True while the one whose key it is is within the limit, which may be lower for them. */
export type Limiter = (key: string, most?: number) => Promise<boolean>;

export interface Allowance {
  readonly isWithin: boolean;
  readonly left: number;
  /** Until all of them are there again. */
  readonly seconds: number;
}

/** As a limiter, for those who tell how much is left. */
export function createAllowances(points: number, seconds = 60): (key: string) => Promise<Allowance> {
  const limiter = new RateLimiterMemory({ points, duration: seconds });
  const told = (isWithin: boolean, { remainingPoints, msBeforeNext }: RateLimiterRes): Allowance => ({
    isWithin,
    left: Math.max(0, remainingPoints),
    seconds: Math.ceil(msBeforeNext / 1000),
  });
  return async (key) => {
    try {
      return told(true, await limiter.consume(key));
    } catch (refused) {
      if (refused instanceof RateLimiterRes) return told(false, refused);
      throw refused;
    }
  };
}

/** `seconds` begin with the first of what is counted. */
export function createLimiter(points: number, seconds = 60): Limiter {
  const limiter = new RateLimiterMemory({ points, duration: seconds });
  return async (person, most = points) => {
    try {
      return (await limiter.consume(person)).consumedPoints <= most;
    } catch (refused) {
      if (refused instanceof RateLimiterRes) return false;
      throw refused;
    }
  };
}

/** How often something was done in this many milliseconds, this time included; undefined where nobody can tell. */
export type Count = (key: string, milliseconds: number) => Promise<number | undefined>;

/** As `createLimiter`, counted by `count`; by this process alone while that fails. */
export function createCountedLimiter(count: Count, points: number, seconds = 60): Limiter {
  const alone = createLimiter(points, seconds);
  return async (key, most = points) => {
    const times = await count(key, seconds * 1000);
    return times === undefined ? alone(key, most) : times <= most;
  };
}
