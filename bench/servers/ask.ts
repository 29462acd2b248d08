import { connect } from 'node:net';
import { interruption } from '../measure/interruption.ts';

/** What came back. */
export interface Asked {
  readonly status: number;
  readonly seconds: number;
  /** Of the body. */
  readonly bytes: number;
}

export interface Question {
  /** `/apiVersion` is asked by GET, all others get the smallest adapter instance. */
  readonly path: string;
  /** How long the whole answer is waited for; default 20. */
  readonly limitSeconds?: number;
}

/** Nothing, or not all of it, came within the limit. */
export class NoAnswer extends Error {}

const usualLimitSeconds = 20;

const bufferBytes = 256 * 1024;

/**
 * One request on a connection of its own, until the whole answer was read. Like `cat`, the client
 * reads into one buffer and throws the bytes away: what a client does with them is not the server's time.
 */
export async function ask(
  url: string,
  { path, limitSeconds = usualLimitSeconds }: Question,
): Promise<Asked> {
  interruption.throwIfAborted();
  const { hostname, port } = new URL(url);
  const begun = performance.now();
  return new Promise((resolve, reject) => {
    let head: string | undefined;
    let received = 0;
    const buffer = Buffer.allocUnsafeSlow(path === '/collect' ? bufferBytes : 4_096);
    const callback = (length: number) => {
      head ??= buffer.toString('latin1', 0, length);
      received += length;
      return true;
    };
    const socket = connect({ host: hostname, port: Number(port), onread: { buffer, callback } });
    const giveUp = () => {
      socket.destroy(new NoAnswer(`no answer to ${path} within ${limitSeconds} s`));
    };
    const limit = setTimeout(giveUp, limitSeconds * 1_000);
    const stop = () => socket.destroy(interruption.reason);
    interruption.addEventListener('abort', stop, { once: true });
    socket.once('error', reject).once('close', () => {
      clearTimeout(limit);
      interruption.removeEventListener('abort', stop);
      const status = Number(head?.split(' ', 2)[1]);
      const bytes = received - ((head?.indexOf('\r\n\r\n') ?? 0) + 4);
      resolve({ status, seconds: (performance.now() - begun) / 1_000, bytes });
    });
    socket.write(path === '/apiVersion' ? get(path) : post(path));
  });
}

/** The same, for an answer that has to be good. */
export async function askWell(url: string, question: Question): Promise<Asked> {
  const asked = await ask(url, question);
  if (asked.status !== 200) throw new Error(`${question.path} was answered by ${asked.status}`);
  return asked;
}

function get(path: string): string {
  return [`GET ${path} HTTP/1.1`, ...usual, '', ''].join('\r\n');
}

function post(path: string): string {
  const adapterKey = {
    name: 'North',
    adapterKind: 'OrchardAdapter',
    objectKind: 'orchard',
    // The vendor's server makes null of a list that is not there, which the vendor's library cannot read.
    identifiers: [],
  };
  const body = JSON.stringify({ adapterKey });
  const length = `Content-Length: ${body.length}`;
  const type = 'Content-Type: application/json';
  return [`POST ${path} HTTP/1.1`, ...usual, type, length, '', body].join('\r\n');
}

const usual = ['Host: 127.0.0.1', 'Accept: application/json', 'Connection: close'];
