import { defineAdapter, run } from '@packwright/sdk';
import { suiteApiClient } from '@packwright/sdk/suite-api';

const apples = new Map([['controller', 120]]);

const adapter = defineAdapter({
  key: 'OrchardExtension',
  objectTypes: [],
  test: () => undefined,
  async *collect(input) {
    await using suiteApi = suiteApiClient(input);
    const query = {
      adapterKind: 'VMWARE',
      resourceKind: 'VirtualMachine',
      name: [...apples.keys()],
    };
    for (const machine of await suiteApi.queryForResources(query)) {
      const count = apples.get(machine.key.name);
      if (count !== undefined) yield machine.withMetric('orchard|apples', count);
    }
  },
});

await run(adapter);
