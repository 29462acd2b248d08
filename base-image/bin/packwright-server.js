#!/usr/bin/env node
import { statSync } from 'node:fs';

// Plain JavaScript of old: this file must run in a Node that is too old for the rest.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major > 24 ? major >= 26 : major === 24 && minor >= 15) {
  import(isBundledLast() ? '../image/server/dist/main.js' : '../dist/main.js');
} else {
  console.error(
    `packwright-server needs Node 24.15 or newer (26 too), this is ${process.versions.node}: use the node of the project, as npm scripts do`,
  );
  process.exitCode = 3;
}

/** The bundle starts in half the time; it is old news while somebody works on the single files. */
function isBundledLast() {
  const bundled = timeOf('../image/server/dist/main.js');
  return bundled > 0 && bundled >= timeOf('../dist/.tsbuildinfo');
}

function timeOf(file) {
  const found = statSync(new URL(file, import.meta.url), { throwIfNoEntry: false });
  return found === undefined ? 0 : found.mtimeMs;
}
