import { run } from '../../src/index.ts';
import { suiteApiClient } from '../../src/suite-api/index.ts';

await run({
  test: () => undefined,
  async collect(input) {
    await using suiteApi = suiteApiClient(input);
    const machines = await suiteApi.queryForResources({ resourceKind: 'VirtualMachine' });
    return machines.map((machine) => machine.withMetric('orchard|trees', 120));
  },
});
