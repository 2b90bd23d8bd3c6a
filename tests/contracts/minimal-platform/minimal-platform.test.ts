// A third platform, in memory: it passes the contract, and the contract names what a newcomer forgot.
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { chatPlatformContract, checks, reasonToSkip } from '../chat-platform.ts';
import { abilities, type Missing } from './platform.ts';
import { openMinimalStage } from './stage.ts';

chatPlatformContract('a minimal platform', abilities, openMinimalStage);

/** The first check that tells of each piece when it is missing. */
const names: Readonly<Record<Missing, string>> = {
  escaping: 'a document’s markup is shown as it is, and a person’s too',
  'whole quotes': 'a mention is answered with exact quotes, which notify nobody',
  limits: 'a long list shows whole parts, and says how many it left out',
  'plain text': 'where a layout is refused, the same quotes come in plain text',
  privacy: 'a private /ask is seen by the asker alone',
  refusals: 'where the bot may not write, that is said to the person directly',
  above: 'a mention alone takes the message above it as the question, or says why it cannot',
  withdrawal: 'a question that is deleted takes its answer along',
  tenants: 'a mention is answered with exact quotes, which notify nobody',
  edits: 'a question that is edited changes its answer in place',
  deletions: 'a question that is deleted takes its answer along',
  'message keys': 'a message that is delivered twice is answered once',
  'event ids': 'a command that is delivered twice is answered once',
  'direct messages': 'a direct message is answered, and says that files were not read',
  typing: 'what is typed is offered, and what is chosen is shown whole',
  'in place': 'Context shows the sentences around a quote in place, and hides them again',
};

/** Milliseconds that a check of a broken platform may wait. */
const patience = 1_500;

describe('a platform that forgot a piece', () => {
  it.each(Object.entries(names) as [Missing, string][])('%s: fails at “%s”', async (missing, name) => {
    const check = checks.find((one) => one.name === name);
    if (check === undefined) throw new Error('There is no such check.');
    expect(reasonToSkip(check, { abilities })).toBeUndefined();
    const stage = await openMinimalStage(check.opens ?? {}, onTestFinished, { missing, patience });
    await expect(check.run(stage)).rejects.toThrow();
    // What is under way ends before the core is closed.
    await sleep(0);
  });
});
