#!/usr/bin/env node
// Plain JavaScript of old: this file must run in a Node that is too old for the rest.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major > 24 ? major >= 26 : major === 24 && minor >= 15) {
  import('../dist/main.js');
} else {
  console.error(
    `packwright-server needs Node 24.15 or newer (26 too), this is ${process.versions.node}: use the node of the project, as npm scripts do`,
  );
  process.exitCode = 3;
}
