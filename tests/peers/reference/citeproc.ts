// citeproc with the style files of the CSL project, which .ci/run installs outside of the project.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { cslItemOf, locatorOf } from '../../../src/reference/csl-item.ts';
import type { ReferencedQuote } from '../../../src/reference/reference.ts';
import type { TypesetStyle } from '../../../src/reference/style.ts';
import { isEnglish } from '../../../src/reference/typeset/title-case.ts';

/** The part of citeproc that is used here; the package has no types of its own. */
interface Engine {
  setOutputFormat(format: 'text'): void;
  updateItems(ids: readonly string[]): void;
  makeCitationCluster(items: readonly object[]): string;
  makeBibliography(): readonly [unknown, readonly string[]] | false;
}
interface Citeproc {
  readonly Engine: new (system: object, style: string, language: string, force: boolean) => Engine;
}

/** A folder with `node_modules/citeproc` and the `.csl` and `locales-en-US.xml` files. */
const folder = process.env['CITEPROC'] ?? '';
export const missing = !existsSync(join(folder, 'node_modules', 'citeproc'));

const files: Readonly<Record<TypesetStyle, string>> = {
  footnote: 'chicago-notes.csl',
  apa: 'apa.csl',
  chicago: 'chicago-author-date.csl',
  mla: 'modern-language-association.csl',
};
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

/** One engine of a style; what it is given is forgotten each time, since it adds initials to tell authors apart. */
function engineOf(style: TypesetStyle): { engine: Engine; give: (item: { readonly id: string }) => void } {
  const citeproc: Citeproc = createRequire(join(folder, 'node_modules', 'x.js'))('citeproc');
  let given: object = {};
  const system = { retrieveLocale: () => read('locales-en-US.xml'), retrieveItem: () => given };
  const engine = new citeproc.Engine(system, read(files[style]), 'en-US', true);
  engine.setOutputFormat('text');
  const give = (item: { readonly id: string }): void => {
    given = item;
    engine.updateItems([]);
    engine.updateItems([item.id]);
  };
  return { engine, give };
}

const entryIn = (engine: Engine): string => {
  const bibliography = engine.makeBibliography();
  return bibliography === false ? '' : bibliography[1].join('').trim();
};

/** What citeproc makes of records as they stand. */
export function entries(): (item: { readonly id: string }) => string {
  const { engine, give } = engineOf('apa');
  return (item) => {
    give(structuredClone(item));
    return entryIn(engine);
  };
}

/** A sign for `<`, which citeproc takes for the beginning of markup. */
const shield = '\ue7a1';

/**
 * A setter that gives the citation and the entry. The item says more than a record can: whether the title is English,
 * and which authors are organisations in a form after which citeproc does not forget a comma.
 */
export function setterOf(style: TypesetStyle): (quote: ReferencedQuote) => string {
  const { engine, give } = engineOf(style);
  return (quote) => {
    const { author, ...item } = cslItemOf(quote);
    const [first] = author ?? [];
    const authors =
      first !== undefined && 'family' in first
        ? author?.map((name) => ('literal' in name ? { family: name.literal } : name))
        : author;
    const full = {
      ...item,
      ...(authors === undefined ? {} : { author: authors }),
      ...(isEnglish(item.title) ? {} : { language: 'und' }),
    };
    give(JSON.parse(JSON.stringify(full).replaceAll('<', shield)));
    const cited = engine.makeCitationCluster([{ id: item.id, ...locatorOf(quote) }]);
    const parts = style === 'footnote' ? [cited] : [`${cited}.`, entryIn(engine)];
    return parts.join('\n\n').replaceAll(shield, '<');
  };
}
