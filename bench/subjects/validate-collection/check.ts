// Checks the answer in a file and prints what that took, as JSON.
import { readFileSync } from 'node:fs';
import { checkCollection } from '../../../tools/src/checks/check-collection.ts';
import { readCollection } from '../../../tools/src/collection/read-collection.ts';
import { modelOfDefinition } from '../../../tools/src/describe/describe-model.ts';
import { collectionText } from '../../../tools/src/statistics/collection-text.ts';
import { pickerDefinition } from './picker-definition.ts';

const [, , file = ''] = process.argv;
const url = 'http://localhost:8080/collect';
const body = readFileSync(file);

const begun = performance.now();
const answer = readCollection({ url, status: 200, body });
const findings = checkCollection(answer, modelOfDefinition(pickerDefinition()));
collectionText(answer, { seconds: 1 });
const done = performance.now();

console.log(
  JSON.stringify({
    seconds: (done - begun) / 1_000,
    memoryMb: process.resourceUsage().maxRSS / 1_024,
    findings: findings.length,
  }),
);
