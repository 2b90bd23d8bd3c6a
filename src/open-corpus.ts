// Opens the corpus: reads the folder or its cache, indexes what is there, and follows it for a bot.
import type { Config } from './config.ts';
import type { Corpus } from './corpus/assemble/assemble.ts';
import { tellHangs } from './corpus/bytes/hangs.ts';
import type { CachedFile, CachedFiles } from './corpus/cache/cached-file.ts';
import { cacheVersion, openDocumentCache } from './corpus/cache/document-cache.ts';
import { logProblems } from './corpus/document/log-problems.ts';
import { createFollowing, firstScan } from './corpus/folder/following.ts';
import { loadCorpus } from './corpus/folder/load.ts';
import { createRecognition } from './corpus/folder/recognition.ts';
import { createScanner } from './corpus/folder/scan.ts';
import { lossAtStart, nothingToAsk } from './corpus/folder/start.ts';
import { installOcr, type OcrSetting, ocrKey, ocrStatus } from './corpus/ocr/setting.ts';
import { rests as ordinaryRests, type Rests } from './corpus/rest/rest.ts';
import { VerbatimError } from './errors.ts';
import type { Log } from './log.ts';
import { type Live, openLive } from './retrieval/live/live.ts';
import { openRevision, saveRevision } from './retrieval/live/open-revision.ts';
import type { Narrowing } from './retrieval/revision/narrow.ts';

export interface CorpusOpening extends Pick<Narrowing, 'carry'> {
  /** A reader writes no cache into the data folder. */
  readonly memory: 'bot' | 'tool' | 'reader';
  /** Whether changes of the folder are noticed. Absent: a bot's are. */
  readonly follows?: boolean;
  readonly engine: Parameters<typeof openRevision>[1];
  /** Called while documents are read that no earlier start has cached: how many of how many. */
  readonly onRead?: (read: number, of: number) => void;
  /** How long changed files must rest. Absent: as docs/corpus.md says. */
  readonly rests?: Rests;
  /** Paths of files that are removed on purpose. Absent: nobody says so here. */
  readonly meant?: Set<string>;
  readonly log: Log;
  readonly now: () => number;
}

/** The corpus as it is, and as it will be: a bot's follows the folder. Throws CORPUS_EMPTY. */
export async function openCorpus(
  config: Pick<Config, 'corpus' | 'data' | 'cache' | 'watch' | 'ocr'>,
  {
    memory,
    follows = memory === 'bot',
    engine,
    carry,
    onRead,
    rests = ordinaryRests,
    meant = new Set(),
    log,
    now,
  }: CorpusOpening,
): Promise<Live> {
  const { cache: apart, data } = config;
  const keeping = { folder: apart ?? data, writable: apart !== undefined || memory !== 'reader', log };
  const cache = openDocumentCache(cacheVersion, keeping);
  const { setting: ocr, missing } = ocrStatus(config);
  if (missing.length > 0)
    log.warn(
      { missing },
      `Text ${ocr === undefined ? 'in pictures' : 'on scanned pages of PDFs'} is not recognized. Run: ${installOcr(missing)}`,
    );
  const cached = await cache.load();
  let read = 0;
  const tell = (file: CachedFile, of: number): void => {
    cache.add(file);
    read += 1;
    onRead?.(read, of);
    if (read % filesInAWord === 0) log.info({ read, of }, 'reading documents');
  };
  const watching = follows ? (config.watch ?? 'off') : 'off';
  // Where the folder is followed, its text is served at once, and what is recognized as it comes.
  const recognition =
    ocr === undefined || watching === 'off'
      ? undefined
      : createRecognition({ folder: config.corpus, ocr, log });
  const following = {
    ...{ watching, rests, takesWord: memory === 'bot', meant, now, onRead: tell },
    ...(recognition === undefined ? { ocr } : { recognition }),
  };
  const known = recognition === undefined ? readAlike(cached, ocr) : cached;
  const { scan, arrivals } = await createFollowing(config, following, known);
  const { corpus, files } = await firstScan(scan, log, recognition).finally(tellHangs(log));
  logProblems(corpus.problems, log);
  const loss = lossAtStart(cached, [...(files?.keys() ?? [])]);
  if (files === undefined || corpus.documents.length === 0) {
    await recognition?.close();
    throw new VerbatimError('CORPUS_EMPTY', nothingToAsk(corpus, loss));
  }
  if (loss !== undefined) log.warn({ folder: config.corpus }, loss);
  const revision = await openRevision(corpus, engine, keeping);
  const { length: passages } = revision.passages;
  log.info({ documents: corpus.documents.length, passages, read }, 'corpus loaded');
  await cache.compact(files, true);
  return openLive(
    { revision, files },
    {
      folder: config.corpus,
      ...{ watching, scan, arrivals },
      cache,
      recognition,
      carry,
      save: (changed) => saveRevision(changed, engine, keeping),
      log,
      now,
    },
  );
}

/**
 * The corpus as it is, for commands that do not ask it: where text is recognized, what an earlier start recognized is not
 * recognized again.
 */
export async function readCorpus(config: Pick<Config, 'corpus' | 'data' | 'ocr'>, log: Log): Promise<Corpus> {
  const { setting: ocr } = ocrStatus(config);
  if (ocr === undefined) return loadCorpus(config.corpus);
  const cache = openDocumentCache(cacheVersion, { folder: config.data, writable: true, log });
  const cached = readAlike(await cache.load(), ocr);
  const scan = createScanner({ folder: config.corpus, ocr, now: () => 0, onRead: cache.add }, cached);
  const { corpus, files } = await scan();
  if (files !== undefined) await cache.compact(files, false);
  return corpus;
}

/** Without the files whose pictures would be read otherwise now. */
const readAlike = (cached: CachedFiles, ocr: OcrSetting | undefined): CachedFiles =>
  new Map([...cached].filter(([, { file }]) => file.ocr === undefined || file.ocr === ocrKey(ocr)));

/** Files that are read between two words of the log. */
const filesInAWord = 1000;
