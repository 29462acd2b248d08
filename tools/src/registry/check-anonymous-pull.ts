import { hostOf } from './client/insecure-registries.ts';
import { manifestTypes } from './client/manifest-types.ts';
import type { RegistryAnswer, RegistryReply } from './client/registry-answer.ts';
import { RegistryClient } from './client/registry-client.ts';
import type { RegistryNetwork } from './client/registry-network.ts';
import { noCredentials } from './credentials/registry-credentials.ts';
import { imageName, type RegistryPath } from './registry-path.ts';
import { saidBy } from './registry-remedies.ts';

/** Whether cloud proxies will get an image; a message says what was asked, what came and what to do. */
export type AnonymousPull =
  /** `remarks` are what keeps a cloud proxy from it although this machine has found it. */
  | { readonly kind: 'found'; readonly remarks: readonly string[] }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'missing'; readonly message: string }
  | { readonly kind: 'unreachable'; readonly message: string };

/** An image that was pushed, and where cloud proxies are told to pull it from. */
export interface PulledFrom {
  readonly pull: RegistryPath;
  readonly digest: string;
  /** Where it was pushed to, if that is known. */
  readonly push?: RegistryPath;
}

/** Asks for an image as a cloud proxy does: by its digest, without a login. */
export async function checkAnonymousPull(
  image: PulledFrom,
  network: RegistryNetwork,
): Promise<AnonymousPull> {
  const { pull, digest } = image;
  const client = new RegistryClient(pull.registry, noCredentials, network);
  const path = `/v2/${pull.repository}/manifests/${digest}`;
  const scope = `repository:${pull.repository}:pull`;
  const request = { path, scope, accept: manifestTypes.join(', ') };
  const answer = await client.request({ method: 'HEAD', ...request });
  // A HEAD has no body, so that the reason is missing; and some registries do not know it.
  const isFound = answer.kind === 'reply' && answer.status === 200;
  const told =
    isFound || answer.kind !== 'reply'
      ? answer
      : await client.request({ method: 'GET', ...request });
  return judge(image, told);
}

function judge(image: PulledFrom, answer: RegistryAnswer): AnonymousPull {
  const name = `${imageName(image.pull)}@${image.digest}`;
  if (answer.kind === 'no reply') return unreachable(image, answer);
  if (answer.status === 200 && answer.kind === 'reply') {
    return { kind: 'found', remarks: remarksOn(image.pull, answer) };
  }
  if (answer.status === 401 || answer.status === 403) {
    return {
      kind: 'refused',
      message: `Cloud proxies pull without a login, and ${image.pull.registry} does not let them: ${saidBy(answer)}. Make the repository ${image.pull.repository} public, or log in and pull the image by hand on each cloud proxy: docker pull ${name}`,
    };
  }
  if (answer.status === 404) {
    return { kind: 'missing', message: `${saidBy(answer)}. ${missingRemedy(image)}` };
  }
  return unreachable(image, answer);
}

function unreachable({ pull }: PulledFrom, answer: RegistryAnswer): AnonymousPull {
  return {
    kind: 'unreachable',
    message: `${pull.registry} cannot be asked for the image from here: ${saidBy(answer)}. Cloud proxies have to reach it.`,
  };
}

function missingRemedy({ pull, push, digest }: PulledFrom): string {
  const [to, from] = [imageName(pull), push && imageName(push)];
  return from === undefined || from === to
    ? `${to} does not have the image ${digest}: push it there, or correct the path.`
    : `${to} does not have the image that was pushed to ${from}: copy it, let the registries replicate, or correct the path. Cloud proxies pull ${digest}.`;
}

/** What is to be told of a registry by its name alone: that no cloud proxy will find it there. */
export function loopbackRemarks({ registry }: RegistryPath): string[] {
  return isHere(registry)
    ? [`${registry} is this machine alone: on a cloud proxy it would be the cloud proxy itself.`]
    : [];
}

function isHere(registry: string): boolean {
  const host = hostOf(registry);
  return host === 'localhost' || host === '::1' || host.startsWith('127.');
}

function remarksOn(path: RegistryPath, { transport }: RegistryReply): string[] {
  const { registry } = path;
  return [
    ...loopbackRemarks(path),
    ...(transport === 'plain' && !isHere(registry)
      ? [`${registry} does not speak TLS: list it in "insecure-registries" of each cloud proxy.`]
      : []),
    ...(transport === 'unverified'
      ? [
          `The certificate of ${registry} is not trusted here: cloud proxies need its authority, too.`,
        ]
      : []),
  ];
}
