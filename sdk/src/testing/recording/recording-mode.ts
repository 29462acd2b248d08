import { SdkError } from '../../errors.ts';

/** Whether calls are recorded or answered: see `recordings`. */
export function recordingMode(
  file: string,
  exists: boolean,
  chosen: 'record' | 'replay' | undefined,
): 'record' | 'replay' {
  if (chosen === 'record' || isOn(process.env.PACKWRIGHT_RECORD)) return 'record';
  if (exists) return 'replay';
  if (chosen === undefined && !isOn(process.env.CI)) return 'record';
  throw new SdkError(
    'RECORDING_MISSING',
    `There is no ${file}: run the test with PACKWRIGHT_RECORD=1 where the servers can be reached, and commit the file.`,
  );
}

function isOn(value: string | undefined): boolean {
  return value !== undefined && !['', '0', 'false'].includes(value.toLowerCase());
}
