import type { RegistryAnswer, RegistryReply } from './client/registry-answer.ts';
import { RegistryClient } from './client/registry-client.ts';
import { isRegistryError } from './client/registry-message.ts';
import type { RegistryNetwork } from './client/registry-network.ts';
import type { RegistryCredentials } from './credentials/registry-credentials.ts';
import { imageName, type RegistryPath } from './registry-path.ts';
import { loginRemedy, saidBy } from './registry-remedies.ts';

/** Whether images can be pushed; a message says what was asked, what came and what to do. */
export type PushAccess =
  | { readonly kind: 'allowed' }
  /** `wantsLogin` where another login, or one at all, may change that. */
  | { readonly kind: 'refused'; readonly wantsLogin: boolean; readonly message: string }
  | { readonly kind: 'unreachable'; readonly message: string };

/**
 * Asks a registry whether it would take an image, before one is built: the upload of a layer is begun
 * and called off.
 */
export async function probePushAccess(
  path: RegistryPath,
  credentials: RegistryCredentials,
  network: RegistryNetwork,
): Promise<PushAccess> {
  const client = new RegistryClient(path.registry, credentials, network);
  const scope = `repository:${path.repository}:pull,push`;
  const uploads = `/v2/${path.repository}/blobs/uploads/`;
  const answer = await client.request({ method: 'POST', path: uploads, scope });
  if (answer.kind === 'no reply') return unreachable(path, answer);
  if (answer.kind === 'login refused') return refusedLogin(path, credentials, answer);
  if (answer.status !== 202) return notAllowed(path, credentials, answer);
  await callOff(client, scope, answer);
  return { kind: 'allowed' };
}

/** One that is not called off is thrown away by the registry in time, so it does not matter how. */
async function callOff(client: RegistryClient, scope: string, answer: RegistryReply) {
  const upload = URL.parse(answer.headers.location ?? '', answer.url);
  if (upload === null || upload.origin !== new URL(answer.url).origin) return;
  await client.request({ method: 'DELETE', path: upload.pathname + upload.search, scope });
}

function notAllowed(
  path: RegistryPath,
  credentials: RegistryCredentials,
  answer: RegistryReply,
): PushAccess {
  const { status, body } = answer;
  if (status === 401 || status === 403) return refusedLogin(path, credentials, answer);
  if (status === 404)
    return isRegistryError(body) ? unknown(path, answer) : noRegistry(path, answer);
  if (status === 405 || status === 501) return readOnly(path, answer);
  return unreachable(path, answer);
}

function refusedLogin(
  path: RegistryPath,
  credentials: RegistryCredentials,
  answer: RegistryAnswer,
): PushAccess {
  const message = refusal(path, answer, loginRemedy(path, credentials));
  return { kind: 'refused', wantsLogin: true, message };
}

function unknown(path: RegistryPath, answer: RegistryAnswer): PushAccess {
  const remedy =
    'Create the repository, or the project that it is in, as this registry wants it, and try again.';
  return { kind: 'refused', wantsLogin: false, message: refusal(path, answer, remedy) };
}

function readOnly(path: RegistryPath, answer: RegistryAnswer): PushAccess {
  const remedy =
    'It only hands images out, as a mirror does: name one to push to with --push-registry.';
  return { kind: 'refused', wantsLogin: false, message: refusal(path, answer, remedy) };
}

function refusal(path: RegistryPath, answer: RegistryAnswer, remedy: string): string {
  return `No image may be pushed to ${imageName(path)}: ${saidBy(answer)}. ${remedy}`;
}

function noRegistry({ registry }: RegistryPath, answer: RegistryAnswer): PushAccess {
  const message = `${registry} is no registry: ${saidBy(answer)}. Correct its name and port.`;
  return { kind: 'unreachable', message };
}

function unreachable({ registry }: RegistryPath, answer: RegistryAnswer): PushAccess {
  const message = `${registry} cannot be asked whether it takes images: ${saidBy(answer)}.`;
  return { kind: 'unreachable', message };
}
