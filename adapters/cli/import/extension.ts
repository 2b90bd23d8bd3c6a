// The extension for what a server sent: by its content type, or by the address where that says little.
import { extname } from 'node:path';
import { extensionFor, supportedExtensions } from '../../../src/index.ts';

/** What servers send with any file they do not know, and with any text. */
const vague = new Set(['', 'application/octet-stream', 'binary/octet-stream', 'text/plain']);

/** Undefined where no format reads such a file. */
export function extensionOfDownload(contentType: string, url: string): string | undefined {
  const named = extname(new URL(url).pathname).toLowerCase();
  return vague.has(contentType) && supportedExtensions.includes(named) ? named : extensionFor(contentType);
}
