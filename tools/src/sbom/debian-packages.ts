import type { InstalledPackage } from './installed-package.ts';

/** The packages that a `status` of dpkg tells of; those that were removed again are none. */
export function debianPackages(text: string): InstalledPackage[] {
  return text.split(/\n{2,}/).flatMap((paragraph) => {
    const { package: name, version, architecture, status } = fieldsOf(paragraph);
    if (name === undefined || version === undefined) return [];
    if (status !== undefined && !/\binstalled$/.test(status)) return [];
    const built = architecture === undefined ? {} : { architecture };
    // Debian keeps licences in files of their own, in prose.
    return [{ ecosystem: 'deb', name, version, license: undefined, ...built }];
  });
}

/** By their names in lower case; lines that go on begin with a blank, and none of ours does. */
function fieldsOf(paragraph: string): Readonly<Record<string, string | undefined>> {
  const pairs = paragraph.split('\n').flatMap((line) => {
    const [, name, value] = /^([A-Za-z-]+):\s*(.*?)\s*$/.exec(line) ?? [];
    return name === undefined || value === undefined ? [] : [[name.toLowerCase(), value]];
  });
  return Object.fromEntries(pairs);
}
