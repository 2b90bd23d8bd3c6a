// Asks at a steady rate while faults happen, and reads from the log what became of each question.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Entry, SlackServer } from '../platforms/slack-server.ts';
import { plan } from './slack-faults.ts';
import { topics } from './topics.ts';
import { waitsOf } from './waits.ts';

export interface Load {
  readonly questions: number;
  readonly perSecond: number;
  readonly people: readonly string[];
  /** Seconds between two faults. */
  readonly faultEvery: number;
  /** Called with each question's number. */
  readonly meanwhile?: (index: number) => void;
}

/** What became of one question. */
export interface Fate {
  /** Messages in its thread and to the asker. */
  readonly outcomes: number;
  /** Milliseconds from the event's arrival to the answer; undefined without one. */
  readonly latency?: number;
  /** The part of it in which Slack's client waited. */
  readonly waited?: number;
  /** The last fault before it was asked. */
  readonly during: string;
}

export const channel = 'C0RESEARCH';

/** The ts of each question, to the fault during which it was asked. */
export async function ask(
  slack: SlackServer,
  { questions, perSecond, people, faultEvery, meanwhile }: Load,
  half: () => void,
): Promise<ReadonlyMap<string, string>> {
  const asked = new Map<string, string>();
  const began = Date.now();
  let fault = 0;
  for (let index = 0; index < questions; index += 1) {
    const due = began + (index * 1000) / perSecond;
    if (due > Date.now()) await sleep(due - Date.now());
    if (index === Math.floor(questions / 2)) half();
    if (index >= (fault + 1) * faultEvery * perSecond) plan[++fault % plan.length]?.happens(slack);
    meanwhile?.(index);
    const person = people[index % people.length] ?? '';
    const text = `<@${slack.identity.botUserId}> ${topics[index % topics.length]}`;
    asked.set(slack.say(channel, person, text).ts, plan[fault % plan.length]?.name ?? '');
  }
  return asked;
}

/** Milliseconds that the last answers have. */
const patience = 40_000;

/** Waits until every question has an outcome, or nothing more may come. */
export async function settle(slack: SlackServer, asked: ReadonlyMap<string, string>): Promise<void> {
  const end = Date.now() + patience;
  while (Date.now() < end) {
    if (fatesOf(slack, asked).every(({ outcomes }) => outcomes > 0)) break;
    await sleep(500);
  }
  // A second answer would come now.
  await sleep(3_000);
}

export function fatesOf(slack: SlackServer, asked: ReadonlyMap<string, string>): readonly Fate[] {
  const unreached = new Set(slack.entries.flatMap((entry) => (isUnreached(entry) ? [entry.id] : [])));
  const arrived = new Map<string, number>();
  const answers = new Map<string, number[]>();
  for (const entry of slack.entries) {
    if (entry.type === 'delivery' && !unreached.has(entry.id)) {
      const ts = tsOf(entry);
      if (ts !== undefined && !arrived.has(ts)) arrived.set(ts, entry.time);
    }
    const root = answeredIn(entry);
    if (root !== undefined) answers.set(root, [...(answers.get(root) ?? []), entry.time]);
  }
  for (const entry of slack.entries) {
    if (entry.type !== 'ephemeral') continue;
    const ts = whisperedFor(slack, entry, asked, answers);
    if (ts !== undefined) answers.set(ts, [...(answers.get(ts) ?? []), entry.time]);
  }
  const waited = waitsOf(slack);
  return [...asked].map(([ts, during]) => {
    const [first, ...more] = answers.get(ts) ?? [];
    const from = arrived.get(ts);
    if (first === undefined || from === undefined) return { outcomes: 0, during };
    return { outcomes: 1 + more.length, latency: first - from, waited: waited(ts, from, first), during };
  });
}

/** What is said to the asker alone names no question: it is for their last one before, an unanswered one first. */
function whisperedFor(
  slack: SlackServer,
  { ephemeral }: Entry & { type: 'ephemeral' },
  asked: ReadonlyMap<string, string>,
  answers: ReadonlyMap<string, readonly number[]>,
): string | undefined {
  const own = slack
    .messages(ephemeral.channel)
    .filter(({ user, ts }) => user === ephemeral.user && asked.has(ts) && ts < ephemeral.ts)
    .map(({ ts }) => ts);
  return own.findLast((ts) => !answers.has(ts)) ?? own.at(-1);
}

const isUnreached = (entry: Entry): entry is Entry & { type: 'unacknowledged' } =>
  entry.type === 'unacknowledged' && entry.reason === 'connection_failed';

function tsOf({ payload }: Entry & { type: 'delivery' }): string | undefined {
  const event = payload['event'];
  return typeof event === 'object' && event !== null && 'ts' in event ? String(event.ts) : undefined;
}

function answeredIn(entry: Entry): string | undefined {
  if (entry.type !== 'message' || entry.change !== 'posted' || entry.message.botId === undefined)
    return undefined;
  return entry.message.threadTs;
}
