/**
 * Bundles the commands with what they import: as the 700 files that they are otherwise, half a second
 * would be spent on finding and linking them. What is imported later stays in files of its own.
 */
import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build, type OutputChunk } from 'rolldown';
import { licencesOf } from '../../base-image/scripts/bundled-licences.ts';

const compiled = join(import.meta.dirname, '../dist');
const target = join(compiled, 'bundle');
const commands = ['mp-build', 'mp-describe', 'mp-init', 'mp-test', 'start'];

const { output } = await build({
  input: Object.fromEntries(commands.map((name) => [name, join(compiled, 'bin', `${name}.js`)])),
  platform: 'node',
  logLevel: 'warn',
  // One has a WebAssembly file beside it, the other programs in C++.
  external: ['libxml2-wasm', 'dockerode', 'fsevents'],
  plugins: [
    {
      name: 'files beside modules',
      transform(code, file) {
        if (!file.startsWith(compiled) || !code.includes('import.meta.url')) return null;
        // A module that looks for a file does so from where it was, not from the bundle.
        const place = `new URL(${JSON.stringify(relative(target, file))}, import.meta.url).href`;
        return code.replaceAll('import.meta.url', place);
      },
    },
  ],
  // All side by side: what a module looks for is found from any of them.
  output: { dir: target, cleanDir: true, chunkFileNames: '[name]-[hash].js' },
});
const modules = output
  .filter((part): part is OutputChunk => part.type === 'chunk')
  .flatMap(({ moduleIds }) => moduleIds);
writeFileSync(join(target, 'LICENCES'), licencesOf(modules));
