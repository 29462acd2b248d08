import { ask } from '../servers/ask.ts';

/** How many requests at once went. */
export interface Crowd {
  /** Until the last answer, or until nobody waited any longer. */
  readonly milliseconds: number;
  readonly unanswered: number;
}

/** Sends so many `/test` at once and waits for the answers, up to a limit. */
export async function askAtOnce(
  url: string,
  { requests, limitSeconds }: { readonly requests: number; readonly limitSeconds: number },
): Promise<Crowd> {
  const begun = performance.now();
  const signal = AbortSignal.timeout(limitSeconds * 1_000);
  const answers = await Promise.all(
    Array.from({ length: requests }, () => isAnswered(url, signal)),
  );
  const milliseconds = performance.now() - begun;
  return { milliseconds, unanswered: answers.filter((answered) => !answered).length };
}

async function isAnswered(url: string, signal: AbortSignal): Promise<boolean> {
  try {
    return (await ask(url, { path: '/test', signal })).status === 200;
  } catch (error) {
    if (signal.aborted) return false;
    throw error;
  }
}
