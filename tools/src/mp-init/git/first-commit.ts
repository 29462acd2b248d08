import { execa } from 'execa';
import type { Environment } from '../../environment.ts';

/** Where the commit is made, and what of. */
export type FirstCommit = {
  readonly directory: string;
  /** The files, whatever the user's own rules for ignored files say. */
  readonly files: readonly string[];
  readonly environment: Environment;
  readonly signal: AbortSignal;
};

/** How it went. */
export type Committed =
  | { readonly kind: 'committed' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'failed'; readonly reason: string };

/**
 * Makes a git repository with one commit. Works where nobody told git their name, and asks for nothing:
 * no signature, no hooks.
 */
export async function firstCommit(commit: FirstCommit): Promise<Committed> {
  const git = gitIn(commit);
  const begun = await git('init', '--quiet');
  if (begun.kind !== 'committed') return begun;
  const added = await git('add', '--force', '--', ...commit.files);
  if (added.kind !== 'committed') return added;
  // Else git makes up a name of user and machine, or fails where it cannot.
  const who = await git('-c', 'user.useConfigOnly=true', 'var', 'GIT_AUTHOR_IDENT');
  const isKnown = who.kind === 'committed';
  const author = isKnown ? [] : ['-c', 'user.name=mp-init', '-c', 'user.email=mp-init@localhost'];
  const plain = ['-c', 'commit.gpgSign=false', '-c', 'core.hooksPath=/dev/null'];
  return git(...author, ...plain, 'commit', '--quiet', '--message', 'Initial commit.');
}

function gitIn({ directory, environment, signal }: FirstCommit) {
  // Inside of a hook these lead to another repository.
  const { GIT_DIR: _, GIT_WORK_TREE: __, GIT_INDEX_FILE: ___, ...env } = environment;
  return async (...options: string[]): Promise<Committed> => {
    const quiet = ['-c', 'advice.defaultBranchName=false', ...options];
    const { failed, code, all, shortMessage } = await execa('git', quiet, {
      cwd: directory,
      env,
      extendEnv: false,
      stdin: 'ignore',
      all: true,
      reject: false,
      cancelSignal: signal,
    });
    if (!failed) return { kind: 'committed' };
    return code === 'ENOENT'
      ? { kind: 'missing' }
      : { kind: 'failed', reason: all || (shortMessage ?? '') };
  };
}
