// The manifest gives what the adapter needs, and no scope that nothing needs.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type SlackServer, type SlackServerOptions, settingsOf } from '../../platforms/slack-server.ts';
import { openBot } from './bot.ts';

const source = readFileSync('adapters/slack/manifest.yaml', 'utf8');
const manifest: unknown = parse(source);
const settings = settingsOf(manifest);

const question = 'When did the US blacklist NSO Group?';
const ada = 'U0ADA';
const channels = [
  { id: 'C0RESEARCH', name: 'research' },
  { id: 'G0PRIVATE', name: 'private', kind: 'private' as const },
];

interface Use {
  readonly does: (slack: SlackServer) => void;
  /** The event that Slack delivers for it. */
  readonly event: 'app_home_opened' | 'app_mention' | 'message';
}

const mentionIn = (channel: string): Use => ({
  does: (slack) => void slack.say(channel, ada, `<@${slack.identity.botUserId}> ${question}`),
  event: 'app_mention',
});
const mention = mentionIn('C0RESEARCH');
const direct: Use = {
  does: (slack) => void slack.say(slack.directChannel(ada), ada, question),
  event: 'message',
};

const home: Use = { does: (slack) => slack.openHome(ada), event: 'app_home_opened' };

/** Each scope with a use that fails without it. */
const uses: Readonly<Record<string, Use>> = {
  'app_mentions:read': mention,
  'chat:write': mention,
  'channels:read': mention,
  'groups:read': mentionIn('G0PRIVATE'),
  'im:read': direct,
  'im:history': direct,
  'users:read': home,
};

/** Scopes that Slack itself asks for beside a feature (docs.slack.dev/reference/app-manifest). */
const features: Readonly<Record<string, string>> = {
  slash_commands: 'commands',
  shortcuts: 'commands',
  assistant_view: 'assistant:write',
};

const open = (scopes: readonly string[]) => {
  const options: SlackServerOptions = { channels, settings: { ...settings, scopes } };
  return openBot(options);
};

const refused = (slack: SlackServer) => slack.calls().filter(({ error }) => error === 'missing_scope');

/** Methods that show a person something. */
const shows = new Set(['chat.postMessage', 'views.publish']);

/** Answered, or what stood in the way. */
async function outcomeOf(slack: SlackServer, { does, event }: Use): Promise<string> {
  does(slack);
  if (slack.deliveries(event).length === 0) return 'not delivered';
  await slack.until(
    (entry) =>
      entry.type === 'call' && (entry.error === 'missing_scope' || (shows.has(entry.method) && entry.ok)),
  );
  return refused(slack)[0]?.error ?? 'answered';
}

describe('the manifest', () => {
  it('covers every call and event of the adapter', async () => {
    const { slack, errors } = await open(settings.scopes);
    for (const use of Object.values(uses)) expect(await outcomeOf(slack, use)).toBe('answered');
    await slack.command('C0RESEARCH', ada, '/ask', question);
    await slack.until(() => slack.ephemerals(ada).length > 0);
    expect({ refused: refused(slack), errors }).toEqual({ refused: [], errors: [] });
  });

  it('names the commands, shortcuts and events that people meet', () => {
    expect(settings.commands).toEqual(['/ask', '/verbatim']);
    expect(settings.shortcuts).toEqual(['verbatim-find', 'verbatim-check', 'verbatim-lookup']);
    expect(settings.events).toContain('app_home_opened');
    expect(manifest).toMatchObject({
      features: { app_home: { home_tab_enabled: true, messages_tab_enabled: true } },
      settings: { socket_mode_enabled: true, interactivity: { is_enabled: true } },
    });
  });

  it.each(settings.scopes.filter((scope) => !Object.values(features).includes(scope)))(
    'asks for %s, without which something fails',
    async (scope) => {
      const use = uses[scope];
      if (use === undefined) throw new Error(`Nothing here needs ${scope}: show what does, or take it out.`);
      const { slack } = await open(settings.scopes.filter((other) => other !== scope));
      expect(['not delivered', 'missing_scope']).toContain(await outcomeOf(slack, use));
    },
  );

  it('asks for the scopes that its features bring, and for no feature scope without the feature', () => {
    const used = Object.keys((manifest as { features: object }).features);
    const brought = Object.entries(features).flatMap(([name, scope]) => (used.includes(name) ? [scope] : []));
    const asked = settings.scopes.filter((scope) => Object.values(features).includes(scope));
    expect(new Set(asked)).toEqual(new Set(brought));
  });

  it('keeps to the lengths that Slack allows', () => {
    const { display_information: shown, features: offered } = manifest as {
      display_information: Record<'name' | 'description' | 'long_description', string>;
      features: { shortcuts: { name: string; description: string }[] };
    };
    expect(shown.name.length).toBeLessThanOrEqual(35);
    expect(shown.description.length).toBeLessThanOrEqual(140);
    expect(shown.long_description.length).toBeGreaterThanOrEqual(174);
    for (const { name, description } of offered.shortcuts) {
      expect(name.length).toBeLessThanOrEqual(24);
      expect(description.length).toBeLessThanOrEqual(150);
    }
  });

  it('gives a reason above each scope, also above those that are left out', () => {
    const lines = (source.split('    bot:\n')[1] ?? '').split('settings:')[0]?.split('\n') ?? [];
    const isScope = (line: string): boolean => /^ +(?:# )?- [a-z_]+(?::[a-z]+)?$/.test(line);
    const scopes = lines.filter(isScope);
    expect(scopes.length).toBeGreaterThan(settings.scopes.length);
    for (const scope of scopes) {
      const before = lines[lines.indexOf(scope) - 1] ?? '';
      expect([scope, /^ +# [a-z]/i.test(before) && !isScope(before)]).toEqual([scope, true]);
    }
  });
});
