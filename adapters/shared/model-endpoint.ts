// What serves models over HTTP, as the program's server mounts it.
import type { Asker } from '../../src/index.ts';

export interface ModelEndpoint {
  /** Answers one request on behalf of the asker, who was let in before. */
  answer(request: Request, asker: Asker): Promise<Response>;
  /** Ends what is under way. */
  close(): Promise<void>;
}
