import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type OutputChunk } from 'rolldown';
import { licencesOf } from './bundled-licences.ts';
import { lightHttp } from './light-http.ts';

/** The two programs of the package: the server, and what an engine asks about its health. */
const programs = ['main', 'health-check'];

/**
 * Bundles the built server with all that it imports, so that nothing has to be installed beside it:
 * `dist`, the licences of what is inside, and a `package.json` with the version.
 */
export async function bundleServer(source: string, target: string): Promise<void> {
  const { output } = await build({
    input: Object.fromEntries(programs.map((name) => [name, join(source, 'dist', `${name}.js`)])),
    platform: 'node',
    plugins: [lightHttp()],
    logLevel: 'warn',
    output: { dir: join(target, 'dist'), chunkFileNames: 'shared/[name].js' },
  });
  const modules = output
    .filter((part): part is OutputChunk => part.type === 'chunk')
    .flatMap(({ moduleIds }) => moduleIds);
  writeFileSync(join(target, 'LICENCES'), licencesOf(modules));
  writeFileSync(join(target, 'package.json'), manifestOf(source));
}

function manifestOf(source: string): string {
  const { name, version, license, type, bin, engines } = JSON.parse(
    readFileSync(join(source, 'package.json'), 'utf8'),
  );
  return `${JSON.stringify({ name, version, license, type, bin, engines }, undefined, 2)}\n`;
}
