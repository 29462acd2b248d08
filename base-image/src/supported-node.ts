// To be imported before anything else: what follows needs a newer Node even to be loaded.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 24 || (major === 24 && minor < 15) || major === 25) {
  const found = process.versions.node;
  process.stderr.write(
    `packwright-server needs Node 24.15 or newer (not 25), this is ${found}: use the node of the project, as npm scripts do\n`,
  );
  process.exit(3);
}
