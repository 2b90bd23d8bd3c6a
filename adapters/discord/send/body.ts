// The fields of every message to Discord: what is shown, and that nobody is notified by it.
import { brokenLimits, type Payload } from '../render/limits.ts';

/** Throws for one that Discord would refuse. */
export function bodyOf(payload: Payload) {
  const broken = brokenLimits(payload);
  if (broken.length > 0) throw new Error(`the message breaks a limit of Discord: ${broken.join(', ')}`);
  const { content, embeds, components } = payload;
  return { content, embeds, components, allowed_mentions: { parse: [], replied_user: false } };
}
