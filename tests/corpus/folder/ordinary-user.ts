// Runs something as somebody whom file modes bind: root may read everything.
import { chmod } from 'node:fs/promises';
import { openFolder, writeFolder } from '../../folders.ts';
import { good } from '../beside.ts';

/** The user "nobody", who owns nothing. */
const nobody = 65_534;

/** Undefined where there are no user ids. */
export async function asOrdinaryUser<T>(folder: string, work: () => Promise<T>): Promise<T | undefined> {
  if (process.geteuid === undefined || process.seteuid === undefined) return undefined;
  if (process.geteuid() !== 0) return work();
  await chmod(folder, 0o755);
  // The formats are imported before: the packages need not be readable to everybody.
  await openFolder(await writeFolder({ 'a.txt': good, 'a.md': `# Title\n\n${good}` }));
  process.seteuid(nobody);
  try {
    return await work();
  } finally {
    process.seteuid(0);
  }
}
