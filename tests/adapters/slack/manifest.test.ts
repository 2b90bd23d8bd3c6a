// The manifest gives what the adapter needs, and no scope that nothing needs.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { manifestProblems } from '../../platforms/slack/manifest.ts';
import { type SlackServer, type SlackServerOptions, settingsOf } from '../../platforms/slack-server.ts';
import { openBot } from './bot.ts';

const source = readFileSync('adapters/slack/manifest.yaml', 'utf8');
const manifest: unknown = parse(source);
const settings = settingsOf(manifest);
const withoutOptional = settingsOf(manifest, { granted: [] });

const question = 'When did the US blacklist NSO Group?';
const ada = 'U0ADA';
const channels = [
  { id: 'C0RESEARCH', name: 'research' },
  { id: 'G0PRIVATE', name: 'private', kind: 'private' as const },
  { id: 'G0GROUP', name: 'mpdm-ada--bo-1', kind: 'mpim' as const },
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
const inGroup: Use = { ...mentionIn('G0GROUP'), event: 'message' };
/** In the thread of a message that is the question. */
const bareMentionIn = (channel: string): Use => ({
  does: (slack) => {
    const { ts } = slack.say(channel, 'U0BO', question);
    slack.say(channel, ada, `<@${slack.identity.botUserId}>`, { thread: ts });
  },
  event: 'app_mention',
});
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
  'channels:history': bareMentionIn('C0RESEARCH'),
  'groups:history': bareMentionIn('G0PRIVATE'),
  'mpim:history': inGroup,
  'mpim:read': inGroup,
};

/** Its use is tried in pages.test.ts. */
const uploads = 'files:write';

/** Scopes that Slack itself asks for beside a feature (docs.slack.dev/reference/app-manifest). */
const features: Readonly<Record<string, string>> = {
  slash_commands: 'commands',
  shortcuts: 'commands',
  agent_view: 'assistant:write',
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
  }, 60_000);

  it('names the commands, shortcuts and events that people meet', () => {
    expect(settings.commands).toEqual(['/ask', '/verbatim']);
    expect(settings.shortcuts).toEqual(['verbatim-find', 'verbatim-check', 'verbatim-lookup']);
    expect(settings.events).toContain('app_home_opened');
    expect(manifest).toMatchObject({
      features: { app_home: { home_tab_enabled: true, messages_tab_enabled: true } },
      settings: { socket_mode_enabled: true, interactivity: { is_enabled: true } },
    });
  });

  it.each(settings.scopes.filter((scope) => !Object.values(features).includes(scope) && scope !== uploads))(
    'asks for %s, without which something fails',
    async (scope) => {
      const use = uses[scope];
      if (use === undefined) throw new Error(`Nothing here needs ${scope}: show what does, or take it out.`);
      const { scopes } = withoutOptional.scopes.includes(scope) ? withoutOptional : settings;
      const { slack } = await open(scopes.filter((other) => other !== scope));
      expect(['not delivered', 'missing_scope']).toContain(await outcomeOf(slack, use));
    },
  );

  it.each(['app_mentions:read', 'chat:write', 'im:history', 'users:read'])(
    'answers with %s where whoever installs it grants nothing optional',
    async (scope) => {
      const use = uses[scope];
      if (use === undefined) throw new Error(`Nothing here needs ${scope}.`);
      expect(await outcomeOf((await open(withoutOptional.scopes)).slack, use)).toBe('answered');
    },
  );

  it('is what Slack takes for an app that is made today', () => {
    expect(manifestProblems(manifest, true)).toEqual([]);
    expect(settings.experience).toBe('agent');
    expect(withoutOptional.scopes).not.toContain('channels:history');
    expect(settings.events).toEqual(
      expect.arrayContaining(['agent_session_stopped', 'app_context_changed', 'app_home_opened']),
    );
  });

  it('asks for the scopes that its features bring, and for no feature scope without the feature', () => {
    const used = Object.keys((manifest as { features: object }).features);
    const brought = Object.entries(features).flatMap(([name, scope]) => (used.includes(name) ? [scope] : []));
    const asked = settings.scopes.filter((scope) => Object.values(features).includes(scope));
    expect(new Set(asked)).toEqual(new Set(brought));
  });

  it('gives a reason above each scope and each event', () => {
    const lines = source.split('\n');
    const named = lines.filter((line) => /^ {6}- [a-z_]+(?:[:.][a-z]+)?$/.test(line));
    const asked = new Set([...settings.scopes, ...settings.events].map((name) => `      - ${name}`));
    expect(new Set(named)).toEqual(asked);
    const isReason = (line: string | undefined): boolean => /^ +# [A-Z]/.test(line ?? '');
    const isContinued = (line: string | undefined): boolean => /^ +# [a-z]/.test(line ?? '');
    for (const line of asked) {
      const above = lines.slice(0, lines.indexOf(line)).reverse();
      expect([line, isReason(above.find((one) => !isContinued(one)))]).toEqual([line, true]);
    }
  });
});

describe('a manifest that is not as Slack has it', () => {
  type Change = (manifest: Record<string, Record<string, unknown>>) => void;
  const refusals: readonly (readonly [string, RegExp, Change])[] = [
    [
      'the assistant pane',
      /new apps can only use agent_view/,
      ({ features = {} }) => {
        delete features['agent_view'];
        features['assistant_view'] = { assistant_description: 'Asks.' };
      },
    ],
    [
      'a long description of the agent',
      /agent_description/,
      ({ features = {} }) => {
        features['agent_view'] = { agent_description: 'a'.repeat(301) };
      },
    ],
    [
      'an unknown field',
      /Unrecognized key/,
      ({ features = {} }) => {
        features['agents'] = {};
      },
    ],
    [
      'an optional scope that is not asked for',
      /none of the bot's scopes/,
      ({ oauth_config = {} }) => {
        oauth_config['scopes'] = { bot: [], bot_optional: ['files:write'] };
      },
    ],
    [
      'an event of the other experience',
      /assistant_thread_started is not offered/,
      ({ settings = {} }) => {
        settings['event_subscriptions'] = { bot_events: ['assistant_thread_started'] };
      },
    ],
    [
      'an event without its scope',
      /message.mpim: needs the scope mpim:history/,
      ({ oauth_config = {} }) => {
        oauth_config['scopes'] = { bot: settings.scopes.filter((scope) => scope !== 'mpim:history') };
      },
    ],
  ];

  it.each(refusals)('is refused: %s', (_, says, change) => {
    const changed = structuredClone(manifest) as Parameters<Change>[0];
    change(changed);
    expect(() => settingsOf(changed)).toThrow(says);
  });

  it('may have the assistant pane in an app that had it before', () => {
    const changed = structuredClone(manifest) as Parameters<Change>[0];
    refusals[0]?.[2](changed);
    changed['settings'] = {
      ...changed['settings'],
      event_subscriptions: { bot_events: ['assistant_thread_started'] },
    };
    expect(settingsOf(changed, { isNew: false }).experience).toBe('assistant');
  });
});
