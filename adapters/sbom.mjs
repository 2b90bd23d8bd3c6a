// Prints the bill of materials (CycloneDX) of what users install: the packages beside the program, and those that are bundled into it.
import { execFileSync } from 'node:child_process';
import { rolldown } from 'rolldown';
import { bundling } from './build.mjs';
import { packagesOf } from './bundled-packages.mjs';
import { root } from './freshness.mjs';

const bundler = await rolldown(bundling(root, '.ts'));
const { output } = await bundler.generate({ format: 'esm' });
await bundler.close();
const modules = output.flatMap((part) => (part.type === 'chunk' ? part.moduleIds : []));
const bundled = new Set(packagesOf(modules).map(({ name, version }) => `${name}@${version}`));

const words = ['sbom', '--sbom-format=cyclonedx', '--package-lock-only'];
const bill = JSON.parse(execFileSync('npm', words, { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 28 }));
const isDevelopment = ({ name }) => name === 'cdx:npm:package:development';
const idOf = ({ group, name, version }) => `${group === undefined ? '' : `${group}/`}${name}@${version}`;
const components = bill.components
  .filter(
    ({ properties = [], ...component }) => bundled.has(idOf(component)) || !properties.some(isDevelopment),
  )
  .map(({ properties = [], ...component }) => ({
    ...component,
    properties: properties.filter((property) => !isDevelopment(property)),
  }));
const kept = new Set([bill.metadata.component, ...components].map((component) => component['bom-ref']));
const dependencies = bill.dependencies
  .filter(({ ref }) => kept.has(ref))
  .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((other) => kept.has(other)) }));
process.stdout.write(`${JSON.stringify({ ...bill, components, dependencies }, null, 2)}\n`);
