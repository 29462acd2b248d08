import type { InstalledPackage } from './installed-package.ts';

/** How many packages have which licence, a line each, the most frequent first. */
export function licenceSummary(packages: readonly InstalledPackage[]): string[] {
  const groups = Map.groupBy(packages, ({ license, ecosystem }) => license ?? unnamed(ecosystem));
  const counted = Array.from(groups, ([name, { length }]) => ({ name, length }));
  const sorted = counted.toSorted(
    (one, other) => other.length - one.length || one.name.localeCompare(other.name),
  );
  const width = Math.max(...sorted.map(({ length }) => String(length).length));
  return sorted.map(({ name, length }) => `${String(length).padStart(width)}  ${name}`);
}

function unnamed(ecosystem: InstalledPackage['ecosystem']): string {
  return ecosystem === 'deb'
    ? 'of Debian, which tells them in /usr/share/doc/*/copyright'
    : 'without a licence in the form of SPDX';
}
