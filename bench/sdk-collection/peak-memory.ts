import { readFileSync, writeSync } from 'node:fs';

/** Writes the largest resident size of this process in kB to stdout when it ends. */
export function tellPeakMemory(): void {
  process.once('exit', () => {
    // The figure of the operating system's accounting begins with the size of the parent.
    const status = readFileSync('/proc/self/status', 'utf8');
    writeSync(1, `${/VmHWM:\s+(\d+)/.exec(status)?.[1]}\n`);
  });
}
