/**
 * What an adapter pays for the SDK at each start: the time from starting a process to its end, for
 * an empty module and for an adapter that answers with nothing, in turns, with the compile cache warm.
 *
 *   npm run build && node bench/sdk-start.ts [rounds]
 *
 * Ends with exit code 1 when the SDK costs more than 15 ms.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const allowed = 15;
const rounds = Number(process.argv[2] ?? 40);
const methods = ['test', 'collect', 'adapter_definition'];

const directory = mkdtempSync(join(tmpdir(), 'sdk-start-'));
const instance = join(directory, 'instance.json');
const empty = join(directory, 'empty.ts');
const adapter = join(directory, 'adapter.ts');
const sdk = new URL(import.meta.resolve('@packwright/sdk'));

writeFileSync(instance, '{"adapter_key":{"name":"n","adapter_kind":"A","object_kind":"o"}}');
writeFileSync(empty, 'export const nothing: number = 0;\n');
writeFileSync(
  adapter,
  `import { defineAdapter, run } from '${sdk.href}';
  const adapter = defineAdapter({ key: 'A', objectTypes: [], test: () => undefined, collect: () => [] });
  await run(adapter);\n`,
);

const programs = [[empty], ...methods.map((method) => [adapter, method, instance, '/dev/null'])];
const times: number[][] = programs.map(() => []);
for (let round = -2; round < rounds; round += 1) {
  programs.forEach((program, index) => {
    const time = millisecondsOf(program);
    // The first two rounds fill the compile cache.
    if (round >= 0) times[index]?.push(time);
  });
}
rmSync(directory, { recursive: true });

const [bare = 0, ...started] = times.map(median);
console.log(`${process.version}, median of ${rounds} starts, compile cache warm`);
console.log(`empty module        ${bare.toFixed(1)} ms`);
started.forEach((time, index) => {
  const cost = `+${(time - bare).toFixed(1)} ms`;
  console.log(`${methods[index]?.padEnd(18)}  ${time.toFixed(1)} ms  ${cost}`);
});
if (Math.max(...started) - bare > allowed) {
  console.error(`The SDK may cost ${allowed} ms.`);
  process.exitCode = 1;
}

function millisecondsOf(program: readonly string[]): number {
  const env = { ...process.env, NODE_COMPILE_CACHE: join(directory, 'cache'), LOG_DIR: directory };
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, program, { env });
  if (status !== 0) throw new Error(`${program.join(' ')} failed: ${stderr}`);
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
