/** Adapters that each installation of the platform has. */
export const platformAdapterKinds: ReadonlySet<string> = new Set([
  'Container',
  'VMWARE',
  'vCenter Operations Adapter',
]);

/** Whether the platform itself adds a metric or property to all objects, whoever declares their type. */
export function isPlatformKey(key: string): boolean {
  return platformKeys.test(key);
}

const platformKeys =
  /^(?:badge|System Attributes|System Properties|Super Metric|Custom Metric|CustomProperty|OnlineCapacityAnalytics)\||^summary\|(?:tag|tagJson)$/;
