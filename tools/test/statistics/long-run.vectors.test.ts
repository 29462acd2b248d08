import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeGolden } from '../../../api/test/golden-data.ts';
import { checkLongRun } from '../../src/checks/check-long-run.ts';
import { growthRates } from '../../src/statistics/growth-rates.ts';
import { hoursOf, type LongRunSummary } from '../../src/statistics/long-run-summary.ts';
import { longRunText } from '../../src/statistics/long-run-text.ts';
import type { Message } from '../checks/collect-case.ts';
import { type LongRunCase, type LongRunVerdict, longRunCase } from './long-run-case.ts';
import { longRunDeviations, vendorRules } from './long-run-deviations.ts';
import { ourSummary } from './our-summary.ts';

describeGolden('A long run', 'longrun', (folder) => {
  test.each(readdirSync(folder))('%s has the vendor’s verdict, deviations apart', (name) => {
    const golden = longRunCase(join(folder, name));
    expect(asVendors(golden)).toEqual(rounded(golden.expected));
  });
});

/** Our verdict on a case as it would be if it did not deviate. */
function asVendors(original: LongRunCase): LongRunVerdict {
  const golden = longRunDeviations.reduce((seen, { input }) => input?.(seen) ?? seen, original);
  const summary = longRunDeviations.reduce(
    (ours, { summary: change }) => change?.(ours, golden) ?? ours,
    ourSummary(golden),
  );
  const findings = checkLongRun(summary).filter(({ rule }) => vendorRules.includes(rule));
  const messages = longRunDeviations.reduce<readonly Message[]>(
    (ours, deviation) => deviation.messages?.(ours, summary) ?? ours,
    findings.map(({ severity, message }) => ({ severity, message })),
  );
  const text = longRunDeviations.reduce(
    (ours, deviation) => deviation.text?.(ours, golden, summary) ?? ours,
    longRunText(summary),
  );
  return rounded({ messages, text, ...tables(summary) });
}

function tables(summary: LongRunSummary): Pick<LongRunVerdict, 'growth' | 'sizes' | 'counts'> {
  const of = <Cell>(cells: (type: TypeSummary) => Readonly<Record<string, Cell>>) =>
    Object.fromEntries([...summary.types].map(([name, type]) => [name, cells(type)]));
  return {
    growth: of((type) => {
      const { propertyValues, ...rates } = growthRates(type, hoursOf(summary));
      return { ...rates, property_values: propertyValues };
    }),
    sizes: of(({ sizes, propertyValueSizes, foundIn }) => {
      const [pooled = foundIn.map(() => 0)] = propertyValueSizes.values();
      return { ...sizes, string_property_values: pooled };
    }),
    counts: of(({ counts }) => counts),
  };
}

type TypeSummary = Parameters<typeof growthRates>[0];

/** Powers differ in their last digits. */
function rounded(verdict: LongRunVerdict): LongRunVerdict {
  const growth = JSON.parse(JSON.stringify(verdict.growth), (_, value) =>
    typeof value === 'number' ? Number(value.toPrecision(12)) : value,
  );
  return { ...verdict, growth, text: verdict.text.replace(/^EXCEPTION[\s\S]*/, 'EXCEPTION') };
}
