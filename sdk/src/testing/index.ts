export {
  assertHasObject,
  assertIdempotent,
  assertMatchesDefinition,
  assertValidResult,
} from './assertions.ts';
export { type CollectedTwice, collectTwice } from './collect-twice.ts';
export type { CollectedResult } from './collected-result.ts';
export type { Sought } from './find-object.ts';
export type { LogLine } from './log-line.ts';
export { type AdapterMatchers, adapterMatchers } from './matchers.ts';
export type {
  RecordedBody,
  RecordedCall,
  RecordedHeaders,
  RecordedRequest,
  RecordedResponse,
} from './recording/recorded-call.ts';
export type { RecordingOptions, Recordings } from './recording/recording-options.ts';
export { recordings } from './recording/recordings.ts';
export type { Replacements } from './recording/replacements.ts';
export type {
  EventJson,
  KeyJson,
  ObjectJson,
  RelationshipJson,
  ResultJson,
  ValueJson,
} from './result-json.ts';
export type { ResultObject } from './result-object.ts';
export type { TestAccount, TestCertificate } from './test-account.ts';
export {
  type AdapterTester,
  type FoundEndpoints,
  type TestedAccount,
  testAdapter,
} from './test-adapter.ts';
export { TestFailure } from './test-failure.ts';
