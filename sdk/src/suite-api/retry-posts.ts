import type { RetryOptions } from '../http/stage/retry-options.ts';

/** For a POST that may be sent twice, such as a query; as it was told for the client or the request. */
export function retryPosts(told: RetryOptions | false | undefined): RetryOptions | false {
  return told === false ? false : { methods: ['POST'], ...told };
}
