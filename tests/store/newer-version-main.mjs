// The program, of its compiled modules: `node newer-version-main.mjs start`.
import { main } from '../../dist/adapters/main.js';

await main({ version: '9.9.9', sample: '' });
