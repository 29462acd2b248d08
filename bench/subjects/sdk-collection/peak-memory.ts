import { readFileSync, writeSync } from 'node:fs';

/** Writes the largest resident size of this process in kB, and its user time, to stdout at its end. */
export function tellPeakMemory(): void {
  process.once('exit', () => {
    // The figure of the operating system's accounting begins with the size of the parent.
    const status = readFileSync('/proc/self/status', 'utf8');
    const { user } = process.cpuUsage();
    writeSync(1, `${/VmHWM:\s+(\d+)/.exec(status)?.[1]} ${user / 1e6}\n`);
  });
}
