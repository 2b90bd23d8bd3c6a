// A pruned style sets every source of ours exactly as the whole style does.
import { readFileSync } from 'node:fs';
import CSL, { type StyleNode } from 'citeproc';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cslItemOf, locatorOf } from '../../src/reference/csl-item.ts';
import { prune } from '../../src/reference/prune.ts';
import { anyQuote } from './quotes.ts';

const read = (file: string): string =>
  readFileSync(new URL(`../../src/reference/csl/${file}`, import.meta.url), 'utf8');

const count = (node: StyleNode): number =>
  node.children.reduce((sum, child) => sum + (typeof child === 'string' ? 0 : count(child)), 1);

function setterOf(
  style: StyleNode,
): (item: { id: string }, locator: { label: string; locator: string }) => readonly string[] {
  let asked: object = {};
  const system = { retrieveLocale: () => read('locales-en-US.xml'), retrieveItem: () => asked };
  const engine = new CSL.Engine(system, style, 'en-US', true);
  engine.setOutputFormat('text');
  return (item, locator) => {
    asked = item;
    engine.updateItems([item.id]);
    const cluster = engine.makeCitationCluster([{ id: item.id, ...locator }]);
    const bibliography = engine.makeBibliography();
    // The one word that is taken away on purpose.
    return [
      cluster,
      bibliography === false ? '' : bibliography[1].join('').replace('Retrieved http', 'http'),
    ];
  };
}

describe.each(['chicago-notes.csl', 'chicago-author-date.csl', 'apa.csl', 'modern-language-association.csl'])(
  '%s',
  (file) => {
    it('says the same with fewer branches', () => {
      const whole = CSL.parseXml(read(file));
      const pruned = prune(whole);
      expect(count(pruned)).toBeLessThan(0.85 * count(whole));
      const [setWhole, setPruned] = [setterOf(whole), setterOf(pruned)];
      fc.assert(
        fc.property(anyQuote, (quote) => {
          const item = cslItemOf(quote);
          expect(setPruned(item, locatorOf(quote))).toEqual(setWhole(item, locatorOf(quote)));
        }),
        { numRuns: 10 },
      );
    });
  },
);
