import { bytesText } from '../statistics/bytes-text.ts';
import type { ContainerUsage } from '../statistics/container-usage.ts';
import { decimalText } from '../statistics/decimal-text.ts';
import type { Finding } from './finding.ts';

const rule = 'memory-limit';
/** Percent of the limit beyond which the next larger answer may be too large. */
const muchMemory = 80;

/** What is to be said of the memory that a container used. */
export function checkMemory(usage: ContainerUsage): Finding[] {
  const { peakMemory, memoryLimit, memoryKills } = usage;
  const peak = `${bytesText(peakMemory)} of ${bytesText(memoryLimit)}`;
  if (memoryKills > 0) {
    const message = `The container ran out of memory, and the kernel killed the adapter: it used ${peak}. ${memoryRemedy}`;
    return [{ rule, severity: 'ERROR', message }];
  }
  const percent = (peakMemory / memoryLimit) * 100;
  if (percent <= muchMemory) return [];
  const message = `The container used ${decimalText(percent, 1)} % of its memory: ${peak}. ${memoryRemedy}`;
  return [{ rule, severity: 'WARNING', message }];
}

/** What may help where the memory does not. */
export const memoryRemedy =
  'Let the adapter keep less at once (with the SDK: yield objects), or raise container_memory_limit of the adapter instance.';
