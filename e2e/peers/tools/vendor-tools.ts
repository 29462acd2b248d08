import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pythonEnvironment } from '../python/python-environment.ts';
import { type Answer, runInTerminal, type TerminalRun } from './terminal.ts';

/** The vendor's commands. */
export interface VendorTools {
  run(command: VendorCommand): Promise<TerminalRun>;
}

/** One of the commands, run by somebody at a terminal. */
export interface VendorCommand {
  readonly name: 'mp-build' | 'mp-init' | 'mp-test';
  readonly words: readonly string[];
  readonly cwd: string;
  readonly answers?: readonly Answer[];
}

/** Installs the vendor's commands where that has not been done. */
export async function vendorTools(): Promise<VendorTools> {
  const { bin, python } = await pythonEnvironment('vendor-tools');
  return {
    async run({ name, words, cwd, answers = [] }) {
      // Each run writes into its home, as `docker login` does, and reads what another one half wrote.
      const home = await mkdtemp(path.join(tmpdir(), 'packwright-vendor-home-'));
      const environment = { ...process.env, ...settings, HOME: home, PATH: pathWith(bin) };
      const command = [`${bin}/${name}`, ...words];
      try {
        return await runInTerminal({ python, command, cwd, environment, answers });
      } finally {
        await rm(home, { recursive: true });
      }
    },
  };
}

const settings = {
  TERM: 'xterm',
  // Nobody is there to say where the cursor is.
  PROMPT_TOOLKIT_NO_CPR: '1',
  // mp-init installs the vendor's tools into a project. It may find out that it could.
  PIP_DRY_RUN: '1',
  PIP_NO_DEPS: '1',
  PIP_DISABLE_PIP_VERSION_CHECK: '1',
};

function pathWith(bin: string): string {
  return `${bin}:${process.env.PATH}`;
}
