import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A project that is mounted into the base image, which saves building an image of it. */
export class MountedAdapter implements Disposable {
  readonly #directory = mkdtempSync(join(tmpdir(), 'packwright-mounted-'));

  /** @param programs by key of commands.cfg: the lines of a shell program */
  constructor(programs: Readonly<Record<string, string>>) {
    const commands = Object.entries(programs).map(([key, lines]) => {
      writeFileSync(join(this.#directory, `${key}.sh`), `#!/bin/sh\n${lines}\n`, { mode: 0o755 });
      return `${key} = ./${key}.sh`;
    });
    writeFileSync(join(this.#directory, 'commands.cfg'), `[Commands]\n${commands.join('\n')}\n`);
    // The user of the image is another one.
    chmodSync(this.#directory, 0o755);
  }

  /** For the options of a container. */
  get binds(): readonly string[] {
    return [`${this.#directory}:/home/aria-ops-adapter-user/src/app:ro`];
  }

  [Symbol.dispose](): void {
    rmSync(this.#directory, { recursive: true });
  }
}
