import { describe, test } from 'vitest';
import { adapter } from '../adapters/adapter.ts';
import { type ExpectedRun, expectRun } from './expected-run.ts';

const largeInstance = {
  adapterKey: {
    name: 'North',
    adapterKind: 'OrchardAdapter',
    objectKind: 'orchard_instance',
    identifiers: [{ key: 'notes', value: 'n'.repeat(5_000_000) }],
  },
};

const rows: readonly ExpectedRun[] = [
  {
    title: 'A result is answered with the very bytes that the adapter wrote',
    command: adapter('writes-result-and-exits-0.sh'),
    status: 200,
    body: '{"errorMessage": "café"}',
    log: /INFO Answered collect with 200 after [\d.]+ s: 25 bytes/,
    answeredWithin: 5,
  },
  {
    title: 'The exit code of an adapter that wrote a result does not matter',
    command: adapter('writes-result-and-exits-3.sh'),
    status: 200,
    body: '{}',
    log: /Answered collect with 200/,
    answeredWithin: 5,
  },
  {
    title: 'A result is answered at once, and a process that goes on is ended after 10 seconds',
    command: adapter('writes-result-and-lingers-30-s.sh'),
    status: 200,
    body: '{}',
    log: /Answered collect with 200/,
    answeredWithin: 5,
    goneWithin: 14,
  },
  {
    title: 'A process that goes on after its result and ignores TERM is killed 2 seconds later',
    command: adapter('writes-result-and-ignores-term.sh'),
    status: 200,
    body: '{}',
    log: /Answered collect with 200/,
    answeredWithin: 5,
    goneWithin: 16,
  },
  {
    title: 'A result counts although its process is killed',
    command: adapter('writes-result-and-is-killed.sh'),
    status: 200,
    body: '{}',
    log: /Answered collect with 200/,
    answeredWithin: 5,
  },
  {
    title: 'A result may come one byte at a time, even within a character',
    command: adapter('writes-in-1-byte-pieces.js'),
    status: 200,
    body: '{"a": [1, "é🍎", true]}',
    log: /Answered collect with 200/,
    answeredWithin: 10,
  },
  {
    title: 'An adapter need not read its input',
    command: adapter('writes-result-and-exits-0.sh'),
    request: largeInstance,
    status: 200,
    body: '{"errorMessage": "café"}',
    log: /Answered collect with 200/,
    answeredWithin: 10,
  },
  {
    title: 'An adapter may leave the rest of a 5 MB input unread',
    command: adapter('reads-half-of-its-input.sh'),
    request: largeInstance,
    status: 200,
    body: '{"read": 2500000}',
    log: /Answered collect with 200/,
    answeredWithin: 10,
  },
  {
    title: 'An adapter need not open its input',
    command: adapter('never-opens-its-input.sh'),
    status: 200,
    body: '{}',
    log: /Answered collect with 200/,
    answeredWithin: 5,
  },
  {
    title: 'An empty list is a result, and white space around it is kept',
    command: adapter('writes-empty-list.sh'),
    status: 200,
    body: ' [] \n',
    log: /Answered collect with 200/,
    answeredWithin: 5,
  },
  {
    title: 'Duplicate keys are well-formed JSON and pass',
    command: adapter('writes-duplicate-keys.sh'),
    status: 200,
    body: '{"a": 1, "a": 2}',
    log: /Answered collect with 200/,
    answeredWithin: 5,
  },
  {
    title: 'Invalid bytes on standard error do no harm to a good result',
    command: adapter('writes-invalid-bytes-to-stderr.sh'),
    status: 200,
    body: '{}',
    log: /WARNING Standard error of adapter process \d+:\nbad \uFFFD\uFFFD bytes/,
    answeredWithin: 5,
  },
  {
    title: 'An adapter can open its standard error by path, as shell programs do',
    command: adapter('opens-dev-stderr.sh'),
    status: 200,
    body: '{}',
    log: /WARNING Standard error of adapter process \d+:\ntold by path/,
    answeredWithin: 5,
  },
  {
    title: 'A grandchild that holds standard output delays nothing and is ended',
    command: adapter('leaves-a-grandchild-that-holds-stdout.sh'),
    status: 200,
    body: '{}',
    log: /Answered collect with 200/,
    answeredWithin: 5,
  },
  {
    title: 'A grandchild that holds the output pipe delays the result by 2 seconds and is ended',
    command: adapter('leaves-a-grandchild-that-holds-the-output.sh'),
    status: 200,
    body: '{"held": true}',
    log: /Answered collect with 200/,
    answeredWithin: 7,
    notBefore: 1.9,
  },
];

describe.concurrent('An adapter that gives a result', () => {
  test.each(rows)('$title', expectRun, 60_000);
});
