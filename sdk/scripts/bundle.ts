/**
 * Makes the JavaScript of the package: what every start of an adapter needs as one file, and further
 * ones for what is loaded later or by another name. Node finds, reads and links each file apart, about
 * 0.3 ms each: as many files as there are sources would cost every request of every adapter 15 ms.
 */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'rolldown';

const root = join(import.meta.dirname, '..');
const manifest = readFileSync(join(root, 'package.json'), 'utf8');
const { exports } = JSON.parse(manifest) as { exports: Record<string, { default: string }> };

/** Built files by name without ending, with their sources: `http/index` of `src/http/index.ts`. */
const input = Object.fromEntries(
  Object.values(exports).map(({ default: file }) => {
    const name = file.replace('./dist/', '').replace(/\.js$/, '');
    return [name, join(root, 'src', `${name}.ts`)];
  }),
);

// The names of shared files hold a hash: those of an earlier build would stay.
rmSync(join(root, 'dist/shared'), { recursive: true, force: true });
await build({
  input,
  platform: 'node',
  logLevel: 'warn',
  output: {
    dir: join(root, 'dist'),
    chunkFileNames: 'shared/[name]-[hash].js',
    // With all that it imports at once; what it imports later stays apart.
    codeSplitting: { groups: [{ name: 'core', test: /sdk\/src\/index\.ts$/ }] },
  },
});
