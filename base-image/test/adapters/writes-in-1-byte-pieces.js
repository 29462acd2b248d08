#!/usr/bin/env node
import { closeSync, openSync, writeSync } from 'node:fs';

const output = openSync(process.argv[3], 'w');
for (const byte of Buffer.from('{"a": [1, "\u00e9\ud83c\udf4e", true]}'))
  writeSync(output, Buffer.of(byte));
closeSync(output);
