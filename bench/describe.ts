// How long it takes to make and check the describe of 1,000 object types with 100 attributes each: from
// the definition to both texts, the grammar and all rules, in a process of its own, as mp-describe does it.
// Run `node bench/describe.ts`. Exits 1 above 2 s.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const rounds = 3;
const mostSeconds = 2;

const program = join(import.meta.dirname, 'describe/make-and-check.ts');
const measured = Array.from({ length: rounds }, (_, round) => {
  const one = JSON.parse(execFileSync(process.execPath, [program], { encoding: 'utf8' }));
  console.log(
    `round ${round + 1}: ${one.seconds.toFixed(2)} s (making ${one.making.toFixed(2)} s), ` +
      `${(one.bytes / 1_000_000).toFixed(0)} MB, ${one.memoryMb.toFixed(0)} MB of memory`,
  );
  return Number(one.seconds);
});
const median = measured.toSorted((one, other) => one - other)[Math.floor(rounds / 2)] ?? 0;
console.log(`median ${median.toFixed(2)} s (limit ${mostSeconds} s)`);
process.exitCode = median < mostSeconds ? 0 : 1;
