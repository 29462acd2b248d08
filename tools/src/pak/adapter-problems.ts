import { readDescribe } from '../describe/describe-model.ts';
import { describeGrammarProblems } from '../describe/validate-describe.ts';
import type { Manifest } from '../manifest/manifest.ts';
import { isDigest } from '../registry/image-reference.ts';
import type { InspectedAdapter, NamedText } from './inspect-pak.ts';
import { versionText } from './pak-names.ts';

/** What is wrong with the zip file of an adapter: its conf file, describe and version. */
export function* adapterProblems(
  adapter: InspectedAdapter,
  manifest: Manifest | undefined,
): Generator<string> {
  const kind = manifest?.adapter_kinds[0];
  if (adapter.conf === undefined) yield `${adapter.name} has no conf file`;
  else yield* confProblems(adapter.conf.name, adapter.confValues, kind);
  if (adapter.describe === undefined) yield `${adapter.name} has no describe.xml`;
  else yield* describeProblems(adapter.describe, kind);
  if (manifest !== undefined && adapter.version !== versionText(manifest.version)) {
    yield `version.txt does not say ${manifest.version}, as manifest.txt does`;
  }
}

function* confProblems(
  file: string,
  values: ReadonlyMap<string, string>,
  kind: string | undefined,
): Generator<string> {
  const key = values.get('KINDKEY');
  if (kind !== undefined && key !== kind) {
    yield `${file}: KINDKEY is ${key ?? 'missing'}, and manifest.txt names the adapter ${kind}`;
  }
  if (file !== `${key}.conf`) yield `${file} must be named ${key}.conf`;
  for (const [name, rule] of Object.entries(valueRules)) {
    const value = values.get(name);
    if (value === undefined) yield `${file}: ${name} is missing`;
    else if (!rule.isGood(value)) yield `${file}: ${name} is "${value}": it must be ${rule.duty}`;
  }
  const isPair =
    values.get('API_PORT') === (values.get('API_PROTOCOL') === 'http' ? '8080' : '443');
  if (!isPair) yield `${file}: API_PORT must be 443 for https and 8080 for http`;
}

const valueRules = {
  API_VERSION: { isGood: (value: string) => /^\d+\.\d+\.\d+$/.test(value), duty: 'three numbers' },
  API_PROTOCOL: { isGood: (value: string) => /^https?$/.test(value), duty: 'http or https' },
  REPOSITORY: { isGood: (value: string) => /^\/./.test(value), duty: 'a slash and a path' },
  DIGEST: { isGood: isDigest, duty: 'sha256: and 64 hexadecimal digits' },
} as const;

function* describeProblems({ name, text }: NamedText, kind: string | undefined): Generator<string> {
  const read = readDescribe(text);
  if (read.kind === 'model' && kind !== undefined && read.model.adapterKind !== kind) {
    yield `${name}: the key is ${read.model.adapterKind}, and manifest.txt names the adapter ${kind}`;
  }
  for (const { message, line } of describeGrammarProblems(text))
    yield `${name}:${line}: ${message}`;
}
