// How many questions one person may ask in a minute.
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** True while the person is within the limit. */
export type Limiter = (person: string) => Promise<boolean>;

export function createLimiter(perMinute: number): Limiter {
  const limiter = new RateLimiterMemory({ points: perMinute, duration: 60 });
  return async (person) => {
    try {
      await limiter.consume(person);
      return true;
    } catch (refused) {
      if (refused instanceof RateLimiterRes) return false;
      throw refused;
    }
  };
}
