import type { CommandKey } from './command-key.ts';
import type { Config } from './config-text.ts';
import { readValue } from './config-value.ts';

/** How long a run may take. */
export type TimeLimit =
  | { readonly kind: 'limit'; readonly ms: number | undefined }
  | { readonly kind: 'unusable'; readonly reason: string };

const section = 'Timeouts';

const defaultSeconds: Readonly<Record<CommandKey, number>> = {
  test: 300,
  collect: 3600,
  adapter_definition: 300,
  endpoint_urls: 300,
};

/**
 * The limit in milliseconds: seconds from `[Timeouts]`, 3600 for a collection and 300 for the others
 * by default; undefined where 0 switches it off.
 */
export function timeLimitOf(config: Config, key: CommandKey): TimeLimit {
  // A command in [DEFAULT] appears in every section; here it would be taken for seconds.
  if (!config.get(section)?.has(key)) return { kind: 'limit', ms: defaultSeconds[key] * 1_000 };
  const written = readValue(config, section, key);
  if (written.kind === 'unusable') return written;
  const seconds = written.kind === 'value' ? secondsIn(written.value) : undefined;
  if (seconds === undefined) return { kind: 'unusable', reason: noSeconds(key) };
  return {
    kind: 'limit',
    ms: seconds === 0 ? undefined : Math.max(1, Math.round(seconds * 1_000)),
  };
}

function secondsIn(text: string): number | undefined {
  const seconds = /^(\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(seconds) ? seconds : undefined;
}

function noSeconds(key: CommandKey): string {
  return `the value of "${key}" in [${section}] is not a number of seconds; write for instance 300 or 0.5, or 0 for no limit`;
}

/** What was meant as a limit and has no effect. */
export function timeLimitNotes(config: Config): string[] {
  const sections = [...config.keys()].filter(isMisspelt).map(misspelt);
  const keys = [...(config.get(section)?.keys() ?? [])].filter(isUnknown).map(unknown);
  return [...sections, ...keys];
}

function isMisspelt(name: string): boolean {
  return name !== section && name.trim().toLowerCase() === section.toLowerCase();
}

function misspelt(name: string): string {
  return `the section [${name}] has no effect; names of sections are exact: [${section}]`;
}

function isUnknown(key: string): boolean {
  return !Object.hasOwn(defaultSeconds, key);
}

function unknown(key: string): string {
  const known = Object.keys(defaultSeconds).join(', ');
  return `the key "${key}" in [${section}] has no effect; known are ${known}`;
}
