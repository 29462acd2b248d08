import { ask, NoAnswer } from '../servers/ask.ts';

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
  const answers = await Promise.all(
    Array.from({ length: requests }, () => isAnswered(url, limitSeconds)),
  );
  const milliseconds = performance.now() - begun;
  return { milliseconds, unanswered: answers.filter((answered) => !answered).length };
}

async function isAnswered(url: string, limitSeconds: number): Promise<boolean> {
  try {
    return (await ask(url, { path: '/test', limitSeconds })).status === 200;
  } catch (error) {
    if (error instanceof NoAnswer) return false;
    throw error;
  }
}
