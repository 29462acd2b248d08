// Makes the describe of the definition in a file, checks it, and prints what that took, as JSON.
import { readFileSync } from 'node:fs';
import { describeFiles } from '../../../tools/src/describe/describe-files.ts';
import { readProperties } from '../../../tools/src/describe/read-properties.ts';
import { checkDescribe } from '../../../tools/src/describe-check/check-describe.ts';

const [, , file = ''] = process.argv;
const definition: unknown = JSON.parse(readFileSync(file, 'utf8'));

const begun = performance.now();
const files = describeFiles(definition);
if (files.kind === 'problems') throw new Error(JSON.stringify(files.problems));
const made = performance.now();
const { describe, properties, root } = files;
const findings = checkDescribe({ describe, labels: readProperties(properties), root });
const done = performance.now();
if (findings.length > 0) throw new Error(JSON.stringify(findings.slice(0, 10)));

console.log(
  JSON.stringify({
    seconds: (done - begun) / 1_000,
    making: (made - begun) / 1_000,
    bytes: describe.length,
    memoryMb: process.resourceUsage().maxRSS / 1_024,
  }),
);
