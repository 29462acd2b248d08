// How long mp-test needs to make the page of a report (`--html`) from a collection that was read and
// checked, with as many relationships as objects: of 10,000 objects, 18 MB, and of 100,000, of which the
// page holds a part. Run `node bench/html-report.ts` after a build. Exits 1 when 10,000 take over 1 s.

import { checkCollection } from '../tools/src/checks/check-collection.ts';
import { readCollection } from '../tools/src/collection/read-collection.ts';
import { describeDocument } from '../tools/src/describe/describe-document.ts';
import { describeModel } from '../tools/src/describe/describe-model.ts';
import { readProperties } from '../tools/src/describe/read-properties.ts';
import { htmlReport } from '../tools/src/mp-test/html/html-report.ts';
import { makePageData } from '../tools/src/mp-test/html/make-page-data.ts';
import type { TestReport } from '../tools/src/mp-test/test-report.ts';
import { collectResult, largeCollection } from './collect-result.ts';
import { pickerDefinition } from './validate-collection/picker-definition.ts';
import { relationships } from './validate-collection/relationships.ts';

const mostSeconds = 1;
const rounds = 3;

const usual = measure(10_000);
measure(largeCollection.objects);
process.exitCode = usual < mostSeconds ? 0 : 1;

/** The median of some rounds, in seconds. */
function measure(objects: number): number {
  const { report, collected } = collect(objects);
  const times = Array.from({ length: rounds }, () => {
    const begun = performance.now();
    const page = htmlReport(makePageData(report, collected));
    return { seconds: (performance.now() - begun) / 1_000, size: page.length };
  });
  const [, { seconds, size } = { seconds: 0, size: 0 }] = times.toSorted(
    (one, other) => one.seconds - other.seconds,
  );
  const megabytes = (size / 1e6).toFixed(1);
  console.log(`${objects} objects: median ${seconds.toFixed(2)} s, a page of ${megabytes} MB`);
  return seconds;
}

function collect(objects: number) {
  const { root, labels } = describeDocument(pickerDefinition());
  const url = 'http://localhost:8080/collect';
  const answer = readCollection({ url, status: 200, body: answerOf(objects) });
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

function answerOf(objects: number): Buffer {
  const pieces = [...collectResult({ ...largeCollection, objects })].slice(0, -1);
  const pairs = [...relationships(objects)].map((piece) => Buffer.from(piece));
  return Buffer.concat([
    ...pieces,
    Buffer.from('],"relationships":['),
    ...pairs,
    Buffer.from(']}'),
  ]);
}
