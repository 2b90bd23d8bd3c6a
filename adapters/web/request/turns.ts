// Who is answered next, when many ask at once: a few at a time, in turn between addresses, and nobody waits in vain.
import type { MiddlewareHandler } from 'hono';
import { webWords } from '../../shared/wording/pages/web.ts';
import { addressOf } from './address.ts';
import type { Env } from './env.ts';
import { refusal } from './refusal.ts';

/**
 * Answers that are made at once. They share one event loop, so more of them end no sooner, and each then waits for all: the
 * last ones many times as long as the first.
 */
const atOnce = 4;
/** Milliseconds that somebody waits for a turn: then it is better to hear that it takes longer. */
const patience = 5_000;

export interface Turns {
  /** Resolves once it is the asker's turn, to what ends it; to the milliseconds to come back after, where it takes too long. */
  enter(asker: string): Promise<(() => void) | number>;
}

export function createTurns(now: () => number): Turns {
  /** By asker, who is next first. */
  const waiting = new Map<string, (() => void)[]>();
  let running = 0;
  /** Milliseconds, of the latest answers most. */
  let usual = 5;

  /** How many are answered before one more of the asker, as turns go round. */
  const ahead = (asker: string): number => {
    const own = waiting.get(asker)?.length ?? 0;
    return [...waiting.values()].reduce((sum, { length }) => sum + Math.min(length, own + 1), 0);
  };

  function next(): void {
    const [first] = waiting;
    if (first === undefined || running >= atOnce) return;
    const [asker, [start, ...rest]] = first;
    waiting.delete(asker);
    // Behind everybody else who waits.
    if (rest.length > 0) waiting.set(asker, rest);
    running += 1;
    start?.();
  }

  function begin(): () => void {
    const from = now();
    let isOver = false;
    return () => {
      if (isOver) return;
      isOver = true;
      running -= 1;
      usual = 0.9 * usual + 0.1 * (now() - from);
      next();
    };
  }

  return {
    enter: async (asker) => {
      const wait = ((ahead(asker) + 1) * usual) / atOnce;
      if (wait > patience) return wait;
      await new Promise<void>((resolve) => {
        waiting.set(asker, [...(waiting.get(asker) ?? []), resolve]);
        next();
      });
      return begin();
    },
  };
}

/** Where questions are asked. */
const asking: ReadonlySet<string> = new Set(['/', '/api/ask', '/api/v1/ask', '/mcp']);

export function inTurn(turns: Turns): MiddlewareHandler<Env> {
  return async (context, next) => {
    if (context.req.method !== 'POST' || !asking.has(context.req.path)) return next();
    const turn = await turns.enter(addressOf(context));
    if (typeof turn === 'number') {
      context.header('Retry-After', String(Math.ceil(turn / 1000)));
      throw refusal(503, webWords.busy, 'BUSY');
    }
    try {
      await next();
    } finally {
      turn();
    }
  };
}
