// The scopes file: what it means, and what is said of one that is wrong.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { platformIds as platforms } from '../../adapters/platforms/registry.ts';
import { type Config, openLog, openVerbatim, VerbatimError } from '../../src/index.ts';
import { scopeAt } from '../../src/scope/scopes.ts';
import { parseScopes as parse, readScopes } from '../../src/scope/scopes-file.ts';
import { writeFolder } from '../folders.ts';

const parseScopes = (yaml: string, path: string) => parse(yaml, path, platforms);

const scopes = parseScopes(
  `default: none
terminal: all
web: [handbook]
slack:
  direct: [handbook, reports]
  C0123456789: [reports]
discord:
  123456789012345678: ["2024"]
  987654321098765432: none
`,
  'scopes.yaml',
);

const everywhere = new Map([
  ['slack', 'T0TEAM000'],
  ['discord', '811111111111111111'],
]);

describe('a place of the one tenant there is', () => {
  const at = (platform: string, conversation = '', more = {}) => {
    const tenant = everywhere.get(platform) ?? 'local';
    return scopeAt(scopes, everywhere, { platform, tenant, conversation, audience: 'public', ...more });
  };

  it('has the scope that is listed for it', () => {
    expect(at('terminal', 'terminal')).toBe('all');
    expect(at('web', 'any page')).toEqual(new Set(['handbook']));
    expect(at('slack', 'C0123456789')).toEqual(new Set(['reports']));
  });

  it('has the default where nothing is listed for it', () => {
    expect(at('slack', 'C9999999999')).toEqual(new Set());
    expect(at('discord', 'C0123456789')).toEqual(new Set());
    expect(at('discord', '1', { audience: 'direct' as const })).toEqual(new Set());
    expect(at('some other platform', 'direct')).toEqual(new Set());
    const place = { platform: 'slack', tenant: 'T0TEAM000', audience: 'public', conversation: 'C1' } as const;
    expect(scopeAt(parseScopes('default: all', ''), everywhere, place)).toBe('all');
  });

  it('has the scope of direct messages where only one person and the bot are', () => {
    const direct = { audience: 'direct' as const };
    expect(at('slack', 'D0123456789', direct)).toEqual(new Set(['handbook', 'reports']));
    expect(at('slack', '', direct)).toEqual(new Set(['handbook', 'reports']));
    expect(at('slack', 'direct')).toEqual(new Set());
  });

  it('is known by every digit of its id', () => {
    expect(at('discord', '123456789012345678')).toEqual(new Set(['2024']));
    expect(at('discord', '123456789012345680')).toEqual(new Set());
    expect(at('discord', '987654321098765432')).toEqual(new Set());
  });
});

describe('a place of a listed tenant', () => {
  const listed = parseScopes(
    `default: all
slack:
  T0FIRST00:
    default: [handbook]
    direct: none
    channels:
      C0123456789: [reports]
  T0SECOND0: { channels: { C0123456789: all } }
discord:
  direct: [handbook]
  "811111111111111111": { default: all }
`,
    'scopes.yaml',
  );
  const at = (platform: string, tenant: string, conversation = 'C9999999999', more = {}) =>
    scopeAt(listed, everywhere, { platform, tenant, conversation, audience: 'public', ...more });
  const direct = { audience: 'direct' as const };

  it('has the scope of its own tenant', () => {
    expect(at('slack', 'T0FIRST00')).toEqual(new Set(['handbook']));
    expect(at('slack', 'T0FIRST00', 'C0123456789')).toEqual(new Set(['reports']));
    expect(at('slack', 'T0FIRST00', 'D1', direct)).toEqual(new Set());
    expect(at('discord', '811111111111111111', '5')).toBe('all');
    expect(at('discord', 'direct', '6', direct)).toEqual(new Set(['handbook']));
  });

  it('sees nothing that no line of its tenant gives, whatever the file’s default is', () => {
    expect(at('slack', 'T0SECOND0', 'C0123456789')).toBe('all');
    expect(at('slack', 'T0SECOND0')).toEqual(new Set());
    expect(at('slack', 'T0SECOND0', 'D1', direct)).toEqual(new Set());
    for (const tenant of ['T0TEAM000', '', 'direct']) expect(at('slack', tenant)).toEqual(new Set());
    expect(at('discord', '822222222222222222', '5')).toEqual(new Set());
  });
});

describe('a wrong file', () => {
  it.each([
    ['', 'line 1: the file must be lines such as "default: none".'],
    ['- handbook', 'line 1: the file must be lines such as "default: none".'],
    ['terminal: all', 'line 1: "default" is missing: begin the file with "default: none"'],
    [
      'default: all\nslack:\n  T0123456789: { administrators: ada }',
      'line 3: "slack", "T0123456789", "administrators" must be a list, each item a member id of Slack',
    ],
    ['\ndefault: some', 'line 2: "default" must be "all" or "none".'],
    ['default: [handbook]', 'line 1: "default" must be "all" or "none".'],
    [
      'default: all\n\nslak: all',
      'line 3: "slak" is not one of default, terminal, web, mcp, slack, discord.',
    ],
    ['default: all\nweb: handbook', 'line 2: "web" must be "all", "none" or a list of collections'],
    ['default: all\nweb:', 'line 2: "web" must be "all", "none" or a list of collections'],
    ['default: all\nweb:\n  - a\n  - all', 'line 4: "web", item 2 means nothing inside a list'],
    ['default: all\nweb: [a, ""]', 'line 2: "web", item 2 must be the name of a collection, not empty.'],
    ['default: all\nweb: [a/b]', 'line 2: "web", item 1 must be a first-level folder of the corpus'],
    ['default: all\nweb: [{a: b}]', 'line 2: "web", item 1 must be the name of a collection.'],
    ['default: all\nslack: all', 'line 2: "slack" must hold a line for each channel id of Slack'],
    ['default: all\nslack:\n  T0TEAM000: all', 'line 3: "slack", "T0TEAM000" must hold lines such as'],
    ['default: all\nslack:\n  T0TEAM000:', 'line 3: "slack", "T0TEAM000" must hold lines such as'],
    [
      'default: all\nslack:\n  T0TEAM000:\n    defalt: all',
      'line 4: "slack", "T0TEAM000", "defalt" is not one of',
    ],
    [
      'default: all\nslack:\n  T0TEAM000:\n    channels:\n      x: all',
      'line 5: "slack", "T0TEAM000", "channels", "x" is not a channel id',
    ],
    [
      'default: all\nslack:\n  T0TEAM000:\n    administrators: [ada]',
      'line 4: "slack", "T0TEAM000", "administrators", item 1 must be a member id',
    ],
    [
      'default: all\nslack:\n  T0TEAM000: {}\n  C0123456789: all',
      'line 4: "slack", "C0123456789" belongs to one tenant',
    ],
    [
      'default: all\nslack:\n  T0TEAM000: {}\n  direct: all',
      'line 4: "slack", "direct" belongs to one tenant',
    ],
    [
      'default: all\nslack:\n  T0TEAM000: {}\n  in-chat: {}',
      'line 4: "slack", "in-chat" belongs to one tenant',
    ],
    [
      'default: all\ndiscord:\n  811111111111111111:\n    direct: all',
      'line 4: "discord", "811111111111111111", "direct" is not for a tenant',
    ],
    [
      'default: all\nslack:\n  "#general": all',
      'line 3: "slack", "#general" is neither a channel id of Slack',
    ],
    ['default: all\nslack:\n  C0123456789: x', 'line 3: "slack", "C0123456789" must be "all", "none" or'],
    [
      'default: all\ndiscord:\n  general: all',
      'line 3: "discord", "general" is neither a channel id of Discord',
    ],
    ['default: all\ndefault: none', 'Map keys must be unique at line 2'],
    ['default: all\nweb: [a', 'line 2'],
    ['default: none\n---\ndefault: all', 'multiple documents'],
    ['default: none\nweb: *everything', 'Unresolved alias'],
  ])('%j is refused with its line and what to do', (yaml, says) => {
    const read = () => parseScopes(yaml, 'scopes.yaml');
    expect(read).toThrow(VerbatimError);
    expect(read).toThrow(says);
    expect(read).toThrow(/scopes\.yaml/);
    expect(read).toThrow(/Fix it, or remove VERBATIM_SCOPES/);
  });

  it('has all of its faults told at once, in order', () => {
    const faults = /line 2: .*\n.*line 3: .*\n.*line 5: /;
    expect(() => parseScopes('default: all\nweb: x\nfoo: y\nslack:\n  C1: z', 'scopes.yaml')).toThrow(faults);
  });

  it('keeps the bot from starting, also where it is missing or can’t be read', async () => {
    const folder = await writeFolder({ 'corpus/a.txt': 'The ferry leaves at noon.', 'bad.yaml': 'web: all' });
    for (const name of ['bad.yaml', 'missing.yaml', 'corpus']) {
      const config: Config = {
        corpus: join(folder, 'corpus'),
        data: join(folder, 'data'),
        retentionDays: 1,
        scopes: join(folder, name),
      };
      const opened = openVerbatim(config, await openLog('silent'), { memory: 'tool' });
      await expect(opened).rejects.toMatchObject({ code: 'SCOPES_INVALID' });
      await expect(opened).rejects.toThrow(name);
    }
    await expect(readScopes(join(folder, 'missing.yaml'), platforms)).rejects.toThrow(
      'there is no such file',
    );
  });
});
