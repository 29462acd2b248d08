#!/usr/bin/env node
import { closeSync, openSync, writeSync } from 'node:fs';

const output = openSync(process.argv[3], 'w');
const piece = Buffer.from(`"${'x'.repeat(1024 * 1024 - 3)}",`);
writeSync(output, '[');
for (let megabytes = 0; megabytes < 64; megabytes += 1) writeAll(piece);
writeAll(Buffer.from('0]'));
closeSync(output);

function writeAll(bytes) {
  for (let at = 0; at < bytes.length; ) at += writeSync(output, bytes, at);
}
