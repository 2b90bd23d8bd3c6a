// Changes of a message at the address of a press, while Slack does not take them.
import { setTimeout as sleep } from 'node:timers/promises';
import { RespondError } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import { refusalOf } from '../../../adapters/slack/send/refusals.ts';
import { createChangeInPlace } from '../../../adapters/slack/send/response.ts';

const failing = new RespondError('failing', 503);

it('a change is tried again until it is taken, unless a newer one of the same message came', async () => {
  const taken: string[] = [];
  const change = createChangeInPlace();
  /** Fails once. */
  const late = (name: string) => {
    let tries = 0;
    return async () => {
      tries += 1;
      if (tries === 1) throw failing;
      taken.push(name);
    };
  };
  const older = change('one', late('older'));
  const another = change('another', late('another'));
  await change('one', async () => void taken.push('newer'));
  await Promise.all([older, another]);
  await sleep(400);
  expect(taken).toEqual(['newer', 'another']);
});

describe('what Slack did not take', () => {
  it.each([
    ['503', failing],
    ['429', new RespondError('wait', 429)],
    ['no answer in time', new DOMException('late', 'TimeoutError')],
  ])('%s: is no refusal of a layout', (_, error) => {
    expect(refusalOf(error)).toBe('unreachable');
  });

  it('is not what it refused', () => {
    expect(refusalOf(new RespondError('invalid_blocks', 400))).toBeUndefined();
  });
});
