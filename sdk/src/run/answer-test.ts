import type { AdapterRequest } from './adapter-request.ts';

/** Writes `{}` when the account works; the presence of a message is what says that it does not. */
export async function answerTest({
  adapter,
  output,
  input,
  redact,
}: AdapterRequest): Promise<void> {
  const message = await adapter.test(await input());
  output.write(JSON.stringify(message === undefined ? {} : { errorMessage: redact(message) }));
}
