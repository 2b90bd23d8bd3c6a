// What goes wrong with Discord during the soak, one after the other.
import type { DiscordServer } from '../platforms/discord-server.ts';

export interface PlannedFault {
  readonly name: string;
  readonly happens: (discord: DiscordServer) => void;
}

const messages = '/channels/:channel/messages';
const limited = { retry_after: 1, global: false, message: 'You are being rate limited.' };

/** Lines break such that a session can be resumed: what is lost with a session, no bot ever hears of. */
export const plan: readonly PlannedFault[] = [
  { name: 'nothing', happens: () => {} },
  {
    name: 'answers of the API slow',
    happens: (discord) => void discord.fail({ method: 'POST', path: messages, times: 20, delay: 200 }),
  },
  {
    name: 'errors of the API (502)',
    happens: (discord) => void discord.fail({ method: 'POST', path: messages, times: 2, status: 502 }),
  },
  {
    name: 'connections reset before',
    happens: (discord) => void discord.fail({ method: 'POST', path: messages, times: 2, reset: true }),
  },
  {
    name: 'connections reset after',
    happens: (discord) =>
      void discord.fail({ method: 'POST', path: messages, times: 2, reset: true, takesEffect: true }),
  },
  {
    name: 'rate limited (429)',
    happens: (discord) =>
      void discord.fail({
        method: 'POST',
        path: messages,
        times: 2,
        status: 429,
        headers: { 'retry-after': '1', 'x-ratelimit-scope': 'shared' },
        body: limited,
      }),
  },
  { name: 'Discord asks to reconnect', happens: (discord) => discord.gateway.askToReconnect() },
  { name: 'lines cut', happens: (discord) => discord.gateway.drop() },
];
