// Makes the page of a report from a collection that was read and checked; prints what that took as JSON.
// Its argument is the number of objects.
import { checkCollection } from '../../../tools/src/checks/check-collection.ts';
import { readCollection } from '../../../tools/src/collection/read-collection.ts';
import { describeDocument } from '../../../tools/src/describe/describe-document.ts';
import { describeModel } from '../../../tools/src/describe/describe-model.ts';
import { readProperties } from '../../../tools/src/describe/read-properties.ts';
import { htmlReport } from '../../../tools/src/mp-test/html/html-report.ts';
import { makePageData } from '../../../tools/src/mp-test/html/make-page-data.ts';
import type { TestReport } from '../../../tools/src/mp-test/test-report.ts';
import { largeCollection } from '../../data/collect-result.ts';
import { relatedCollection } from '../../data/related-collection.ts';
import { pickerDefinition } from '../validate-collection/picker-definition.ts';

const { report, collected } = collect(Number(process.argv[2]));
const begun = performance.now();
const page = htmlReport(makePageData(report, collected));
const seconds = (performance.now() - begun) / 1_000;
console.log(JSON.stringify({ seconds, megabytes: page.length / 1e6 }));

function collect(objects: number) {
  const { root, labels } = describeDocument(pickerDefinition());
  const url = 'http://localhost:8080/collect';
  const body = Buffer.concat([...relatedCollection({ ...largeCollection, objects })]);
  const answer = readCollection({ url, status: 200, body });
  const findings = checkCollection(answer, describeModel(root));
  const report: TestReport = {
    version: 1,
    command: 'mp-test',
    tools: '0.1.0',
    method: 'collect',
    project: '.',
    startedAt: '2026-01-31T08:15:00.000Z',
    strict: false,
    passed: true,
    exitCode: 0,
    counts: { errors: 0, warnings: 0 },
    findings,
  };
  const describe = { root, labels: readProperties(labels.toProperties()) };
  const { collection } = answer;
  return {
    report,
    collected: { collection, describe, hideSecrets: <Value>(value: Value) => value },
  };
}
