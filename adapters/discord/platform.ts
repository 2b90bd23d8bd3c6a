// Discord in the list of platforms. Its client takes a while to load, so it is loaded only where Discord is configured.
import { isConfigured, type Platform } from '../chat/port/platform.ts';
import { ids } from './ids.ts';

export const discord: Platform = {
  name: 'discord',
  label: 'Discord',
  variables: 'DISCORD_',
  tokens: ['DISCORD_TOKEN'],
  ids: { ...ids, hasDirectTenant: true },
  open: async (verbatim, environment, services) => {
    if (!isConfigured(discord, environment)) return undefined;
    const { readDiscordSettings } = await import('./connect/settings.ts');
    const settings = readDiscordSettings(environment);
    if (settings === undefined) return undefined;
    const { createDiscord } = await import('./adapter.ts');
    return createDiscord(verbatim, settings, services);
  },
  doctor: async (environment, platforms) => {
    if (!isConfigured(discord, environment)) return [];
    const { checkDiscord } = await import('./doctor/doctor.ts');
    return checkDiscord(environment, platforms);
  },
  preview: async () => (await import('./preview/preview.tsx')).preview,
};
