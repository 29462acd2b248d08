import type { TestPlan } from './test-plan.ts';

/** What the author of an adapter may do about an answer that is none. */
export function whatToTry(
  status: number,
  isLate: boolean,
  { name, timeLimit, method }: TestPlan,
): string[] {
  if (isLate) {
    return [
      `${lateText(timeLimit)}: give more time with --timeout 10m, or wait like it with --timeout none.`,
    ];
  }
  if (status >= 200 && status < 300) {
    return [
      'The adapter says so itself: look at the values that it was given, and at adapter.log.',
    ];
  }
  if (status === 400) {
    return ['The server refused what it was asked with: correct the connection file.'];
  }
  return [
    `Read adapter.log and server.log there, correct the adapter or commands.cfg, and try again; 'npm start' with ${name} keeps the server up, to ask /${method.endpoint} by hand.`,
  ];
}

/** What is said of an answer that did not come in time; without a full stop. */
export function lateText(timeLimit: number | undefined): string {
  return `There was no answer within ${timeLimit} s. A cloud proxy would have gone on waiting`;
}
