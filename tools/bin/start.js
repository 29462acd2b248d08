import './check-machine.js';

// Loaded later, for it needs a Node that is new enough.
const { runCommand } = await import('./run-command.js');
await runCommand('start');
