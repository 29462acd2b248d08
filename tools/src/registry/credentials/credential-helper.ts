import { execa } from 'execa';
import type { Environment } from '../../environment.ts';
import { credentialsOf, type RegistryCredentials } from './registry-credentials.ts';

/** Credentials, none where the helper keeps none, or why it did not say. */
export type HelperAnswer =
  | { readonly kind: 'credentials'; readonly credentials: RegistryCredentials }
  | { readonly kind: 'none' }
  | { readonly kind: 'problem'; readonly message: string };

/** A question to `docker-credential-<name>`. */
export interface HelperQuestion {
  readonly name: string;
  readonly server: string;
  /** Its PATH says where helpers are looked for. */
  readonly environment: Environment;
  /** Milliseconds until it is ended; default 30,000, since some ask a person. */
  readonly timeLimit?: number;
  readonly signal?: AbortSignal;
}

/** Asks a credential helper, as Docker does: the server on its input, JSON on its output. */
export async function askCredentialHelper(question: HelperQuestion): Promise<HelperAnswer> {
  const { name, server, environment, timeLimit = 30_000, signal } = question;
  const program = `docker-credential-${name}`;
  if (!/^[\w.-]+$/.test(name)) return problem(`"${name}" is no name of a credential helper.`);
  const { failed, timedOut, code, exitCode, stdout, stderr } = await execa(program, ['get'], {
    input: server,
    env: environment,
    extendEnv: false,
    reject: false,
    timeout: timeLimit,
    ...(signal === undefined ? {} : { cancelSignal: signal }),
  });
  if (!failed) return readAnswer(program, stdout);
  // Docker's own helpers know no other way to say so.
  if (/credentials not found/.test(stdout)) return { kind: 'none' };
  if (code === 'ENOENT') {
    return problem(
      `the credential helper ${program} is not in the PATH: install it, or take its name out of the file.`,
    );
  }
  if (timedOut)
    return problem(`the credential helper ${program} did not answer in ${timeLimit} ms.`);
  const words = (stderr || stdout).trim().split('\n').slice(0, 3).join(' ');
  const ending = exitCode === undefined ? String(code ?? 'a signal') : `exit code ${exitCode}`;
  return problem(
    `the credential helper ${program} failed with ${ending}: ${words || 'it said nothing'}`,
  );
}

function readAnswer(program: string, output: string): HelperAnswer {
  try {
    const { Username, Secret } = JSON.parse(output);
    if (typeof Username === 'string' && typeof Secret === 'string') {
      const credentials = credentialsOf(Username, Secret);
      return credentials.kind === 'none' ? credentials : { kind: 'credentials', credentials };
    }
  } catch {
    // Whatever it printed may be a secret: only that it is wrong is told, below.
  }
  return problem(
    `the credential helper ${program} printed no JSON object with Username and Secret.`,
  );
}

function problem(message: string): HelperAnswer {
  return { kind: 'problem', message };
}
