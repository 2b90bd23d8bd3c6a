// token: adding, listing and revoking, without a corpus and beside a bot.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newTemporaryFolder } from '../../../temporary.ts';
import { runVerbatim as run } from '../in-process.ts';

const inFolder = () => ({ environment: { VERBATIM_DATA: join(newTemporaryFolder(), 'data') } });

describe('token', () => {
  it('prints a new one once, lists it by its name, and revokes it', async () => {
    const here = inFolder();
    const added = await run(['token', 'add', 'Ada Quill', '--collections', 'open, more'], here);
    expect([added.status, added.output]).toEqual([0, expect.stringMatching(/^verbatim_[\w-]{43}\n$/)]);
    expect(added.errors).toContain("This is Ada Quill's token, as reader.");
    await run(['token', 'add', 'Bo', '--role', 'administrator'], here);
    const { output } = await run(['token', 'list'], here);
    expect(output).toMatch(/Ada Quill +reader +open, more +\d{4}-\d\d-\d\d +never/);
    expect(output).toMatch(/Bo +administrator +all that is shown/);
    expect(output).not.toContain(added.output.trim());
    expect(await run(['token', 'revoke', 'Ada Quill'], here)).toMatchObject({ status: 0 });
    const json = JSON.parse((await run(['token', 'list', '--json'], here)).output);
    expect(json).toMatchObject([
      { name: 'Ada Quill', role: 'reader', collections: ['open', 'more'], revokedAt: expect.any(Number) },
      { name: 'Bo', role: 'administrator' },
    ]);
    expect(JSON.stringify(json)).not.toContain('digest');
  });

  it.each([
    [['add', 'Ada'], 'TOKEN_NAME_TAKEN'],
    [['add', 'Bo', '--role', 'owner'], '--role must be one of reader, editor, administrator'],
    [['add', ' '], 'Give a name'],
    [['add', 'A\u0007da'], 'Give a name'],
    [['add', 'Bo', '--collections', ''], '--collections must be a list'],
    [['add', 'Bo', '--collections', 'none'], '--collections must be a list'],
    [['revoke', 'Nobody'], '“Nobody” has no token'],
  ])('says what is wrong: %j', async (words, says) => {
    const here = inFolder();
    await run(['token', 'add', 'Ada'], here);
    const { status, output, errors } = await run(['token', ...words], here);
    expect([status, output]).toEqual([2, '']);
    expect(errors).toContain(says);
  });
});
