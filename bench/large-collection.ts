// How long a 145 MB collection takes through the server, as a multiple of moving the same bytes
// through a pipe with cat, and how far the server's memory grows: `node bench/large-collection.ts`.
// Exits 1 when it takes 5 times as long or more, or memory grows by 64 MB or more.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findServerBin } from '../tools/src/server/server-bin.ts';
import { startServerProcess } from '../tools/src/server/server-process.ts';
import { collectResult, largeCollection } from './collect-result.ts';

const rounds = 5;
const mostTimes = 5;
const mostGrowthMb = 64;

const directory = mkdtempSync(join(tmpdir(), 'packwright-bench-'));
try {
  process.exitCode = await measure(prepare());
} finally {
  rmSync(directory, { recursive: true, force: true });
}

/** Writes the result and the commands that answer with it; returns its length. */
function prepare(): number {
  const file = openSync(join(directory, 'result.json'), 'w');
  let length = 0;
  for (const piece of collectResult(largeCollection)) length += writeSync(file, piece);
  writeFileSync(join(directory, 'adapter.sh'), '#!/bin/sh\ncat result.json > "$2"\n', {
    mode: 0o755,
  });
  writeFileSync(join(directory, 'commands.cfg'), '[Commands]\ncollect = ./adapter.sh\n');
  execFileSync('mkfifo', [join(directory, 'pipe')]);
  return length;
}

async function measure(length: number): Promise<number> {
  const start = await startServerProcess({
    node: process.execPath,
    serverBin: await findServerBin(),
    directory,
    logDirectory: join(directory, 'logs'),
    host: '127.0.0.1',
    port: '0',
    environment: process.env,
  });
  if (!start.started) throw new Error(start.reason);
  await using server = start.server;
  const before = memoryMb(server.pid, 'VmRSS');
  const times: number[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    const floor = catThroughPipe();
    const collection = await collect(server.url, length);
    times.push(collection / floor);
    console.log(`round ${round}: cat ${floor.toFixed(3)} s, collect ${collection.toFixed(3)} s`);
  }
  return report(length, times, memoryMb(server.pid, 'VmHWM') - before);
}

function report(length: number, times: number[], growth: number): number {
  const median = times.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN;
  console.log(`${(length / 1e6).toFixed(1)} MB: ${median.toFixed(2)} x cat (limit ${mostTimes})`);
  console.log(`memory of the server grew by ${growth.toFixed(1)} MB (limit ${mostGrowthMb})`);
  return median < mostTimes && growth < mostGrowthMb ? 0 : 1;
}

function catThroughPipe(): number {
  const begun = performance.now();
  execFileSync('sh', ['-c', 'cat result.json > pipe & cat pipe > /dev/null; wait'], {
    cwd: directory,
  });
  return (performance.now() - begun) / 1_000;
}

/**
 * Seconds until the whole answer was read. Like `cat`, the client reads into one buffer and throws
 * the bytes away: what a client does with them is not the server's time.
 */
function collect(url: string, length: number): Promise<number> {
  const { hostname, port } = new URL(url);
  const begun = performance.now();
  return new Promise((resolve, reject) => {
    let head: string | undefined;
    let received = 0;
    const buffer = Buffer.allocUnsafeSlow(256 * 1024);
    const callback = (bytes: number) => {
      head ??= buffer.toString('latin1', 0, bytes);
      received += bytes;
      return true;
    };
    const socket = connect({ host: hostname, port: Number(port), onread: { buffer, callback } });
    socket.once('error', reject).once('close', () => {
      const body = received - ((head?.indexOf('\r\n\r\n') ?? 0) + 4);
      const isWhole = head?.startsWith('HTTP/1.1 200') && body === length;
      if (isWhole) resolve((performance.now() - begun) / 1_000);
      else reject(new Error(`${body} of ${length} bytes came, after ${head?.split('\r\n')[0]}`));
    });
    socket.write(collectRequest());
  });
}

function collectRequest(): string {
  const adapterKey = { name: 'North', adapterKind: 'OrchardAdapter', objectKind: 'orchard' };
  const body = JSON.stringify({ adapterKey });
  const lines = ['POST /collect HTTP/1.1', 'Host: orchard', 'Connection: close'];
  return [...lines, `Content-Length: ${body.length}`, '', body].join('\r\n');
}

function memoryMb(pid: number, figure: 'VmRSS' | 'VmHWM'): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(new RegExp(`${figure}:\\s+(\\d+)`).exec(status)?.[1]) / 1024;
}
