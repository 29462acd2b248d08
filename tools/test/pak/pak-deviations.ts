/** The rows of the section on packs, see docs/deviations.md; those with a rule know their cases by it. */
export const pakDeviations = {
  versionOfThree: 'version of other than three numbers',
  directories: 'directories without any file',
  order: 'order of entries in a folder',
  litter: 'what file managers leave behind',
  labels: 'labels beside dashboards and reports',
  key: 'adapter key with a slash, a backslash or a control character',
  clash: 'two files that would go to one place',
  script: 'script that two members name',
  times: 'times and permissions',
  apiVersion: 'API_VERSION',
  config: 'config.json',
  context: 'image build context',
} as const;
