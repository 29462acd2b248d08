/** What is known of a request that nobody answered. */
export interface NoReplyContext {
  /** Host and port as in the name of an image. */
  readonly registry: string;
  readonly timeLimit: number;
  /** Files with certificates that were named and cannot be read. */
  readonly unreadable: readonly string[];
}

/** Why nobody answered, and what to do; goes on after a colon, without a full stop at its end. */
export function noReplyReason(error: unknown, context: NoReplyContext): string {
  const { registry, timeLimit, unreadable } = context;
  const [code, message] = [codeOf(error), messageOf(error)];
  if (error instanceof Error && error.name === 'TimeoutError') {
    return `no answer within ${timeLimit / 1000} s`;
  }
  if (code === 'ECONNREFUSED') return 'nothing listens there';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'there is no host of that name';
  if (isAboutCertificates(error)) {
    const files = unreadable.length === 0 ? '' : ` (${unreadable.join(', ')} cannot be read)`;
    return `its certificate is not trusted: ${message}. Put the certificate of its authority into /etc/docker/certs.d/${registry}/ca.crt, which the engine reads too, or name the file in NODE_EXTRA_CA_CERTS${files}`;
  }
  if (isNoTls(error)) {
    return `it does not speak TLS. Give the registry a certificate; or, in a network of your own, list ${registry} in "insecure-registries" of the engine's daemon.json, and on each cloud proxy`;
  }
  return message;
}

/** Whether the other side was reached and its certificate was not good enough. */
export function isAboutCertificates(error: unknown): boolean {
  const code = codeOf(error);
  return /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ALTNAME/.test(code) && !code.startsWith('ERR_SSL');
}

function isNoTls(error: unknown): boolean {
  const code = codeOf(error);
  return (
    code === 'ERR_SSL_WRONG_VERSION_NUMBER' ||
    code === 'ERR_SSL_PACKET_LENGTH_TOO_LONG' ||
    code === 'EPROTO'
  );
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.message === '' ? codeOf(error) : error.message;
}
