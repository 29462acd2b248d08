#!/usr/bin/env node
import { writeFileSync } from 'node:fs';

// The words of its command, without the two pipes.
writeFileSync(process.argv.at(-1), JSON.stringify(process.argv.slice(2, -2)));
