#!/usr/bin/env node
import { writeFileSync, writeSync } from 'node:fs';

const megabyte = Buffer.alloc(1024 * 1024, 'flood ');
for (let megabytes = 0; megabytes < 100; megabytes += 1) {
  writeAll(1);
  writeAll(2);
}
writeFileSync(process.argv[3], '{}');

function writeAll(stream) {
  for (let at = 0; at < megabyte.length; ) at += writeSync(stream, megabyte, at);
}
