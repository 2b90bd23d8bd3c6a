// Quotes with references as people read them, set by citeproc from style files.
import { readFile } from 'node:fs/promises';
import CSL, { type Engine } from 'citeproc';
import { VerbatimError } from '../errors.ts';
import { cslItemOf, locatorOf, quoted, type ReferencedQuote } from './csl-item.ts';
import { prune } from './prune.ts';
import { shielded } from './shield.ts';
import type { TypesetStyle } from './style.ts';

const styleFiles: Readonly<Record<TypesetStyle, string>> = {
  footnote: 'chicago-notes.csl',
  apa: 'apa.csl',
  chicago: 'chicago-author-date.csl',
  mla: 'modern-language-association.csl',
};

interface Typesetter {
  readonly engine: Engine;
  /** What the engine is given when it asks for the item `id`. */
  readonly items: Map<string, object>;
}

/** Building an engine takes up to half a second, so that each is built once. */
const typesetters = new Map<TypesetStyle, Promise<Typesetter>>();

/**
 * A footnote is the quote and the note. The other styles cite in brackets after the quote and give the source's entry
 * for the list of references in a paragraph of its own.
 */
export async function typeset(quote: ReferencedQuote, style: TypesetStyle): Promise<string> {
  const { engine, items } = await typesetterOf(style);
  const plain = cslItemOf(quote);
  const { item, restore } = shielded(plain);
  // From here on nothing waits, so that no other reference comes between.
  items.set(plain.id, item);
  engine.updateItems([plain.id]);
  const citation = restore(engine.makeCitationCluster([{ id: plain.id, ...locatorOf(quote) }]));
  const bibliography = engine.makeBibliography();
  items.delete(plain.id);
  if (bibliography === false) return `${quoted(quote)} ${citation}\n`;
  return `${quoted(quote)} ${citation}.\n\n${restore(bibliography[1].join('')).trim()}\n`;
}

function typesetterOf(style: TypesetStyle): Promise<Typesetter> {
  const built = typesetters.get(style) ?? buildTypesetter(styleFiles[style]);
  typesetters.set(style, built);
  built.catch(() => typesetters.delete(style));
  return built;
}

async function buildTypesetter(file: string): Promise<Typesetter> {
  const [xml, locale] = await Promise.all([readStyle(file), readStyle('locales-en-US.xml')]);
  const items = new Map<string, object>();
  const system = { retrieveLocale: () => locale, retrieveItem: (id: string) => items.get(id) ?? {} };
  const engine = new CSL.Engine(system, prune(CSL.parseXml(xml)), 'en-US', true);
  engine.setOutputFormat('text');
  return { engine, items };
}

async function readStyle(file: string): Promise<string> {
  const url = new URL(`./csl/${file}`, import.meta.url);
  return readFile(url, 'utf8').catch((cause: unknown) => {
    const message = `The citation style ${file} can't be read. Install Verbatim again, or run "npm run build".`;
    throw new VerbatimError('STYLE_UNREADABLE', message, cause);
  });
}
