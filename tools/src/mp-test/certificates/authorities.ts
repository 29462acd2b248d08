import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createSecureContext, getCACertificates, type SecureContext } from 'node:tls';
import { type Stop, stop } from '../../stop/stop.ts';

/** Whom to trust. */
export interface Authorities {
  readonly kind: 'authorities';
  /** Those of Node, of the system, of `NODE_EXTRA_CA_CERTS` and of the user's bundle. */
  all(): SecureContext;
}

/**
 * The authorities that servers are verified with.
 *
 * @param bundle a file with more of them, as PEM text
 */
export function findAuthorities(bundle: string | undefined, cwd: string): Authorities | Stop {
  const own = bundle === undefined ? [] : readBundle(bundle, cwd);
  if ('kind' in own) return own;
  let context: SecureContext | undefined;
  return {
    kind: 'authorities',
    // Reading them takes a third of a second: only where those that Node has at hand are not enough.
    all: () => {
      context ??= createSecureContext({
        ca: [...new Set([...getCACertificates('default'), ...getCACertificates('system'), ...own])],
      });
      return context;
    },
  };
}

function readBundle(bundle: string, cwd: string): readonly string[] | Stop {
  try {
    const text = readFileSync(path.resolve(cwd, bundle), 'utf8');
    const blocks = text.match(pemForm) ?? [];
    if (blocks.length === 0) {
      return stop('WRONG_OPTION', `--ca-bundle: ${bundle} holds no certificate as PEM text.`);
    }
    for (const block of blocks) new X509Certificate(block);
    return blocks;
  } catch (error) {
    const reason = (error as Error).message;
    return stop('NO_SUCH_FILE', `--ca-bundle: ${bundle} cannot be read: ${reason}`);
  }
}

const pemForm = /-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g;
