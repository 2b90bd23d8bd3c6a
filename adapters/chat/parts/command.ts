// A command in a message, ready to be used where the platform can.
import type { Place } from '../../../src/index.ts';
import type { Run } from '../port/message.ts';
import type { ChatPlatform } from '../port/port.ts';

/** `typed`: "/verbatim why". */
export const commandRun = (
  { commandId }: Pick<ChatPlatform<unknown>, 'commandId'>,
  { tenant }: Pick<Place, 'tenant'>,
  typed: string,
): Run => {
  const [command = ''] = typed.slice(1).split(' ');
  return { command: typed, id: commandId(tenant, command) };
};
