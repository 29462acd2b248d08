import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { Workshop } from '../mp-init/made-project.ts';

const outside = ['../orchard', 'a/../../orchard', '..\\orchard', '/tmp/orchard', '..', '.'];

describe.each(outside)('The answer %s to a question of mp-init', (answer) => {
  test('is no key of an adapter, which names files', async () => {
    using workshop = new Workshop();
    const given = { directory: 'orchard', vendor: 'Grower', key: answer };
    const { exitCode, told } = await workshop.init(given);
    expect(exitCode).toBe(2);
    expect(told).toMatch(/^--key: /);
    expect(workshop.tree()).toEqual([]);
  });

  test('makes no directory but one below the current one of a display name', async () => {
    using workshop = new Workshop();
    const report = await workshop.report({ name: answer, vendor: 'Grower', key: 'Orchard' });
    const made = workshop.tree().filter((entry) => /^[^/]+\/$/.test(entry));
    expect(made).toHaveLength(report.failure === undefined ? 1 : 0);
    const { directory = workshop.path('none') } = report;
    expect(path.dirname(directory)).toBe(workshop.directory);
  });
});
