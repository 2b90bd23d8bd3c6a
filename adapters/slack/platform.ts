// Slack in the list of platforms. Bolt takes a while to load, so it is loaded only where Slack is configured.
import { isConfigured, type Platform } from '../chat/port/platform.ts';
import { ids } from './address/ids.ts';

/** Beside this file, and in the built program beside the bundle. */
const manifest = new URL('./manifest.yaml', import.meta.url);

export const slack: Platform = {
  name: 'slack',
  label: 'Slack',
  variables: 'SLACK_',
  tokens: ['SLACK_APP_TOKEN', 'SLACK_BOT_TOKEN'],
  ids: { ...ids, hasDirectTenant: false },
  open: async (verbatim, environment, services) => {
    if (!isConfigured(slack, environment)) return undefined;
    const { readSlackSettings } = await import('./connect/settings.ts');
    const settings = readSlackSettings(environment);
    if (settings === undefined) return undefined;
    const { createSlack } = await import('./adapter.ts');
    const { readManifestScopes } = await import('./install/manifest.ts');
    return createSlack(verbatim, settings, services, (await readManifestScopes(manifest)).asked);
  },
  // A socket is what is used where both are set. People who install the app come by themselves.
  sendsRequests: ({ SLACK_APP_TOKEN = '', SLACK_SIGNING_SECRET = '', SLACK_STATE_SECRET = '' }) =>
    SLACK_STATE_SECRET !== '' || (SLACK_APP_TOKEN === '' && SLACK_SIGNING_SECRET !== ''),
  doctor: async (environment, platforms) => {
    if (!isConfigured(slack, environment)) return [];
    const { checkSlack } = await import('./doctor/doctor.ts');
    return checkSlack(environment, platforms, manifest, Date.now);
  },
  preview: async () => (await import('./preview/preview.tsx')).preview,
  manifest,
};
