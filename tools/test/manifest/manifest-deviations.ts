/** Keys that the vendor's tools take and that cannot be used everywhere. */
export const otherScripts = {
  title: 'letters of other scripts, and `_` in front, in the key of an adapter',
  concerns: (key: string) => !/^[a-z0-9][ -~]*$/i.test(key),
} as const;

/** The rows of the section on manifests, see docs/deviations.md. */
export const manifestDeviations = [
  otherScripts.title,
  'display name without letters and digits',
  'package name of a Java project',
  'when `manifest.txt` is checked',
  'version of other than three numbers',
  'members `pak_icon` and scripts',
  'scripts',
] as const;
