import type { Account } from './driver/account.ts';
import type { CloudProxy } from './driver/cloud-proxy.ts';
import type { CollectingContainer } from './driver/collecting-container.ts';

/** Saves an account and resolves with its container; throws what its user would read instead. */
export async function collectsFor(
  proxy: CloudProxy,
  account: Account,
): Promise<CollectingContainer> {
  const saved = await proxy.saveAccount(account);
  if (saved.kind === 'refused') throw new Error(`${account.name} is refused: ${saved.reason}`);
  return saved.container;
}
