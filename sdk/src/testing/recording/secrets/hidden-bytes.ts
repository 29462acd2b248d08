import { gunzipped, looksGzipped } from '../content-encoding.ts';
import { bodyBytes } from '../recorded-body.ts';
import type { RecordedRequest } from '../recorded-call.ts';

type Message = Pick<RecordedRequest, 'headers' | 'body'>;

/** What bytes that are no text say to those who read them as one, or unpack them. */
export function textsInBytes({ body }: Message): string[] {
  if (body === undefined || !('base64' in body)) return [];
  const bytes = bodyBytes(body);
  const unpacked = looksGzipped(bytes) ? gunzipped(bytes) : undefined;
  return [bytes, ...(unpacked ? [unpacked] : [])].map((one) => Buffer.from(one).toString());
}

/** Whether nobody can tell what the body says: it is packed in a way that cannot be undone. */
export function isSealed({ headers, body }: Message): boolean {
  if (body === undefined || !('base64' in body)) return false;
  if ('content-encoding' in headers) return true;
  const bytes = bodyBytes(body);
  return looksGzipped(bytes) && gunzipped(bytes) === undefined;
}
