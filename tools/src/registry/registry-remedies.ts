import type { RegistryAnswer } from './client/registry-answer.ts';
import { registryMessage } from './client/registry-message.ts';
import type { RegistryCredentials } from './credentials/registry-credentials.ts';
import type { RegistryPath } from './registry-path.ts';

/** Who answered what, for the middle of a sentence. */
export function saidBy(answer: RegistryAnswer): string {
  if (answer.kind === 'no reply') {
    return answer.url === '' ? answer.reason : `${answer.url}: ${answer.reason}`;
  }
  const message = answer.kind === 'reply' ? registryMessage(answer.body) : answer.message;
  return `${answer.url} answered ${answer.status}${message === '' ? '' : ` (${message})`}`;
}

/** What to do where a registry does not take a login, or wants one. */
export function loginRemedy({ registry }: RegistryPath, credentials: RegistryCredentials): string {
  const options = '--registry-username and --registry-password env:NAME';
  const login = `"docker login${registry === 'docker.io' ? '' : ` ${registry}`}"`;
  if (credentials.kind === 'none') return `Log in with ${login}, or give ${options}.`;
  const reason =
    credentials.kind === 'password'
      ? `The password is wrong, or "${credentials.username}" may not push there`
      : 'The saved login has ended, or may not push there';
  return `${reason}: log in anew with ${login} or give ${options}, or ask for the right to push.`;
}
