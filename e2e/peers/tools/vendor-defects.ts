/** Something that the vendor's commands call wrong, or warn of, although the project is right. */
export interface VendorDefect {
  readonly name: string;
  readonly command: 'mp-build' | 'mp-test';
  /** The words in which it is told. */
  readonly says: RegExp;
  /** Why it is theirs. */
  readonly reason: string;
}

/** All that is known of 1.3.1. One that no longer occurs has to go: a test fails. */
export const vendorDefects: readonly VendorDefect[] = [
  {
    name: 'whole numbers are no doubles',
    command: 'mp-test',
    says: /^schema error: \((?:<ValidationError: "-?\d+ is not a 'double'">(?:, |,?\)$))+$/,
    reason:
      'It wants a decimal point, which JavaScript cannot write: in JSON it is the same number.',
  },
  {
    name: 'the password of the registry is an argument',
    command: 'mp-build',
    says: /^WARNING! Using --password via the CLI is insecure/,
    reason: 'It calls `docker login` with it, also for a registry that wants no login.',
  },
  {
    name: 'the password of the registry is kept',
    command: 'mp-build',
    says: /^WARNING! Your (?:password will be|credentials are) stored unencrypted/,
    reason: 'As above: `docker login` keeps it.',
  },
];

/** What it complains of that is no known defect: is it about the project? */
export function unexplained(complaints: readonly string[]): string[] {
  return complaints.filter((one) => !vendorDefects.some(({ says }) => says.test(one)));
}

/** The known defects of a command that it did not complain of. */
export function stale(command: VendorDefect['command'], complaints: readonly string[]): string[] {
  const own = vendorDefects.filter((defect) => defect.command === command);
  return own
    .filter(({ says }) => !complaints.some((one) => says.test(one)))
    .map(({ name }) => name);
}
