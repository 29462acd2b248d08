import { readFileSync } from 'node:fs';
import { execa } from 'execa';

/**
 * Forbids core dumps to this process and to those it starts from now on: the memory of both holds
 * passwords, and an engine starts containers without that limit. The hard limit stays, so an adapter
 * that is looked into may allow itself one. Node cannot set limits, so `prlimit` does.
 *
 * @returns what to warn of where that is not possible
 */
export async function forbidCoreDumps(): Promise<string | undefined> {
  if (areForbidden()) return undefined;
  const args = ['--core=0:', '--pid', String(process.pid)];
  const { failed, originalMessage, stderr } = await execa('prlimit', args, { reject: false });
  if (!failed) return undefined;
  return `Core dumps, which hold passwords, are not forbidden: prlimit failed (${originalMessage || stderr}). Start the server below "ulimit -c 0", or its container with "--ulimit core=0".`;
}

function areForbidden(): boolean {
  try {
    return /^Max core file size +0 /m.test(readFileSync('/proc/self/limits', 'latin1'));
  } catch {
    return false; // a system without /proc
  }
}
