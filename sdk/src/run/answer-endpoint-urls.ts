import { SdkError } from '../errors.ts';
import type { AdapterRequest } from './adapter-request.ts';

/** Writes the URLs; an empty list, without reading the instance, where the adapter has none. */
export async function answerEndpointUrls({
  adapter,
  output,
  input,
}: AdapterRequest): Promise<void> {
  const urls = adapter.endpoints === undefined ? [] : await adapter.endpoints(await input());
  // A single URL in JavaScript would be answered as the list of its letters.
  if (!isListOfTexts(urls)) {
    throw new SdkError('INVALID_VALUE', 'endpoints must return a list of texts: [url], not url.');
  }
  await output.write(JSON.stringify({ endpointUrls: urls }));
}

function isListOfTexts(urls: unknown): urls is readonly string[] {
  return Array.isArray(urls) && urls.every((url) => typeof url === 'string');
}
