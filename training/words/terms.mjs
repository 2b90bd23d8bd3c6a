// Terms (stems) of folded words as Verbatim makes them: a JSON list in, a JSON list of the same length out.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const fold = fileURLToPath(new URL('../../src/text/fold.ts', import.meta.url));
const bundler = await rolldown({ input: fold, platform: 'node' });
const { output } = await bundler.generate({ format: 'esm' });
await bundler.close();
const code = Buffer.from(output[0].code).toString('base64');
const { foldWord, stem } = await import(`data:text/javascript;base64,${code}`);

const words = JSON.parse(readFileSync(0, 'utf8'));
process.stdout.write(JSON.stringify(words.map((word) => stem(foldWord(word)))));
