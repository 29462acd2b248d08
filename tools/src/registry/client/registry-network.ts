import type { Environment } from '../../environment.ts';
import type { InsecureRegistries } from './insecure-registries.ts';

/** How registries are reached from this machine. */
export interface RegistryNetwork {
  /** Proxy variables, and `NODE_EXTRA_CA_CERTS`. */
  readonly environment: Environment;
  readonly homeDirectory: string;
  /** Those that need no verified certificate; default: those on this machine. */
  readonly insecure?: InsecureRegistries;
  /** Milliseconds until an answer is complete; default 20,000. */
  readonly timeLimit?: number;
  readonly signal?: AbortSignal;
}
