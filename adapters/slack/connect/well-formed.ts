// Whether what comes from Slack has the shape that Bolt and its socket client take for granted. Both (5.1.0 and 3.1.0) throw on
// anything else in a promise that nobody handles, which ends the process; no issue of theirs was found that says so.
import { parse as parseForm } from 'node:querystring';
import { z } from 'zod';

const frame = z.looseObject({ type: z.string() });
const eventFrame = frame.extend({ payload: z.looseObject({ event: z.looseObject({ type: z.string() }) }) });
const dispatched = z.looseObject({});

/** A frame of the socket: of an event with its event, of anything else with a type. */
export function isWellFormedFrame(data: unknown): boolean {
  const read = parsed(String(data));
  const found = frame.safeParse(read).data;
  if (found === undefined) return false;
  if (['hello', 'disconnect'].includes(found.type)) return true;
  if (found.type === 'events_api') return eventFrame.safeParse(read).success;
  return dispatched.safeParse(found['payload']).success;
}

/** The body of a request: an object, or a form, whose `payload` is an object where there is one. */
export function isWellFormedBody(body: string, contentType: string): boolean {
  if (!contentType.startsWith('application/x-www-form-urlencoded')) return isObject(parsed(body));
  const { payload } = parseForm(body);
  return payload === undefined || (typeof payload === 'string' && isObject(parsed(payload)));
}

const isObject = (value: unknown): boolean => dispatched.safeParse(value).success;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON is not well formed.
    return undefined;
  }
}
