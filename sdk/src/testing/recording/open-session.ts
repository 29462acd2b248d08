import { SdkError } from '../../errors.ts';
import type { Redaction } from './secrets/redaction.ts';

let open: { readonly file: string; readonly redaction: Redaction } | undefined;

/**
 * Notes that these recordings are open. A request does not tell which test made it, so that there
 * can be no others at the same time.
 *
 * @throws SdkError RECORDING_OPEN when there are
 */
export function openSession(file: string, redaction: Redaction): Disposable {
  if (open !== undefined) {
    throw new SdkError(
      'RECORDING_OPEN',
      `${open.file} is still open: close it, or take it away from tests that run at the same time, before ${file} is used.`,
    );
  }
  open = { file, redaction };
  return {
    [Symbol.dispose]() {
      open = undefined;
    },
  };
}

/** Keeps the values out of the recordings that are open, if there are any. */
export function hideFromRecordings(secrets: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(secrets)) open?.redaction.hide(name, value);
}
