import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { RecordedCall } from '../../../src/testing/index.ts';

/** A directory of its own, as that of a test file, which has `recordings` beside it. */
export class RecordingPlace implements AsyncDisposable {
  readonly dirname: string;

  private constructor(dirname: string) {
    this.dirname = dirname;
  }

  static async make(): Promise<RecordingPlace> {
    return new RecordingPlace(await mkdtemp(join(tmpdir(), 'recordings-')));
  }

  async text(name: string): Promise<string> {
    return await readFile(this.#file(name), 'utf8');
  }

  async calls(name: string): Promise<RecordedCall[]> {
    return JSON.parse(await this.text(name)).calls;
  }

  async write(name: string, text: string): Promise<void> {
    await mkdir(dirname(this.#file(name)), { recursive: true });
    await writeFile(this.#file(name), text);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.dirname, { recursive: true });
  }

  #file(name: string): string {
    return join(this.dirname, 'recordings', `${name}.json`);
  }
}
