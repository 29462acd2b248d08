import { parseArgs } from 'node:util';
import { execa } from 'execa';

const help = `npm run test:faults [-- --full] [filters]

Runs the tests of faults and load. --full asks for as much as is recorded in bench/RESULTS.md (10,000
requests, 1,000,000 documents, about 10 minutes); the default is what fits into CI.
Filters are names of files, or parts of them, as vitest takes them.
`;

const { values, positionals } = parseArgs({
  options: { full: { type: 'boolean', default: false }, help: { type: 'boolean', short: 'h' } },
  allowPositionals: true,
});

if (values.help) {
  process.stdout.write(help);
} else {
  const { exitCode } = await execa('vitest', ['run', '--project', 'faults', ...positionals], {
    stdio: 'inherit',
    reject: false,
    preferLocal: true,
    env: { FAULTS_SCALE: values.full ? 'full' : 'short' },
  });
  process.exitCode = exitCode ?? 1;
}
