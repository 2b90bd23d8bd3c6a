// Where the program listens, checked where it enters.
import { z } from 'zod';
import { VerbatimError } from '../../src/index.ts';

export interface ListenSettings {
  /** 0 for any free one. */
  readonly port: number;
  /** Absent for every address of the machine. */
  readonly host?: string;
}

const schema = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .default('3000')
    .transform(Number)
    .refine((port) => port <= 65_535),
  HOST: z.string().optional(),
});

/**
 * `isPublic` where a platform sends requests: it must be able to reach them, so HOST is every address by default. The
 * health alone is for this machine, 127.0.0.1. Throws CONFIG_INVALID.
 */
export function readListenSettings(
  environment: Readonly<Record<string, string | undefined>>,
  isPublic: boolean,
): ListenSettings {
  const { PORT, HOST } = environment;
  const parsed = schema.safeParse({ PORT: PORT || undefined, HOST: HOST || undefined });
  if (!parsed.success) {
    throw new VerbatimError(
      'CONFIG_INVALID',
      `PORT is "${PORT ?? ''}", but must be a number from 0 to 65535. Correct it in .env or in the environment.`,
    );
  }
  const host = parsed.data.HOST ?? (isPublic ? undefined : '127.0.0.1');
  return { port: parsed.data.PORT, ...(host === undefined ? {} : { host }) };
}
