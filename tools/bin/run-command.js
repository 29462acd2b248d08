// Plain JavaScript, because Node strips no types inside `node_modules`.
import { statSync } from 'node:fs';
import { enableCompileCache, getCompileCacheDir } from 'node:module';
import { dirname } from 'node:path';

/**
 * Runs a command as it was built: bundled, which starts in a third of the time, unless the single
 * files were compiled after that, as they are while somebody works on them.
 *
 * @param {string} name of the command
 */
export async function runCommand(name) {
  keepCompiledCode();
  const bundled = new URL(`../dist/bundle/${name}.js`, import.meta.url);
  const compiled = new URL(`../dist/bin/${name}.js`, import.meta.url);
  const lastBuild = new URL('../dist/.tsbuildinfo', import.meta.url);
  await import(timeOf(bundled) >= timeOf(lastBuild) ? bundled.href : compiled.href);
}

/** For the next start of this program, and of the server and the adapters that it starts. */
function keepCompiledCode() {
  enableCompileCache();
  const directory = getCompileCacheDir();
  if (directory !== undefined) process.env.NODE_COMPILE_CACHE ??= dirname(directory);
}

function timeOf(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Number.NEGATIVE_INFINITY;
}
