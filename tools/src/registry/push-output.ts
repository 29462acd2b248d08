import { createInterface } from 'node:readline';
import { bytesText } from '../summary/value-text.ts';
import { isDigest } from './image-reference.ts';

/** What the stream of a push amounts to. */
export type PushOutcome =
  | { readonly kind: 'digest'; readonly digest: string }
  | { readonly kind: 'failed'; readonly reason: string };

/**
 * Reads the engine's answer to a push to its end. It answers 200 before it begins, so a failure is
 * only a message in the stream; the digest is in a message of its own, or in the last status line.
 */
export async function readPushOutput(
  stream: NodeJS.ReadableStream,
  onProgress: (text: string) => void,
): Promise<PushOutcome> {
  const layers = new Map<string, Layer>();
  let [digest, failure]: (string | undefined)[] = [];
  try {
    for await (const line of createInterface({ input: stream })) {
      const message = messageIn(line);
      failure ??= message.errorDetail?.message ?? message.error;
      digest = digestIn(message) ?? digest;
      if (noteLayer(layers, message)) onProgress(progressText(layers));
    }
  } catch (error) {
    failure ??= `the answer of the engine was cut off: ${error instanceof Error ? error.message : error}`;
  }
  if (failure !== undefined) return { kind: 'failed', reason: failure };
  return digest === undefined
    ? { kind: 'failed', reason: 'the engine told no digest of what it pushed' }
    : { kind: 'digest', digest };
}

interface PushMessage {
  readonly id?: string;
  readonly status?: string;
  readonly error?: string;
  readonly errorDetail?: { readonly message?: string };
  readonly progressDetail?: { readonly current?: number; readonly total?: number };
  readonly aux?: { readonly Digest?: string };
}

interface Layer {
  readonly current: number;
  readonly total: number;
}

function messageIn(line: string): PushMessage {
  if (line.trim() === '') return {};
  const message: unknown = JSON.parse(line);
  return typeof message === 'object' && message !== null ? message : {};
}

function digestIn({ aux, status }: PushMessage): string | undefined {
  const told = aux?.Digest ?? /\bdigest: (sha256:[a-f0-9]{64})\b/.exec(status ?? '')?.[1];
  return told !== undefined && isDigest(told) ? told : undefined;
}

function noteLayer(layers: Map<string, Layer>, { id, progressDetail }: PushMessage): boolean {
  const { current, total = 0 } = progressDetail ?? {};
  if (id === undefined || current === undefined) return false;
  layers.set(id, { current, total: Math.max(current, total) });
  return true;
}

function progressText(layers: ReadonlyMap<string, Layer>): string {
  const all = [...layers.values()];
  const sum = (member: keyof Layer) => all.reduce((bytes, layer) => bytes + layer[member], 0);
  return `${bytesText(sum('current'))} of ${bytesText(sum('total'))}`;
}
