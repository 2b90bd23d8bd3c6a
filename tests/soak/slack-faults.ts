// What goes wrong during the soak, one after the other.
import type { SlackServer } from '../platforms/slack-server.ts';

export interface PlannedFault {
  readonly name: string;
  readonly happens: (slack: SlackServer) => void;
}

/**
 * Connections that are reset after Slack has posted are left out: the client sends the message again and Slack, which
 * takes no key for a message, shows it twice.
 */
export const plan: readonly PlannedFault[] = [
  { name: 'nothing', happens: () => {} },
  { name: 'events delivered twice', happens: (slack) => slack.faults.deliverTwice(20) },
  { name: 'acknowledgements lost', happens: (slack) => slack.faults.loseAcks(20) },
  { name: 'events out of order', happens: (slack) => slack.faults.reverseEvents(10) },
  {
    name: 'blocks refused',
    happens: (slack) =>
      slack.faults.answer('chat.postMessage', { times: 5, error: 'invalid_blocks', blocksOnly: true }),
  },
  {
    name: 'answers of the API slow',
    happens: (slack) => slack.faults.answer('chat.postMessage', { times: 20, delayMs: 200 }),
  },
  {
    name: 'connections reset before',
    happens: (slack) => slack.faults.answer('chat.postMessage', { times: 2, reset: 'before' }),
  },
  {
    name: 'errors of the API (503)',
    happens: (slack) => slack.faults.answer('chat.postMessage', { times: 2, status: 503 }),
  },
  {
    name: 'rate limited (429)',
    happens: (slack) => slack.faults.answer('chat.postMessage', { times: 2, retryAfter: 1 }),
  },
  { name: 'Slack asks to reconnect', happens: (slack) => slack.disconnectSockets('refresh_requested') },
  { name: 'sockets cut', happens: (slack) => slack.dropSockets() },
];
