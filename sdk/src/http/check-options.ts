import { SdkError } from '../errors.ts';
import type { HttpClientOptions } from './http-client-options.ts';
import type { HttpRequestInit } from './http-request-init.ts';

/** @throws SdkError HTTP_OPTIONS with everything that makes no sense */
export function checkOptions(options: HttpClientOptions): void {
  const problems = [
    ...baseUrlProblems(options),
    ...belowProblems('timeLimit', options.timeLimit, 1),
    ...belowProblems('maxBodyBytes', options.maxBodyBytes, 1),
    ...belowProblems('concurrency', options.concurrency, 1),
    ...belowProblems('rateLimit.perSecond', options.rateLimit?.perSecond, Number.MIN_VALUE),
    ...belowProblems('rateLimit.burst', options.rateLimit?.burst, 1),
    ...retryProblems(options),
  ];
  refuse('The options of the HTTP client', problems);
}

/** @throws SdkError HTTP_OPTIONS as above, for what one request has instead of its client's */
export function checkRequest(init: HttpRequestInit): void {
  const problems = [
    ...belowProblems('timeLimit', init.timeLimit, 1),
    ...belowProblems('maxBodyBytes', init.maxBodyBytes, 1),
    ...retryProblems(init),
  ];
  refuse('The options of the request', problems);
}

function refuse(whose: string, problems: readonly string[]): void {
  if (problems.length === 0) return;
  throw new SdkError('HTTP_OPTIONS', `${whose}: ${problems.join('; ')}.`);
}

function baseUrlProblems({ baseUrl, auth }: HttpClientOptions): string[] {
  if (baseUrl === undefined) {
    // Without it nobody could tell whom the header is for.
    return auth === undefined ? [] : ['auth needs a baseUrl, the header goes to its origin only'];
  }
  const isHttp = URL.canParse(String(baseUrl)) && /^https?:$/.test(new URL(baseUrl).protocol);
  return isHttp ? [] : [`baseUrl must be a URL of HTTP, not "${baseUrl}"`];
}

function belowProblems(name: string, value: number | undefined, least: number): string[] {
  if (value === undefined || value >= least) return [];
  const needed = least === Number.MIN_VALUE ? 'more than 0' : `${least} or more`;
  return [`${name} must be ${needed}, not ${value}`];
}

function retryProblems({ retry }: Pick<HttpRequestInit, 'retry'>): string[] {
  if (!retry) return [];
  const { attempts, firstDelay, maxDelay, maxRetryAfter, jitter } = retry;
  const isShare = jitter === undefined || (jitter >= 0 && jitter <= 1);
  return [
    ...belowProblems('retry.attempts', attempts, 1),
    ...belowProblems('retry.firstDelay', firstDelay, 0),
    ...belowProblems('retry.maxDelay', maxDelay, 0),
    ...belowProblems('retry.maxRetryAfter', maxRetryAfter, 0),
    ...(isShare ? [] : [`retry.jitter must be from 0 to 1, not ${jitter}`]),
  ];
}
