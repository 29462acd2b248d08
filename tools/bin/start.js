import './check-machine.js';

await import('../src/bin/start.ts');
