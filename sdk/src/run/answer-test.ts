import { SdkError } from '../errors.ts';
import type { AdapterRequest } from './adapter-request.ts';

/** Writes `{}` when the account works; the presence of a message is what says that it does not. */
export async function answerTest({
  adapter,
  output,
  input,
  redact,
}: AdapterRequest): Promise<void> {
  const messages = messagesOf(await adapter.test(await input()));
  const result = messages.length === 0 ? {} : { errorMessage: redact(messages.join('\n')) };
  await output.write(JSON.stringify(result));
}

/** A line each; a blank one is none. @throws SdkError INVALID_VALUE for what is no message */
function messagesOf(returned: unknown): readonly string[] {
  const messages: unknown[] = Array.isArray(returned) ? returned : [returned ?? []].flat();
  const texts = messages.filter((message) => typeof message === 'string');
  if (texts.length === messages.length) return texts.filter((text) => text.trim() !== '');
  const wrong = messages.find((message) => typeof message !== 'string');
  throw new SdkError(
    'INVALID_VALUE',
    `test must return a text or several, or nothing when the account works, and not: ${typeof wrong}.`,
  );
}
