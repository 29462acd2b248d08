import { redact } from '../log/redaction.ts';
import type { CapturedOutput } from '../wiring/captured-output.ts';

/** What a process printed, for people: secrets hidden, outer line breaks removed. */
export function capturedText(output: CapturedOutput, secrets: readonly string[]): string {
  const { start, missing, end } = output.read();
  const text =
    missing === 0
      ? redact(start, secrets)
      : `${redact(start, secrets, 'end')}\n[... ${missing} bytes left out ...]\n${redact(end, secrets, 'start')}`;
  return text.replace(/^[\r\n]+|[\r\n]+$/g, '');
}
