import { STATUS_CODES } from 'node:http';

/** What an adapter's server answered, as it came. */
export interface AdapterResponse {
  /** The URL that was asked; messages name it. */
  readonly url: string;
  /** The HTTP status; 408 stands for a request whose time limit expired. */
  readonly status: number;
  /** Empty where there was none. */
  readonly body: Uint8Array;
}

/** Whether the server calls it a success. */
export function isSuccess({ status }: AdapterResponse): boolean {
  return status >= 200 && status < 300;
}

/** The status with the words for it: `500 Internal Server Error`. */
export function statusText({ status }: AdapterResponse): string {
  const phrase = STATUS_CODES[status];
  return phrase === undefined ? String(status) : `${status} ${phrase}`;
}
