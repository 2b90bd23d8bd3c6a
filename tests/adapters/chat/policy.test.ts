// What policy does on any platform and no fake server can easily bring about: changes that come before their message,
// memberships, and typing that no person does. On the minimal platform.
import { describe, expect, it, onTestFinished } from 'vitest';
import { dated, last, question, settled } from '../../contracts/chat/check.ts';
import type { Missing } from '../../contracts/minimal-platform/platform.ts';
import { openMinimalStage } from '../../contracts/minimal-platform/stage.ts';

const open = (questionsPerMinute = 1_000, missing?: Missing) =>
  openMinimalStage({ questionsPerMinute }, onTestFinished, missing === undefined ? {} : { missing });

describe('a change that comes before its message', () => {
  it('that deletes it leaves nothing to answer', async () => {
    const stage = await open();
    const who = stage.person();
    const saying = { who, where: stage.direct(who), text: question };
    stage.delete(stage.prepare(saying));
    stage.deliverPrepared();
    expect(await settled(stage, who)).toBe(0);
  });

  it('that edits it is the question that is asked', async () => {
    const stage = await open();
    const who = stage.person();
    const saying = { who, where: stage.direct(who), text: 'Never mind.' };
    stage.edit(stage.prepare(saying), question);
    stage.deliverPrepared();
    expect((await last(stage, who, saying.where, 1)).quotes).toContain(dated);
    expect(await settled(stage, who)).toBe(1);
  });
});

it('somebody who types faster than a person can is offered nothing more, and others go on', async () => {
  const stage = await open();
  const [who, other, where] = [stage.person(), stage.person(), stage.room()];
  for (let times = 0; times < 240; times++) await stage.offered(who, where, ' ');
  expect(await stage.offered(who, where, 'blacklisted NSO Gro')).toEqual([]);
  expect(await stage.offered(other, where, 'blacklisted NSO Gro')).not.toEqual([]);
});
