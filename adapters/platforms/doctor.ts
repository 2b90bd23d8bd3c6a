// Everything that `verbatim doctor` checks: the core, then each platform.
import {
  type Config,
  findDrawingTools,
  installOcr,
  installPackages,
  messageOf,
  ocrStatus,
  openLog,
  openVerbatim,
  readConfig,
  readCorpus,
  readScopes,
  rerankerStatus,
  strayCollections,
  VerbatimError,
} from '../../src/index.ts';
import type { Environment } from '../chat/port/platform.ts';
import { type Check, fault, fine, warning } from '../shared/doctor/check.ts';
import { pagesCheck } from '../shared/doctor/pages-check.ts';
import { counted } from '../shared/language/counted.ts';
import type { Readiness } from '../web/server/readiness.ts';
import { readWebSettings } from '../web/settings/settings.ts';
import { platformIds, platforms } from './registry.ts';

/** Never rejects: a check that cannot run is a failed check. */
export async function checkEverything(environment: Environment): Promise<readonly Check[]> {
  const checked = await Promise.all(platforms.map(({ doctor }) => doctor(environment, platformIds)));
  const chats = checked.flat();
  return [
    ...(await checkCore(environment)),
    ...(chats.length === 0 ? [noChats()] : chats),
    await checkRunning(environment),
  ];
}

/** Nothing is wrong with that; but who has just set one up may look for it. */
const noChats = (): Check =>
  fine('chats', `none is set up: see ${platforms.map(({ name }) => `docs/${name}.md`).join(', ')}`);

async function checkCore(environment: Environment): Promise<readonly Check[]> {
  try {
    const config = readConfig(environment);
    const settings = fine('settings', `corpus ${config.corpus}, data ${config.data}`);
    const corpus = await checkCorpus(config);
    const scopes = config.scopes === undefined ? [] : [await checkScopes(config.scopes, config)];
    return [
      settings,
      corpus,
      ...scopes,
      ...(corpus.state === 'failing' ? [] : [await checkStore(environment)]),
      await checkReranker(config),
      pagesCheck(await findDrawingTools()),
      checkOcr(config),
    ];
  } catch (error) {
    return [fault('settings', messageOf(error))];
  }
}

async function checkCorpus(config: Config): Promise<Check> {
  const { corpus: folder } = config;
  try {
    const { documents, problems } = await readCorpus(config, await openLog('silent'));
    if (documents.length === 0) {
      const remedy = `Put documents into ${folder}, or set VERBATIM_CORPUS to the folder they are in.`;
      return fault('corpus', `There are no documents in ${folder}.`, remedy);
    }
    const detail = `${counted(documents.length, 'document')}, ${counted(problems.length, 'problem')}`;
    if (problems.length === 0) return fine('corpus', detail);
    return warning('corpus', detail, 'Run "verbatim check-corpus" to list them.');
  } catch (error) {
    return fault('corpus', messageOf(error));
  }
}

/** A collection without documents is most often a mistyped folder name. */
async function checkScopes(file: string, config: Config): Promise<Check> {
  try {
    const corpus = await readCorpus(config, await openLog('silent'));
    const stray = strayCollections(await readScopes(file, platformIds), corpus);
    if (stray.length === 0) return fine('scopes', file);
    const remedy = 'Correct the name, or put documents into a folder of that name.';
    return warning('scopes', `${file} names collections without documents: ${stray.join(', ')}.`, remedy);
  } catch (error) {
    return fault('scopes', messageOf(error));
  }
}

/** Opens the store as a command run beside the bot does, and reads from it. */
async function checkStore(environment: Environment): Promise<Check> {
  // The scopes file has a check of its own.
  const { scopes: _scopes, ...config } = readConfig(environment);
  try {
    const verbatim = await openVerbatim(config, await openLog('silent'), { memory: 'tool' });
    try {
      await verbatim.whole.recall('doctor');
      return fine('store', storeName(config));
    } finally {
      await verbatim.close();
    }
  } catch (error) {
    return fault('store', messageOf(error));
  }
}

/** Without what an address holds of a password. */
const storeName = ({ data, databaseUrl }: Config): string => {
  if (databaseUrl === undefined) return `${data} is writable`;
  const { host, pathname } = new URL(databaseUrl);
  return `the database ${host}${pathname} is writable`;
};

const smallEncoder = 'the small encoder that comes with Verbatim';

/** Without it, or where it cannot be used, the bot serves all the same. */
async function checkReranker({ data, reranker }: Config): Promise<Check> {
  if (reranker === 'small') return fine('reranker', smallEncoder);
  try {
    const { manifest, fault: damage, missing } = await rerankerStatus(data);
    if (damage !== undefined) return warning('reranker', damage, 'Run "verbatim reranker install" again.');
    if (reranker === 'off')
      return fine('reranker', `${manifest?.name ?? smallEncoder}, switched off by VERBATIM_RERANKER`);
    if (manifest === undefined) return fine('reranker', smallEncoder);
    if (missing.length === 0) return fine('reranker', manifest.name);
    return warning('reranker', `It is not used without ${missing.join(' and ')}.`, installPackages);
  } catch (error) {
    return fault('reranker', messageOf(error));
  }
}

/** It is optional, too: without it, pictures are named as not read. */
function checkOcr(config: Config): Check {
  const name = 'text recognition';
  const { languages, missing, setting } = ocrStatus(config);
  if (languages === undefined) return fine(name, 'off; VERBATIM_OCR turns it on (docs/ocr.md)');
  if (missing.length > 0) {
    const unread = setting === undefined ? 'Pictures and scanned PDFs' : 'Scanned PDFs';
    return warning(name, `${unread} are not read without ${missing.join(' and ')}.`, installOcr(missing));
  }
  return fine(name, languages);
}

/** Milliseconds that a bot on this machine has to report its health. */
const patience = 2_000;

/** The health of a bot that is running on the same PORT. */
async function checkRunning(environment: Environment): Promise<Check> {
  try {
    const { port, host = '127.0.0.1' } = readWebSettings(environment, false).listen;
    const address = `http://${host.includes(':') ? `[${host}]` : host}:${port}/readyz`;
    return await askRunning(address);
  } catch (error) {
    if (error instanceof VerbatimError) return fault('running bot', error.message);
    return fine('running bot', 'none is running on PORT; "npm start" starts one');
  }
}

async function askRunning(address: string): Promise<Check> {
  const response = await fetch(address, { signal: AbortSignal.timeout(patience) });
  const readiness: unknown = await response.json();
  if (!isReadiness(readiness)) {
    return warning(
      'running bot',
      `Another program is already using ${address}.`,
      'Set PORT to a free port in .env.',
    );
  }
  const parts = readiness.parts.map(
    ({ name, state, since, detail }) =>
      `${name} ${state} since ${since}${detail === undefined ? '' : ` (${detail})`}`,
  );
  const detail = parts.join('; ');
  return readiness.state === 'ok'
    ? fine('running bot', detail)
    : fault('running bot', detail, 'See its log on standard error.');
}

const isReadiness = (value: unknown): value is Readiness =>
  typeof value === 'object' && value !== null && 'parts' in value && Array.isArray(value.parts);
