// /metrics counts what became of rerankings.
import { expect, test } from 'vitest';
import { installWeights } from '../../../../src/reranker/install.ts';
import { findWeights } from '../../../../src/reranker/sources.ts';
import { writeFolder } from '../../../folders.ts';
import { fakeWeights, modelFiles, packageFiles } from '../../../reranker/fake-model.ts';
import { openSite } from '../site.ts';

const question = 'When did the US blacklist NSO Group?';

test('those of a reranker by outcome, with their seconds', async () => {
  const data = await writeFolder(packageFiles);
  await installWeights(data, await findWeights(await writeFolder(modelFiles), [fakeWeights]));
  const site = await openSite({ data, reranker: 'auto' });
  expect(await site.read('/metrics')).toContain('verbatim_rerankings_total{outcome="used"} 0');
  await site.ask(question);
  const metrics = await site.read('/metrics');
  expect(metrics).toMatch(/^verbatim_rerankings_total\{outcome="used"\} [1-9]/m);
  expect(metrics).toContain('verbatim_rerankings_total{outcome="damaged"} 0');
  expect(metrics).toMatch(/^verbatim_reranker_seconds_total 0\.\d/m);
});

test('none where it is switched off', async () => {
  const site = await openSite({ reranker: 'off' });
  await site.ask(question);
  expect(await site.read('/metrics')).not.toContain('verbatim_rerankings_total{');
});
