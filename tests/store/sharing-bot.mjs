// A process that shares a database, for tests that end, pause or cut it off: `node sharing-bot.mjs FOLDER URL OWNER`, over the built
// program. It does what each line of its input says: "claim KEY", "hold KEY", "answer KEY" and "take PREFIX", and says what came of it.
import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { openStore } from '../../dist/src/store/folder/open.js';
import { openResilientStore } from '../../dist/src/store/resilient/resilient.js';

const [folder, database, owner] = process.argv.slice(2);
const say = (line) => writeSync(1, `${line}\n`);
const told = (_, message) => say(`log: ${message}`);
const log = { debug() {}, info: told, warn: told, error: ({ reason }) => say(`log: ${reason}`) };
const { claims } = await openResilientStore({
  open: (how) => openStore(folder, { mode: 'bot', database, processes: 'several', owner, ...how }),
  log,
  now: Date.now,
  patience: 10_000,
  longestPause: 1_000,
  owner,
  isShared: true,
});
const person = { platform: 'slack', user: 'U1' };
const tasks = {
  claim: (key) => claims.claim(key, person, 'its words'),
  async hold(key) {
    const { whose, holds } = await claims.hold(key);
    return `${whose} ${holds()}`;
  },
  answer: (key) => claims.mark(key, 'answered'),
  take: async (prefix) => (await claims.takeOver(prefix)).map(({ key }) => key).join(' '),
};
say('open');
for await (const line of createInterface(process.stdin)) {
  const [task, key] = line.split(' ');
  void tasks[task](key).then((result) => say(`${line}: ${result}`));
}
