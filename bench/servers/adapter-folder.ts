import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A directory of its own with an adapter in it; disposing of it removes it. */
export interface AdapterFolder extends Disposable {
  readonly path: string;
  readonly logs: string;
}

/** What a folder is to hold. */
export interface AdapterFiles {
  /** Keys of the command table and the words behind them. */
  readonly commands: Readonly<Record<string, string>>;
  /** Names and texts; they may be executed. */
  readonly files?: Readonly<Record<string, string>>;
}

export function makeAdapterFolder({ commands, files = {} }: AdapterFiles): AdapterFolder {
  const path = mkdtempSync(join(tmpdir(), 'packwright-bench-'));
  const table = Object.entries(commands).map(([key, words]) => `${key} = ${words}`);
  writeFileSync(join(path, 'commands.cfg'), `${['[Commands]', ...table].join('\n')}\n`);
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(path, name), text, { mode: 0o755 });
  }
  const dispose = () => rmSync(path, { recursive: true, force: true });
  return { path, logs: join(path, 'logs'), [Symbol.dispose]: dispose };
}
