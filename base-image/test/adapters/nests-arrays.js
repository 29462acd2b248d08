#!/usr/bin/env node
import { writeFileSync } from 'node:fs';

const [depth, , output] = process.argv.slice(2);
writeFileSync(output, '['.repeat(depth) + ']'.repeat(depth));
