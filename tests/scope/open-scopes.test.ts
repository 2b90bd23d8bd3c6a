// Scopes that are changed while the bot runs: in the file, with its comments, one change after the other.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openScopes } from '../../src/scope/open-scopes.ts';
import { scopeAt } from '../../src/scope/scopes.ts';
import { readScopes } from '../../src/scope/scopes-file.ts';
import { writeFolder } from '../folders.ts';

const yaml = `# Who sees what.
default: none
slack:
  direct: all # everybody
  C0123456789: [ reports ]
`;

const staff = { platform: 'slack', tenant: 'T0TEAM', audience: 'public' as const, conversation: 'C0STAFF00' };
const listed = {
  platform: 'slack',
  tenant: 'T0TEAM',
  audience: 'public' as const,
  conversation: 'C0123456789',
};
const server = {
  platform: 'discord',
  tenant: '811111111111111111',
  audience: 'public' as const,
  conversation: '123456789012345678',
};

async function open(text = yaml) {
  const path = join(await writeFolder({ 'scopes.yaml': text }), 'scopes.yaml');
  return { path, scopes: await openScopes(path) };
}

describe('a scope that is given', () => {
  it('holds at once, and stands in the file beside what was there', async () => {
    const { path, scopes } = await open();
    await scopes.give(staff, new Set(['reports', 'handbook']));
    await scopes.give(listed, undefined);
    await scopes.give(server, 'all');
    await scopes.give(
      { platform: 'slack', tenant: 'T0TEAM', audience: 'direct' as const, conversation: 'D0ADA' },
      new Set(),
    );
    await scopes.give(
      { platform: 'web', tenant: 'local', audience: 'public' as const, conversation: 'web' },
      new Set(['handbook']),
    );
    expect(await readFile(path, 'utf8')).toBe(`# Who sees what.
default: none
slack:
  direct: none # everybody
  C0STAFF00: [ handbook, reports ]
discord:
  123456789012345678: all
web: [ handbook ]
`);
    expect(await readScopes(path)).toEqual(scopes.current());
    expect(scopeAt(scopes.current(), listed)).toEqual(new Set());
    expect(scopeAt(scopes.current(), server)).toBe('all');
  });

  it('waits for the one before, so that none is lost', async () => {
    const { path, scopes } = await open();
    const ids = Array.from({ length: 20 }, (_, index) => `C0MANY${String(index).padStart(2, '0')}`);
    await Promise.all(
      ids.map((conversation) =>
        scopes.give(
          { platform: 'slack', tenant: 'T0TEAM', audience: 'public' as const, conversation },
          'all',
        ),
      ),
    );
    const text = await readFile(path, 'utf8');
    for (const id of ids) expect(text).toContain(`  ${id}: all\n`);
  });

  it('keeps what somebody wrote into the file meanwhile', async () => {
    const { path, scopes } = await open();
    await writeFile(path, `${yaml}terminal: all\n`);
    await scopes.give(staff, 'all');
    expect(
      scopeAt(scopes.current(), {
        platform: 'terminal',
        tenant: 'local',
        audience: 'direct' as const,
        conversation: 'terminal',
      }),
    ).toBe('all');
  });
});

describe('nothing changes', () => {
  it('without a file', async () => {
    const scopes = await openScopes(undefined);
    await expect(scopes.give(staff, new Set())).rejects.toMatchObject({ code: 'SCOPES_ABSENT' });
    expect(scopeAt(scopes.current(), staff)).toBe('all');
  });

  it.each([
    ['is wrong by now', 'default: some\n', 'SCOPES_INVALID'],
    ['is no map where the place should stand', 'default: none\nslack: [a]\n', 'SCOPES_INVALID'],
  ])('where the file %s, and later changes go on', async (_what, broken, code) => {
    const { path, scopes } = await open();
    await writeFile(path, broken);
    await expect(scopes.give(staff, 'all')).rejects.toMatchObject({ code });
    expect(await readFile(path, 'utf8')).toBe(broken);
    expect(scopeAt(scopes.current(), staff)).toEqual(new Set());
    await writeFile(path, yaml);
    await scopes.give(staff, 'all');
    expect(scopeAt(scopes.current(), staff)).toBe('all');
  });

  it('for an id that is none', async () => {
    const { path, scopes } = await open();
    const given = scopes.give(
      { platform: 'slack', tenant: 'T0TEAM', audience: 'public' as const, conversation: 'general' },
      'all',
    );
    await expect(given).rejects.toMatchObject({ code: 'SCOPES_INVALID' });
    expect(await readFile(path, 'utf8')).toBe(yaml);
  });
});
