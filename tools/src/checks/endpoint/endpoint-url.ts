import { isIPv6 } from 'node:net';

/** Where an endpoint is reached. */
export interface EndpointAddress {
  /** A name or an address; one of IPv6 without brackets. */
  readonly host: string;
  readonly port: number;
}

/**
 * The host and port of a complete `https://` URL; undefined for anything else. A host name has at
 * least two parts, or is `localhost`. The port is 443 where there is none.
 */
export function endpointAddress(url: string): EndpointAddress | undefined {
  const [, user, host = '', port = '443', path = '', query = ''] = urlForm.exec(url) ?? [];
  const address = { host: host.replace(/^\[(.*)\]$/, '$1'), port: Number(port) };
  const isValid =
    isHost(host) &&
    (user === undefined || userForm.test(user)) &&
    pathForm.test(path) &&
    !/\s/.test(query) &&
    address.port > 0 &&
    address.port <= 65_535;
  return isValid ? address : undefined;
}

/** User, host, port, path, query and fragment. */
const urlForm =
  /^https:\/\/(?:([^/?#@]*)@)?(\[[^\]]*\]|[^/?#@:[\]]*)(?::(\d{1,5}))?(\/[^?#]*)?([?#].*)?$/s;

const userForm = /^[-\w.~%!$&'()*+,;=:\u{a1}-\u{10ffff}]+$/u;
const pathForm = /^(?:\/[-\w.~%!$&'()*+,;=:@/\u{a1}-\u{10ffff}]*)?$/u;

function isHost(host: string): boolean {
  if (host.startsWith('[')) return isIPv6(host.slice(1, -1));
  return host.toLowerCase() === 'localhost' || isIPv4(host) || isHostName(host);
}

/** An address of one machine; parts between the first and the last may begin with a zero. */
function isIPv4(host: string): boolean {
  const [first, second, third, last, ...more] = host.split('.');
  const middle = [second, third].every((part) =>
    /^\d{1,2}$|^1\d\d$|^2[0-4]\d$|^25[0-5]$/.test(part ?? ''),
  );
  const isLast = /^(?:0|[1-9]\d?|1\d\d|2[0-4]\d|25[0-5])$/.test(last ?? '');
  return (
    more.length === 0 &&
    middle &&
    isLast &&
    /^(?:[1-9]\d?|1\d\d|2[01]\d|22[0-3])$/.test(first ?? '')
  );
}

const labelForm = /^[a-z\d\u{a1}-\u{10ffff}]+(?:-+[a-z\d\u{a1}-\u{10ffff}]+)*$/iu;
const lastLabelForm = /^(?:xn--[a-z\d-]*[a-z\d]|[a-z\u{a1}-\u{10ffff}]{2,})$/iu;

function isHostName(host: string): boolean {
  const labels = host.split('.');
  return (
    labels.length > 1 &&
    labels.every((label) => labelForm.test(label)) &&
    lastLabelForm.test(labels.at(-1) ?? '')
  );
}
