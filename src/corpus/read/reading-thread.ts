// What runs in a reading thread: one file at a time, from bytes to what its format makes of them.
import { parentPort } from 'node:worker_threads';
import { dropOutput } from '../../thread.ts';
import type { Recognizer } from '../formats/port/recognizer.ts';
import type { OcrSetting } from '../ocr/setting.ts';
import { ocrKey } from '../ocr/setting.ts';
import { openTesseract } from '../ocr/tesseract.ts';
import { type Portion, takeApart } from './portions.ts';
import { type Ocr, readDocument } from './read-document.ts';
import { nextPicture, type Part, type Task } from './thread-messages.ts';

dropOutput();

let portions: Iterator<Portion, void> | undefined;
let portion: Portion | undefined;

/** Each part is sent when it is asked for, so that they do not arrive all at once. */
function send(first: Pick<Part, 'bare'>): void {
  const own = portion;
  if (own === undefined) return;
  portion = portions?.next().value ?? undefined;
  parentPort?.postMessage({ ...first, portion: own, isLast: portion === undefined } satisfies Part);
}

parentPort?.on('message', async (message: Task | 'next') => {
  // Asks for the next part of the file that was read.
  if (message === 'next') return send({});
  const apart = takeApart(await readDocument(message.path, message.bytes, message.ocr && ocrOf(message.ocr)));
  portions = apart.portions;
  portion = portions.next().value ?? undefined;
  send({ bare: apart.bare });
});

/** Opened once for each setting: loading it takes seconds. */
const opened = new Map<string, Promise<Recognizer>>();

const ocrOf = (setting: OcrSetting): Ocr => ({
  key: ocrKey(setting),
  open: async () => {
    const key = JSON.stringify(setting);
    const own = opened.get(key) ?? openTesseract(setting);
    opened.set(key, own);
    const recognizer = await own;
    return {
      ...recognizer,
      read: (picture, turned) => {
        parentPort?.postMessage(nextPicture);
        return recognizer.read(picture, turned);
      },
    };
  },
});
