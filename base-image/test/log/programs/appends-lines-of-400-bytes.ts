import { appendRotating } from '../../../src/log/rotating-append.ts';

const file = { path: process.argv[2] ?? '', maxBytes: 1_000_000, backups: 1 };
for (let line = 0; line < 3; line++) {
  console.log(appendRotating(file, `${'x'.repeat(399)}\n`).kind);
}
