// How the places of this program and the ids of each chat platform are written in the scopes file.
import type { Platforms } from '../../src/index.ts';

export const platforms: Platforms = {
  local: ['terminal', 'web'],
  chats: new Map([
    [
      'slack',
      {
        tenant: { pattern: /^[TE][A-Z0-9]{5,}$/, wanted: 'workspace id of Slack, such as T0123456789' },
        conversation: { pattern: /^[CDG][A-Z0-9]{5,}$/, wanted: 'channel id of Slack, such as C0123456789' },
        user: { pattern: /^[UW][A-Z0-9]{5,}$/, wanted: 'member id of Slack, such as U0123456789' },
        hasDirectTenant: false,
      },
    ],
    [
      'discord',
      {
        tenant: { pattern: /^\d{15,20}$/, wanted: 'server id of Discord, such as 112345678901234567' },
        conversation: { pattern: /^\d{15,20}$/, wanted: 'channel id of Discord, such as 123456789012345678' },
        user: { pattern: /^\d{15,20}$/, wanted: 'user id of Discord, such as 134567890123456789' },
        hasDirectTenant: true,
      },
    ],
  ]),
};
