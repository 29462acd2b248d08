import { type LockedPackage, lockedPackages, textOf } from './locked-packages.ts';

/** The lists of `docs/licences.md`: what is shipped or installed with it, and what is not. */
export function licencesPage(): string {
  const [developed, shipped] = [true, false].map((wanted) =>
    lockedPackages().filter(({ isForDevelopment }) => isForDevelopment === wanted),
  );
  return [
    ...section('Of what users get', shipped ?? []),
    ...section('Of what only the work on Packwright needs', developed ?? []),
  ].join('\n');
}

function section(heading: string, packages: readonly LockedPackage[]): string[] {
  const byLicence = [...Map.groupBy(packages, ({ licence }) => licence)].toSorted();
  const rows = byLicence.map(([licence, all]) => {
    const names = [...new Set(all.map(textOf))];
    return `| ${licence} | ${names.length} | ${names.join(', ')} |`;
  });
  return [
    `### ${heading}`,
    '',
    '| licence | packages | which |',
    '| --- | --- | --- |',
    ...rows,
    '',
  ];
}
