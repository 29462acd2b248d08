#!/usr/bin/env node
import { writeFileSync } from 'node:fs';

globalThis.runs = (globalThis.runs ?? 0) + 1;
writeFileSync(process.argv[3], JSON.stringify({ pid: process.pid, runs: globalThis.runs }));
