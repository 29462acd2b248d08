#!/usr/bin/env node
import { writeFileSync } from 'node:fs';

writeFileSync(process.argv[3], '['.repeat(10_000) + ']'.repeat(10_000));
