#!/usr/bin/env node
import './check-machine.js';

// Compiled, because Node strips no types inside `node_modules`.
await import('../dist/bin/mp-init.js');
