// How many questions one person may ask in a minute.
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** True while the person is within the limit, which may be lower for them. */
export type Limiter = (person: string, most?: number) => Promise<boolean>;

export function createLimiter(perMinute: number): Limiter {
  const limiter = new RateLimiterMemory({ points: perMinute, duration: 60 });
  return async (person, most = perMinute) => {
    try {
      return (await limiter.consume(person)).consumedPoints <= most;
    } catch (refused) {
      if (refused instanceof RateLimiterRes) return false;
      throw refused;
    }
  };
}
