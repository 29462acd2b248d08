import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DescribeModel, readDescribe } from '../../src/describe/describe-model.ts';

/** One golden collection: what the adapter answered, and what the vendor's tools made of it. */
export interface CollectCase {
  readonly status: number;
  /** As the server sent it. */
  readonly text: string;
  readonly describe: DescribeModel;
  readonly expected: Verdict;
}

/** What is found in a collection. */
export interface Verdict {
  readonly contract: readonly Message[];
  readonly describe: readonly Message[];
  readonly relationships: readonly Message[];
  /** Whether the call counts as failed, and why. */
  readonly failed: boolean;
  readonly reason: string | null;
  /** What is printed of it. */
  readonly summary: string;
  /** For each verbosity, lines with their level. */
  readonly console: readonly (readonly (readonly string[])[])[];
}

/** One message of a check. */
export interface Message {
  readonly severity: string;
  readonly message: string;
}

/** Reads a folder of the golden data. */
export function collectCase(folder: string): CollectCase {
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  const expected = JSON.parse(read('expected-validation.json'));
  const isJson = existsSync(join(folder, 'collect-result.json'));
  const describe = readDescribe(read('describe.xml'));
  if (describe.kind !== 'model') throw new Error(describe.message);
  const messages = (validator: string) => expected.validators[validator].messages;
  return {
    status: expected.http_status,
    text: read(isJson ? 'collect-result.json' : 'response.txt'),
    describe: describe.model,
    expected: {
      contract: messages('validate_api_response'),
      describe: messages('cross_check_collection_with_describe'),
      relationships: messages('validate_relationships'),
      failed: expected.failed,
      reason: expected.failure_message ?? null,
      summary: read('expected-summary.txt'),
      console: Object.values(expected.console_by_verbosity),
    },
  };
}
