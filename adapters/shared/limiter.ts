// How much one person, or all people of one tenant, may do in a time.
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** True while the one whose key it is is within the limit, which may be lower for them. */
export type Limiter = (key: string, most?: number) => Promise<boolean>;

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
