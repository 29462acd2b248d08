import { defaultSection } from './config-entries.ts';
import type { Config } from './config-text.ts';

/** A value with its references replaced. */
export type ConfigValue =
  | { readonly kind: 'value'; readonly value: string }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unusable'; readonly reason: string };

/**
 * The value of a key of a section, or of `[DEFAULT]` for a section that exists. `%(name)s` is
 * replaced by the value of another key and `%%` by a percent sign, only now: a mistake in one value
 * does not matter to the others.
 *
 * @param key in lower case
 */
export function readValue(config: Config, section: string, key: string): ConfigValue {
  const visible = visibleIn(config, section);
  const written = visible.get(key);
  if (written === undefined) return { kind: 'absent' };
  const value = replaceReferences(written, visible, 1);
  if (value.kind === 'value') return value;
  return { kind: 'unusable', reason: `the value of "${key}" in [${section}] ${value.problem}` };
}

function visibleIn(config: Config, section: string): ReadonlyMap<string, string> {
  const own = config.get(section);
  return new Map(own && [...(config.get(defaultSection) ?? []), ...own]);
}

type Replaced =
  | { readonly kind: 'value'; readonly value: string }
  | { readonly kind: 'problem'; readonly problem: string };

const deepest = 10;

function replaceReferences(
  written: string,
  visible: ReadonlyMap<string, string>,
  depth: number,
): Replaced {
  if (depth > deepest) return { kind: 'problem', problem: tooDeep };
  let value = '';
  for (const [token, name] of written.matchAll(/%%|%\(([^)]+)\)s|%|[^%]+/g)) {
    const part = replaceToken(token, name?.toLowerCase(), visible, depth);
    if (part.kind === 'problem') return part;
    value += part.value;
  }
  return { kind: 'value', value };
}

const tooDeep = `has references nested deeper than ${deepest} levels, or one that leads back to itself; write the value out`;

function replaceToken(
  token: string,
  name: string | undefined,
  visible: ReadonlyMap<string, string>,
  depth: number,
): Replaced {
  if (token === '%') return { kind: 'problem', problem: strayPercent };
  if (name === undefined) return { kind: 'value', value: token === '%%' ? '%' : token };
  const value = visible.get(name);
  if (value === undefined) return { kind: 'problem', problem: unknownName(name) };
  return value.includes('%')
    ? replaceReferences(value, visible, depth + 1)
    : { kind: 'value', value };
}

const strayPercent = 'has a "%" that is neither "%%" nor "%(name)s"; write "%%" for a percent sign';

function unknownName(name: string): string {
  return `refers to "%(${name})s", but "${name}" is a key neither of the section nor of [${defaultSection}]; add it, or write "%%" for a percent sign`;
}
