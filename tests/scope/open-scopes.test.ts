// Scopes that are changed while the bot runs: in the file, with its comments, one change after the other.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { platformIds as platforms } from '../../adapters/platforms/registry.ts';
import type { Asker } from '../../src/index.ts';
import { openScopes } from '../../src/scope/open-scopes.ts';
import type { Scope } from '../../src/scope/scope.ts';
import { readScopes } from '../../src/scope/scopes-file.ts';
import { writeFolder } from '../folders.ts';

const yaml = `# Who sees what.
default: none
slack:
  direct: all # everybody
  C0123456789: [ reports ]
`;

const team = 'T0HARBOUR';
const server = '811111111111111111';
const collections = ['handbook', 'reports', 'secret'];

const at = (conversation: string, more: Partial<Asker> = {}): Asker => ({
  ...{ platform: 'slack', tenant: team, conversation, audience: 'public', user: `${team}/U0ADA000` },
  ...more,
});
const staff = at('C0STAFF00');
const listed = at('C0123456789');
const message = at('D0ADA0000', { audience: 'direct' });
const onServer = (conversation: string, more: Partial<Asker> = {}): Asker =>
  at(conversation, { platform: 'discord', tenant: server, user: '900000000000000001', ...more });

async function open(text = yaml) {
  const path = join(await writeFolder({ 'scopes.yaml': text }), 'scopes.yaml');
  const scopes = await openScopes(path, platforms);
  scopes.serve({ platform: 'slack', tenants: [team] });
  scopes.serve({ platform: 'discord', tenants: [server] });
  const give = (asker: Asker, scope: Scope | undefined, isPlatformAdministrator = true): Promise<void> =>
    scopes.give({ asker, scope, isPlatformAdministrator }, collections);
  return { path, scopes, give };
}

const text = ({ path }: { readonly path: string }): Promise<string> => readFile(path, 'utf8');

describe('a scope that is given', () => {
  it('holds at once, and is in the file beside what was there, which stays', async () => {
    const opened = await open();
    const { path, scopes, give } = opened;
    await give(staff, new Set(['reports', 'handbook']));
    await give(listed, new Set());
    await give(message, new Set(['handbook']));
    await give(at('web', { platform: 'web', tenant: 'local' }), new Set(['handbook']));
    expect(await text(opened)).toBe(`# Who sees what.
default: none
slack:
  direct: all # everybody
  C0123456789: [ reports ]
  in-chat:
    C0STAFF00: [ handbook, reports ]
    C0123456789: none
    direct: [ handbook ]
web: [ handbook ]
`);
    expect(await readScopes(path, platforms)).toEqual(scopes.current());
    expect(scopes.at(listed)).toEqual(new Set());
    expect(scopes.at(message)).toEqual(new Set(['handbook']));
    await give(listed, undefined);
    expect(scopes.at(listed)).toEqual(new Set(['reports']));
  });

  it('waits for the one before, so that none is lost', async () => {
    const opened = await open();
    const ids = Array.from({ length: 20 }, (_, index) => `C0MANY${String(index).padStart(2, '0')}`);
    await Promise.all(ids.map((id) => opened.give(at(id), 'all')));
    for (const id of ids) expect(await text(opened)).toContain(`    ${id}: all\n`);
  });

  it('keeps what somebody wrote into the file meanwhile', async () => {
    const { path, scopes, give } = await open();
    await writeFile(path, `${yaml}terminal: all\n`);
    await give(staff, 'all');
    expect(scopes.at(at('terminal', { platform: 'terminal', tenant: 'local' }))).toBe('all');
  });
});

describe('what the operator gave a tenant', () => {
  const given = `default: all
slack:
  ${team}:
    default: [handbook]
    channels:
      C0123456789: [reports]
discord:
  "${server}":
    default: none
    collections: [handbook, reports]
    administrators: ["900000000000000001"]
`;

  it('is where changes in chat end, and what they are chosen from', async () => {
    const opened = await open(given);
    const { scopes, give } = opened;
    await expect(give(staff, 'all')).rejects.toMatchObject({ code: 'SCOPE_BEYOND' });
    await expect(give(staff, new Set(['handbook', 'secret']))).rejects.toThrow(
      'The operator has given only these collections: handbook, reports.',
    );
    expect(await text(opened)).toBe(given);
    await give(staff, new Set(['reports']));
    await give(listed, new Set());
    expect(scopes.at(staff)).toEqual(new Set(['reports']));
    // Narrowing takes nothing from what there is to choose from.
    await give(listed, new Set(['reports']));
    expect(scopes.at(listed)).toEqual(new Set(['reports']));
    await give(onServer('123456789012345678'), new Set(['handbook']));
    expect(scopes.at(onServer('123456789012345678'))).toEqual(new Set(['handbook']));
    expect(await text(opened)).toContain('    in-chat:\n      123456789012345678: [ handbook ]\n');
  });

  it('bounds what a line of the chat shows, also when the operator gives less later', async () => {
    const { path, scopes, give } = await open(given);
    await give(staff, new Set(['handbook', 'reports']));
    const less = (await readFile(path, 'utf8')).replace(/C0123456789: \[ ?reports ?\]/, 'C0123456789: none');
    await writeFile(path, less);
    await give(listed, undefined);
    expect(scopes.at(staff)).toEqual(new Set(['handbook']));
  });

  it('names no other collection, whether it exists or not', async () => {
    const { give } = await open(given);
    for (const name of ['secret', 'typo']) {
      const refused = give(staff, new Set([name]));
      await expect(refused).rejects.toMatchObject({ code: 'SCOPE_BEYOND' });
      await expect(refused).rejects.not.toThrow('secret');
    }
    const unknown = (await open('default: all\n')).give(staff, new Set(['typo']));
    await expect(unknown).rejects.toMatchObject({ code: 'COLLECTION_UNKNOWN' });
  });

  it('is changed by its administrators alone, where they are named, else by the platform’s', async () => {
    const { give } = await open(given);
    const forbidden = { code: 'SCOPE_FORBIDDEN' };
    await expect(give(staff, new Set(), false)).rejects.toMatchObject(forbidden);
    const manager = onServer('123456789012345678', { user: '900000000000000002' });
    await expect(give(manager, new Set(), true)).rejects.toMatchObject(forbidden);
    await give(onServer('123456789012345678'), new Set(), false);
    const named = await open(
      `default: none\nslack:\n  ${team}:\n    default: all\n    administrators: [U0ADA000]\n`,
    );
    await named.give(staff, new Set(), false);
    const other = { ...staff, user: 'T0HARBOUR/U0ADA0001' };
    await expect(named.give(other, new Set())).rejects.toMatchObject(forbidden);
  });

  it('includes nothing for direct messages that belong to no tenant, which are the operator’s alone', async () => {
    const { scopes, give } = await open(`default: all\ndiscord:\n  direct: [handbook]\n`);
    const stranger = onServer('5', { tenant: 'direct', audience: 'direct' });
    expect(scopes.at(stranger)).toEqual(new Set(['handbook']));
    await expect(give(stranger, new Set())).rejects.toMatchObject({ code: 'SCOPE_FORBIDDEN' });
  });
});

describe('lines without a tenant', () => {
  const stranger = at('C0STAFF00', { tenant: 'T0STRANGE' });

  it('are for the one tenant that the bot was in first, and never for another', async () => {
    const { scopes, give } = await open('default: all\n');
    expect([scopes.admits(staff), scopes.at(staff)]).toEqual(['listed', 'all']);
    for (const tenants of [[team, 'T0STRANGE'], ['T0STRANGE'], []]) {
      scopes.serve({ platform: 'slack', tenants });
      expect([scopes.admits(stranger), scopes.at(stranger)]).toEqual(['unlisted', new Set()]);
      expect(scopes.at(staff)).toBe('all');
      await expect(give(stranger, 'all')).rejects.toMatchObject({ code: 'TENANT_UNLISTED' });
    }
  });

  it.each([
    ['several', [team, 'T0STRANGE']],
    ['none', []],
  ])('are for nobody where it was in %s', async (_what, tenants) => {
    const scopes = await openScopes(undefined);
    scopes.serve({ platform: 'slack', tenants });
    scopes.serve({ platform: 'slack', tenants: ['T0STRANGE'] });
    for (const asker of [staff, stranger]) expect(scopes.admits(asker)).toBe('unlisted');
    expect(scopes.served('slack')).toEqual([]);
  });

  it('are for the one that the operator named, whoever else is there', async () => {
    const scopes = await openScopes(undefined);
    scopes.serve({ platform: 'slack', tenants: ['T0STRANGE', team], named: [team] });
    expect(scopes.served('slack')).toEqual([team]);
    expect(scopes.only('slack')).toBe(team);
    const both = await openScopes(undefined);
    both.serve({ platform: 'slack', tenants: ['T0STRANGE'], named: [team, 'T0SECOND'] });
    expect(both.served('slack')).toEqual([]);
  });

  it('are for nobody before a platform has said where it is', async () => {
    const scopes = await openScopes(undefined);
    expect(scopes.admits(staff)).toBe('unlisted');
    expect(scopes.admits(at('web', { platform: 'web', tenant: 'local' }))).toBe('listed');
    expect(scopes.admits(at('D1', { platform: 'discord', tenant: 'direct', audience: 'direct' }))).toBe(
      'unlisted',
    );
  });

  it('are nobody’s where tenants are listed', async () => {
    const { scopes } = await open(`default: all\nslack:\n  T0LISTED0: { default: all }\n`);
    expect(scopes.at(staff)).toEqual(new Set());
    expect(scopes.only('slack')).toBeUndefined();
    scopes.serve({ platform: 'slack', tenants: [team, 'T0LISTED0'] });
    expect(scopes.served('slack')).toEqual(['T0LISTED0']);
    expect(scopes.at(at('C0STAFF00', { tenant: 'T0LISTED0' }))).toBe('all');
  });
});

describe('nothing changes', () => {
  it('without a file', async () => {
    const scopes = await openScopes(undefined);
    scopes.serve({ platform: 'slack', tenants: [team] });
    const change = { asker: staff, scope: new Set<string>(), isPlatformAdministrator: true };
    await expect(scopes.give(change, [])).rejects.toMatchObject({ code: 'SCOPES_ABSENT' });
    expect(scopes.at(staff)).toBe('all');
  });

  it.each([
    ['is wrong by now', 'default: some\n', 'SCOPES_INVALID'],
    ['is no map where the place should be', 'default: none\nslack: [a]\n', 'SCOPES_INVALID'],
    ['gives less by now', 'default: none\n', 'SCOPE_BEYOND'],
  ])('where the file %s, and later changes go on', async (_what, broken, code) => {
    const opened = await open();
    const { path, scopes, give } = opened;
    await writeFile(path, broken);
    await expect(give(staff, 'all')).rejects.toMatchObject({ code });
    expect(await text(opened)).toBe(broken);
    expect(scopes.at(staff)).toEqual(new Set());
    await writeFile(path, yaml);
    await give(staff, 'all');
    expect(scopes.at(staff)).toBe('all');
  });

  it('for an id that is none', async () => {
    const opened = await open();
    await expect(opened.give(at('general'), 'all')).rejects.toMatchObject({ code: 'SCOPES_INVALID' });
    expect(await text(opened)).toBe(yaml);
  });
});
