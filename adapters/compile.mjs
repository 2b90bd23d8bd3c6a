// Compiles benchmarks, soaks and screenshots with what their modules read: node adapters/compile.mjs tests/soak makes dist.soak.
import { basename, join } from 'node:path';
import { compile } from './build.mjs';
import { root } from './freshness.mjs';

const [project] = process.argv.slice(2);
if (project === undefined) throw new Error('Name a folder with a tsconfig.json.');
compile(join(root, project), join(root, `dist.${basename(project)}`));
