import { SdkError } from '../errors.ts';
import type { HttpClientOptions } from './http-client-options.ts';

/** @throws SdkError HTTP_OPTIONS with everything that makes no sense */
export function checkOptions(options: HttpClientOptions): void {
  const problems = [
    ...baseUrlProblems(options),
    ...belowProblems('timeLimit', options.timeLimit, 1),
    ...belowProblems('concurrency', options.concurrency, 1),
    ...belowProblems('rateLimit.perSecond', options.rateLimit?.perSecond, Number.MIN_VALUE),
    ...belowProblems('rateLimit.burst', options.rateLimit?.burst, 1),
  ];
  if (problems.length === 0) return;
  throw new SdkError('HTTP_OPTIONS', `The options of the HTTP client: ${problems.join('; ')}.`);
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
  return [`${name} must be ${least < 1 ? 'more than 0' : `${least} or more`}, not ${value}`];
}
