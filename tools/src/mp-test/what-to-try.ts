import { memoryRemedy } from '../checks/check-memory.ts';
import type { ContainerUsage } from '../statistics/container-usage.ts';
import type { TestPlan } from './test-plan.ts';

/**
 * What the author of an adapter may do about an answer that is none.
 *
 * @param usage what its container used; undefined without one
 */
export function whatToTry(
  status: number,
  isLate: boolean,
  { timeLimit, method }: TestPlan,
  usage: ContainerUsage | undefined,
): string[] {
  if (usage !== undefined && usage.memoryKills > 0) return [memoryRemedy];
  if (isLate) {
    return [
      `${lateText(timeLimit)}: give more time with --timeout 10m, or wait like it with --timeout none.`,
    ];
  }
  if (status >= 200 && status < 300) {
    return [
      'The adapter says so itself: read adapter.log, which has the stack of an exception, or look at the values that it was given.',
    ];
  }
  if (status === 400) {
    return ['The server refused what it was asked with: correct the connection file.'];
  }
  return [
    `Read adapter.log and server.log there, correct the adapter or commands.cfg, and try again; mp-test wait, with the same options, keeps the server up, to ask /${method.endpoint} by hand.`,
  ];
}

/** What is said of an answer that did not come in time; without a full stop. */
export function lateText(timeLimit: number | undefined): string {
  return `There was no answer within ${timeLimit} s. A cloud proxy would have gone on waiting`;
}
