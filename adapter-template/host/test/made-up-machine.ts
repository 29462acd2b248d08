import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { testAdapter } from '@packwright/sdk/testing';
import { hostAdapter } from '../app/host-adapter.ts';
import type { FileSystemUse, Machine } from '../app/kernel/machine.ts';

/** A machine named `orchard`, whose kernel tells what a test writes into `proc` and `sys`. */
export class MadeUpMachine implements Machine {
  readonly directory = mkdtempSync(join(tmpdir(), 'made-up-machine-'));
  readonly proc = join(this.directory, 'proc');
  readonly sys = join(this.directory, 'sys');
  /** By path; a file system without an entry never answers. */
  readonly uses = new Map<string, FileSystemUse>();

  constructor(files: Readonly<Record<string, string>> = {}) {
    this.write({ 'proc/sys/kernel/hostname': 'orchard\n', ...files });
  }

  write(files: Readonly<Record<string, string>>): void {
    for (const [file, content] of Object.entries(files)) {
      const path = join(this.directory, file);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
    }
  }

  async statfs(path: string): Promise<FileSystemUse> {
    return this.uses.get(path) ?? new Promise(() => {});
  }

  /** Calls the functions of the adapter, which takes this machine for its own. */
  get tester() {
    return testAdapter(hostAdapter(this));
  }

  [Symbol.dispose](): void {
    rmSync(this.directory, { recursive: true });
  }
}
