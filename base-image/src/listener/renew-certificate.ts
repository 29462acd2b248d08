import { X509Certificate } from 'node:crypto';
import type { Logger } from '../log/logger.ts';
import { type CertificatePair, checkPair, readPair, type TlsFiles } from './certificate.ts';

const lookEveryMs = 1_000;

/** What is looked after. */
export interface Renewal {
  readonly files: TlsFiles;
  /** What is served now. */
  readonly served: CertificatePair;
  /** Serves new connections with another pair; those that are open go on with theirs. */
  replace(pair: CertificatePair): void;
  readonly log: Logger;
}

/**
 * Serves a new certificate as soon as its files are complete, without a restart. A pair that is of
 * no use is told once, when it is still the same a second later: whoever replaces two files is in
 * between for a moment. The former one stays in use meanwhile.
 *
 * The files are read once a second, which takes some microseconds. Watching was ruled out: a mounted
 * file, or a link that is turned to another directory (as Kubernetes does), changes without an event.
 *
 * @returns ends it
 */
export function renewCertificate(renewal: Renewal): () => void {
  const look = new Look(renewal);
  const timer = setInterval(() => look.again(), lookEveryMs);
  timer.unref();
  return () => clearInterval(timer);
}

class Look {
  readonly #renewal: Renewal;
  #served: CertificatePair;
  #fault: string | undefined;
  #isTold = false;

  constructor(renewal: Renewal) {
    this.#renewal = renewal;
    this.#served = renewal.served;
  }

  again(): void {
    const fault = this.#renew();
    if (fault === undefined) this.#forgetFault();
    else this.#stay(fault);
  }

  /** Why what the files hold cannot be served, if it cannot. */
  #renew(): string | undefined {
    const { files, replace, log } = this.#renewal;
    const read = readPair(files);
    if (read.kind === 'unusable') return read.reason;
    if (isSame(read.pair, this.#served)) return undefined;
    const checked = checkPair(read.pair, files);
    if (checked.kind === 'unusable') return checked.reason;
    replace(read.pair);
    this.#served = read.pair;
    const until = new X509Certificate(read.pair.cert).validTo;
    log.info(`New connections get the new certificate, which is valid until ${until}`);
    return undefined;
  }

  #stay(reason: string): void {
    const isStill = this.#fault === reason;
    if (!isStill) this.#forgetFault();
    else if (!this.#isTold) this.#tell(reason);
    this.#fault = reason;
  }

  #tell(reason: string): void {
    this.#isTold = true;
    this.#renewal.log.warning(`${reason}. The former certificate stays in use.`);
  }

  #forgetFault(): void {
    this.#fault = undefined;
    this.#isTold = false;
  }
}

function isSame(one: CertificatePair, other: CertificatePair): boolean {
  return one.cert.equals(other.cert) && one.key.equals(other.key);
}
