import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeGolden } from '../../../api/test/golden-data.ts';
import { endpointFinding } from '../../src/checks/check-endpoint-urls.ts';
import { endpointAddress } from '../../src/checks/endpoint/endpoint-url.ts';
import { typedDuration } from '../../src/checks/input/duration.ts';
import { integerProblem } from '../../src/checks/input/integer.ts';
import { memoryLimit } from '../../src/checks/input/memory-limit.ts';
import { readProperties } from '../../src/describe/read-properties.ts';
import { functionDeviations } from './function-deviations.ts';

const { refusedNumbers, refusedUrls, acceptedUrls, otherAddress } = functionDeviations;

describeGolden('What users and adapters write', 'functions', (folder) => {
  const read = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'));

  const durations: readonly DurationCase[] = read('duration.json').cases;
  const integers: readonly IntegerCase[] = read('integer.json');
  const limits: readonly LimitCase[] = read('memory-limit.json');
  const endpoints: readonly EndpointCase[] = read('endpoint-url.json');
  const properties: readonly PropertiesCase[] = read('load-properties.json');

  test.each(durations)('duration "$input"', ({ input, ...golden }) => {
    const duration = typedDuration(input, 'Duration');
    const { output, error, exception } = golden;
    if (exception !== undefined || refusedNumbers.applies(input)) {
      expect(duration).toMatchObject({ valid: false });
    } else if (error === undefined) {
      expect(duration).toEqual({ valid: true, seconds: output });
    } else {
      expect(duration).toEqual({ valid: false, message: error });
    }
  });

  test.each(integers)('whole number "$input"', ({ input, valid, message }) => {
    const expected = valid && !refusedNumbers.applies(input) ? undefined : expect.any(String);
    expect(integerProblem(input)).toEqual(message ?? expected);
  });

  test.each(limits)('memory limit of $identifiers', (golden) => {
    const { identifiers, output } = golden;
    if (!refusedNumbers.applies(JSON.stringify(identifiers))) {
      expect(memoryLimit(identifiers).megabytes).toBe(output);
    }
  });

  test.each(endpoints)('endpoint "$input"', ({ input, messages, host_port }) => {
    const { severity, message } = endpointFinding(input);
    const [expected] = messages;
    if (refusedUrls.applies(input)) expect(severity).toBe('ERROR');
    else if (acceptedUrls.applies(input)) {
      expect(severity).toBe(endpointFinding(acceptedUrls.without(input)).severity);
    } else expect({ severity, message }).toEqual(expected);

    // The certificate step skips what is no valid URL.
    const address = endpointAddress(input);
    if (address === undefined || otherAddress.applies(input)) return;
    expect([address.host, address.port]).toEqual(host_port.output);
  });

  test.each(properties)('properties $text', ({ text, output }) => {
    expect(Object.fromEntries(readProperties(text ?? ''))).toEqual(output);
  });
});

interface DurationCase {
  readonly input: string;
  readonly output?: number | string;
  readonly error?: string;
  readonly exception?: string;
}

interface IntegerCase {
  readonly input: string;
  readonly valid: boolean;
  readonly message?: string;
}

interface LimitCase {
  readonly identifiers: Readonly<Record<string, unknown>>;
  readonly output: number;
}

interface EndpointCase {
  readonly input: string;
  readonly messages: readonly { readonly severity: string; readonly message: string }[];
  readonly host_port: { readonly output?: readonly [string, number] };
}

interface PropertiesCase {
  readonly text: string | null;
  readonly output: Readonly<Record<string, string>>;
}
