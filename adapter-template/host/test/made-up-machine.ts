import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { account, answerOf, type Method } from './adapter-run.ts';

/** A machine made of the files that a test writes: `proc/…`, `sys/…`, and `statfs.json`. */
export class MadeUpMachine {
  readonly directory: string;

  private constructor(directory: string) {
    this.directory = directory;
  }

  static async with(files: Readonly<Record<string, string>>): Promise<MadeUpMachine> {
    const machine = new MadeUpMachine(await mkdtemp(join(tmpdir(), 'made-up-machine-')));
    for (const [path, content] of Object.entries(files)) await machine.write(path, content);
    return machine;
  }

  async write(path: string, content: string): Promise<void> {
    const file = join(this.directory, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }

  async answer(method: Method, parameters?: Readonly<Record<string, string>>) {
    const program = join(import.meta.dirname, 'programs/made-up-machine.ts');
    return await answerOf([process.execPath, program], method, account(parameters), {
      MACHINE: this.directory,
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.directory, { recursive: true });
  }
}
