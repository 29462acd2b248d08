import { adapter } from '../adapters/adapter.ts';
import type { ExpectedRun } from './expected-run.ts';

type Row = Omit<ExpectedRun, 'status' | 'log' | 'answeredWithin'> & Partial<ExpectedRun>;

const rows: readonly Row[] = [
  {
    title: 'A run in which the output is never opened ends at its time limit',
    command: adapter('never-opens-its-output.sh'),
    limitSeconds: 1,
    body: /^No result from adapter: .*time limit of 1 s/,
    notBefore: 1,
  },
  {
    title: 'An output that is opened and closed without a byte is no result',
    command: adapter('opens-its-output-and-writes-nothing.sh'),
    body: /^No result from adapter: it wrote nothing to the output pipe and ended with exit code 0$/,
  },
  {
    title: 'Half a document is no result, and the failure names the byte where it ends',
    command: adapter('writes-half-a-document.sh'),
    body: /^No result from adapter: .* at byte 12; it ended with exit code 0$/,
  },
  {
    title: 'A second document is refused at the byte where it begins',
    command: adapter('writes-two-documents.sh'),
    body: /^No result from adapter: .* at byte 2; it ended with exit code 0$/,
  },
  {
    title: 'A result ends when the pipe is closed: what a second opening brings is not waited for',
    command: adapter('closes-after-half-a-document-and-reopens.sh'),
    body: /^No result from adapter: .* at byte 5; it was ended by the server/,
    goneWithin: 8,
  },
  {
    title: 'A byte order mark is refused',
    command: adapter('writes-a-bom.sh'),
    body: /^No result from adapter: .* at byte 0; it ended with exit code 0$/,
  },
  {
    title: 'Invalid UTF-8 is refused at its byte',
    command: adapter('writes-invalid-utf-8.sh'),
    body: /^No result from adapter: .* at byte 7; it ended with exit code 0$/,
  },
  ...['NaN', '{"a": NaN}', '[Infinity]', 'null', '5', '"text"', 'true', ' '].map((text) => ({
    title: `The result ${JSON.stringify(text)} is refused`,
    command: adapter('writes-this.sh', text),
    body: /^No result from adapter: .*ended with exit code 0$/,
  })),
  {
    title: 'A result nested deeper than 512 is refused',
    command: adapter('nests-arrays.sh', '10000'),
    body: /^No result from adapter: .* at byte 512; it ended with exit code 0$/,
  },
  {
    title: 'A silent exit with code 0 is no result of a collection',
    command: adapter('exits-silently.sh', '0'),
    body: /exit code 0$/,
  },
  {
    title: 'A silent exit with code 1 is told',
    command: adapter('exits-silently.sh', '1'),
    body: /exit code 1$/,
  },
  {
    title: 'A definition that ends silently with code 1 is a failure',
    command: adapter('exits-silently.sh', '1'),
    path: '/adapterDefinition',
    body: /^No result from adapter: .*exit code 1$/,
  },
  {
    title: 'A definition whose process is killed is a failure',
    command: adapter('kills-itself.sh'),
    path: '/adapterDefinition',
    body: /^No result from adapter: .*killed by SIGKILL/,
  },
  {
    title: 'A process that kills itself is named with its signal',
    command: adapter('kills-itself.sh'),
    body: /^No result from adapter: .*was killed by SIGKILL(, probably out of memory)?$/,
  },
  {
    title: 'A stack trace on standard error is part of the failure',
    command: adapter('prints-a-stack-trace.js'),
    body: /exit code 1\. Captured stderr:\n {2}(.|\n)*the orchard is closed/,
  },
  {
    title: 'A process that ignores TERM at its time limit is killed 2 seconds later',
    command: adapter('ignores-term.sh'),
    limitSeconds: 0.5,
    body: /time limit of 0.5 s/,
    notBefore: 2.4,
  },
  {
    title: 'A process that hangs is ended at its time limit',
    command: adapter('never-opens-its-pipes.sh'),
    limitSeconds: 0.5,
    body: /time limit of 0.5 s/,
    notBefore: 0.5,
  },
];

/** Adapters that give no result, each in its own way. */
export const noResults: readonly ExpectedRun[] = rows.map((row) => ({
  status: 500,
  log: /WARNING Answered \w+ with 500 after [\d.]+ s: No result from adapter/,
  answeredWithin: 10,
  ...row,
}));

/** Adapters that have no definition, which is no failure. */
export const noDefinitions: readonly ExpectedRun[] = [
  {
    title: 'A definition that is silently left out is 204',
    command: adapter('exits-silently.sh', '0'),
  },
  {
    title: 'What a process says on standard error does not matter to a 204',
    command: adapter('chats-on-stderr-and-exits-0.sh'),
  },
].map((row) => ({
  ...row,
  path: '/adapterDefinition',
  status: 204,
  body: '',
  log: /INFO Answered adapterDefinition with 204/,
  answeredWithin: 5,
}));
