// Copies that pause: no quote is in no version of its document.
import { rests } from '../../../src/corpus/rest/rest.ts';
import type { Scenario } from './scenario.ts';
import { copySlowly } from './slow-copies.ts';

export const scenario: Scenario = {
  name: 'slow-copies',
  says: 'documents are written in pieces with pauses of 10 ms to 30 s, in six ways; no half file is quoted',
  shortest: 90,
  play: async (stage) => {
    const { versions, quotes, wrong, late } = await copySlowly(stage, {
      ...{ rests, longestPause: 30_000, documents: 20 },
    });
    for (const text of wrong.slice(0, 5)) stage.print(`  in no version: ${JSON.stringify(text)}`);
    return [
      { name: 'versions of documents written', value: versions, least: 1 },
      { name: 'quotes checked against every version', value: quotes, least: 100 },
      { name: 'documents not judged, since their writer was held up', value: late, most: 5 },
      { name: 'quotes that are in no version', value: wrong.length, most: 0 },
    ];
  },
};
