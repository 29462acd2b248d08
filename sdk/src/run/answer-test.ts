import { SdkError } from '../errors.ts';
import type { AdapterRequest } from './adapter-request.ts';

/** Writes `{}` when the account works; the presence of a message is what says that it does not. */
export async function answerTest({
  adapter,
  output,
  input,
  redact,
}: AdapterRequest): Promise<void> {
  const message: unknown = (await adapter.test(await input())) ?? undefined;
  if (message !== undefined && typeof message !== 'string') {
    throw new SdkError(
      'INVALID_VALUE',
      `test must return a text, or nothing when the account works, and not: ${typeof message}.`,
    );
  }
  const result = message === undefined ? {} : { errorMessage: redact(message) };
  await output.write(JSON.stringify(result));
}
