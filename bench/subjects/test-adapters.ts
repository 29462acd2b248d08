// Adapters that read their instance and find nothing wrong.

export const shellAdapter = `#!/bin/sh
read -r instance < "$1"
printf '{}' > "$2"
`;

export const typescriptAdapter = `
import { defineAdapter, run } from '${import.meta.resolve('@packwright/sdk')}';

await run(
  defineAdapter({
    key: 'OrchardAdapter',
    objectTypes: [],
    test: () => undefined,
    collect: () => [],
  }),
);
`;

export const pythonAdapter = `
import sys
from aria.ops.adapter_instance import AdapterInstance
from aria.ops.result import TestResult

instance = AdapterInstance.from_input(sys.argv[-2])
TestResult().send_results(sys.argv[-1])
`;

/** As the servers write it into the pipe, with as little in it as can be. */
export const instance = JSON.stringify({
  adapter_key: { name: 'North', adapter_kind: 'OrchardAdapter', object_kind: 'orchard' },
  identifiers: [],
  certificate_config: { certificates: [] },
});
