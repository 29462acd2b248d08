// Plain JavaScript of old: this must run in a Node that is too old for the rest, and on any system.
const problem = wrongSystem() ?? wrongNode();
if (problem !== undefined) {
  console.error(problem);
  process.exit(3);
}

function wrongSystem() {
  if (process.platform !== 'win32') return undefined;
  return 'Windows has no named pipes in its file system, and the server starts adapters with two of them: run this in WSL 2 or on a Linux machine.';
}

function wrongNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 24 ? major >= 26 : major === 24 && minor >= 15) return undefined;
  return `Packwright needs Node 24.15 or newer (26 too), this is ${process.versions.node}. Install Node 24.15 or newer and put it first in the PATH. (In a clone of Packwright 'npm ci' installs the right one for 'npm run' and 'npx', unless install scripts are switched off.)`;
}
