import type { Manifest } from '../manifest/manifest.ts';

/** The name of a pack's file, such as `OrchardAdapter_1.0.0.pak`. */
export function pakName({ name, version }: Pick<Manifest, 'name' | 'version'>): string {
  return `${name.replace(/^iSDK_/, '')}_${version.trim()}.pak`;
}

/** The text of `version.txt`, by which the platform knows which of two adapters is newer. */
export function versionText(version: string): string {
  const [major, minor, implementation] = version.trim().split('.');
  return `Major-Version=${major}\nMinor-Version=${minor}\nImplementation-Version=${implementation}\n`;
}
