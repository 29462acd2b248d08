import { defineObjectType, metric, units } from '@packwright/sdk';

/** What all valves have in common is a list elsewhere, as in a table of a protocol. */
const registers = [
  { key: 'flow', label: 'Flow', unit: units.misc.operationsPerSecond },
  { key: 'pressure', label: 'Pressure', unit: undefined },
];

export const Valve = defineObjectType('valve', {
  attributes: Object.fromEntries(
    registers.map(({ key, label, unit }) => [key, metric({ label, ...(unit && { unit }) })]),
  ),
});

export const valve = Valve.object({ name: 'Valve 3' }).set({ flow: 12, pressure: 2.5 });
