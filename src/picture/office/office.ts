// Pages of Office files: LibreOffice, where it is installed, makes a PDF file of one, within limits and without a network.
import { spawn } from 'node:child_process';
import { access, constants, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { systemCodeOf } from '../../errors.ts';
import type { PictureRefusal } from '../picture.ts';
import { hasTrackedChanges, withChangesDone } from './tracked-changes.ts';
import { withWholeRows } from './whole-rows.ts';

export interface OfficeLimits {
  /** Until the program is ended. */
  readonly seconds: number;
  /** Of its address space: what it reserves is more than it uses. */
  readonly megabytes: number;
  /** Of the PDF file. */
  readonly bytes: number;
}

export const officeLimits: OfficeLimits = { seconds: 60, megabytes: 6000, bytes: 100 * 1024 * 1024 };

type Converted = Uint8Array<ArrayBuffer> | PictureRefusal;

/** The PDF file, or why there is none. `program` is looked for on the PATH. */
export async function pdfOfOffice(
  bytes: Uint8Array,
  ending: string,
  within: OfficeLimits = officeLimits,
  program = usual,
): Promise<Converted> {
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-office-'));
  try {
    const profile = join(folder, 'profile');
    await mkdir(join(profile, 'user'), { recursive: true });
    await writeFile(join(profile, 'user', 'registrymodifications.xcu'), settings);
    const converted = async (from: Uint8Array, type: string, into: string): Promise<Converted> => {
      const source = join(folder, `a.${type}`);
      await writeFile(source, from);
      const ended = await run(program, { folder, source, into, profile, within });
      return ended ?? new Uint8Array(await readFile(join(folder, `a.${into}`)));
    };
    const own = await ownFormatOf(bytes, ending);
    if (own === undefined) return await converted(bytes, ending, 'pdf');
    const flat = await converted(bytes, ending, own.ending);
    return typeof flat === 'string' ? flat : await converted(own.changed(flat), own.ending, 'pdf');
  } catch (cause) {
    // It ends without a word on a file that it cannot read, and on slides where it is installed for texts only.
    if (systemCodeOf(cause) === 'ENOENT') return 'not-opened';
    throw cause;
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

interface OwnFormat {
  readonly ending: 'fodt' | 'fods';
  readonly changed: (flat: Uint8Array) => Uint8Array;
}

/** What a file must become first: only in LibreOffice's own format can a file say how its pages are drawn. */
async function ownFormatOf(bytes: Uint8Array, ending: string): Promise<OwnFormat | undefined> {
  if (ending === 'xlsx') return { ending: 'fods', changed: withWholeRows };
  return (await hasTrackedChanges(bytes, ending)) ? { ending: 'fodt', changed: withChangesDone } : undefined;
}

/** What the program is called. */
const usual = 'soffice';

/** Where it is installed, by the packages of its systems. */
const folders = [
  ...['/usr/local/bin', '/usr/bin', '/bin', '/snap/bin', '/opt/homebrew/bin'],
  '/Applications/LibreOffice.app/Contents/MacOS',
];

/** Undefined where LibreOffice is not installed. */
export async function findOffice(): Promise<string | undefined> {
  for (const folder of folders) {
    const program = join(folder, usual);
    const isThere = await access(program, constants.X_OK).then(
      () => true,
      // Absent, or not ours to start.
      () => false,
    );
    if (isThere) return program;
  }
  return undefined;
}

interface Run {
  readonly folder: string;
  readonly source: string;
  /** The ending of what is made. */
  readonly into: string;
  readonly profile: string;
  readonly within: OfficeLimits;
}

/** Undefined once it has ended by itself. */
function run(
  program: string,
  { folder, source, into, profile, within }: Run,
): Promise<PictureRefusal | undefined> {
  const options = ['--headless', '--norestore', '--nolockcheck', '--nodefault', '--convert-to', into];
  const limits = `ulimit -v ${within.megabytes * 1024}; ulimit -f ${Math.ceil(within.bytes / 512)}; ulimit -c 0`;
  const child = spawn(
    '/bin/sh',
    [
      ...['-c', `command -v "$0" >/dev/null || exit 127; ${limits}; exec "$0" "$@"`, program],
      ...[`-env:UserInstallation=${pathToFileURL(profile).href}`, ...options, '--outdir', folder, source],
    ],
    // A group of its own, so that what it starts ends with it. Nothing of our environment is handed on.
    {
      cwd: folder,
      detached: true,
      stdio: 'ignore',
      env: { PATH: folders.join(':'), HOME: folder, LANG: 'C.UTF-8' },
    },
  );
  const end = (): void => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    } catch (cause) {
      // It has ended in the meantime.
      if (systemCodeOf(cause) !== 'ESRCH') throw cause;
    }
  };
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => {
      resolve('too-slow');
      end();
    }, within.seconds * 1000);
    const settle = (result: PictureRefusal | undefined): void => {
      clearTimeout(late);
      resolve(result);
    };
    child.once('error', (cause) => {
      clearTimeout(late);
      // Systems without a shell have no such limits, so nothing is run there.
      if (systemCodeOf(cause) === 'ENOENT') resolve('office');
      else reject(cause);
    });
    child.once('exit', (status) => {
      end();
      settle(status === 127 ? 'office' : undefined);
    });
  });
}

const item = (path: string, name: string, value: string | number | boolean): string =>
  `<item oor:path="/org.openoffice.${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`;

/** No macros, no links to other files or servers, and a proxy that is not there for whatever asks all the same. */
const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
${[
  item('Office.Common/Security/Scripting', 'MacroSecurityLevel', 3),
  item('Office.Common/Security/Scripting', 'DisableMacrosExecution', true),
  item('Office.Common/Security/Scripting', 'BlockUntrustedRefererLinks', true),
  item('Office.Writer/Content/Update', 'Link', 0),
  item('Office.Calc/Content/Update', 'Link', 1),
  item('Inet/Settings', 'ooInetProxyType', 1),
  item('Inet/Settings', 'ooInetHTTPProxyName', '127.0.0.1'),
  item('Inet/Settings', 'ooInetHTTPProxyPort', 9),
  item('Inet/Settings', 'ooInetHTTPSProxyName', '127.0.0.1'),
  item('Inet/Settings', 'ooInetHTTPSProxyPort', 9),
  item('Inet/Settings', 'ooInetNoProxy', ''),
].join('\n')}
</oor:items>
`;
