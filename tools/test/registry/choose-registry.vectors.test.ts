import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeGolden } from '../../../api/test/golden-data.ts';
import {
  chooseRegistry,
  type ProjectConfig,
  registrySuggestion,
  rememberRegistry,
} from '../../src/registry/choose-registry.ts';
import { confLines } from '../../src/registry/conf-lines.ts';
import { readRegistryPath } from '../../src/registry/read-registry-path.ts';
import { imageName, type RegistryPath } from '../../src/registry/registry-path.ts';
import {
  hostWithoutDot,
  impossiblePath,
  isHubForVendor,
  noHost,
  otherNameOfHub,
  otherThanTwoParts,
} from './registry-deviations.ts';

describeGolden('The registries of a build', 'registry', (folder) => {
  test.each(readdirSync(folder))('%s', (name) => {
    const golden: RegistryCase = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    const { config_json: config, arguments: given, prompt_answers: answers } = golden;
    const { registry_tag, push_registry } = given;
    const options = {
      registryTag: registry_tag ?? undefined,
      pushRegistry: push_registry ?? undefined,
    };
    const paths = knownPaths(golden);
    const choice = chooseRegistry({ config, ...options });
    if (paths === undefined) {
      // Nobody said anything: the answers are asked for, the last of them was good.
      expect(choice.kind).toBe('unknown');
      // An empty path in config.json is one to the vendor's tools, which then fail.
      const [suggested] = golden.prompt_defaults;
      if (suggested === undefined) return;
      const known = golden.global_default_container_registry_path ?? undefined;
      const kind = suggested.slice(known?.length).toUpperCase();
      expect(registrySuggestion(known, kind)).toBe(suggested);
      const answer = answers.at(-1);
      if (answer === undefined || golden.result === undefined) return;
      const read = readRegistryPath(answer);
      if (read.kind !== 'path') {
        expect(isRefused(answer)).toBe(true);
        return;
      }
      compare(golden, { pull: read.path, push: read.path }, { pull: answer, push: answer });
      expect(rememberRegistry(config, read.path)).toEqual({
        ...config,
        container_repository: withHost(answer),
      });
    } else if (choice.kind === 'chosen') {
      compare(golden, choice, paths);
    } else {
      expect(choice.kind).toBe('problems');
      expect([paths.pull, paths.push].some(isRefused)).toBe(true);
    }
  });
});

type RegistryCase = {
  readonly config_json: ProjectConfig;
  readonly global_default_container_registry_path: string | null;
  readonly arguments: {
    readonly registry_tag: string | null;
    readonly push_registry: string | null;
  };
  readonly prompt_answers: readonly string[];
  readonly prompt_defaults: readonly string[];
  readonly result?: { readonly digest: string };
  readonly conf_lines?: readonly string[];
  readonly pushed_to: readonly string[];
  readonly config_json_after: ProjectConfig;
};

type Paths = { readonly pull: string; readonly push: string };

/** What the arguments and the configuration say, as they were written. */
function knownPaths({ config_json: config, arguments: given }: RegistryCase): Paths | undefined {
  const pull = String(given.registry_tag || config.container_repository || '');
  const push = String(given.push_registry || config.container_push_repository || '');
  const [from, to] = [pull || push, push || pull];
  return from === '' ? undefined : { pull: from, push: to };
}

/** Where a path that is pushed to differs, the vendor puts it in place of the other. */
function compare(
  golden: RegistryCase,
  { pull, push }: { readonly pull: RegistryPath; readonly push: RegistryPath },
  written: Paths,
): void {
  if (golden.result === undefined || golden.conf_lines === undefined) return;
  const useDefaultRegistry = golden.config_json.use_default_registry === true;
  const lines = confLines({ pull, digest: golden.result.digest, useDefaultRegistry });
  const image = imageLines(written.pull).slice(useDefaultRegistry ? 1 : 0);
  expect(lines).toEqual([...image, ...golden.conf_lines.slice(-1)]);
  expect(imageName(push)).toBe(withHost(written.push));
  // Apart from the paths that deviate, the words are the vendor's.
  const isAsked = golden.prompt_answers.length > 0 && knownPaths(golden) !== undefined;
  if (written.pull !== written.push || isAsked || deviates(written.pull)) return;
  expect(lines).toEqual(golden.conf_lines);
  expect(imageName(push)).toBe(golden.pushed_to.at(-1));
}

function imageLines(path: string): string[] {
  const [host = '', ...rest] = withHost(path).split('/');
  return [`REGISTRY=${host}`, `REPOSITORY=/${rest.join('/')}`];
}

function withHost(path: string): string {
  return noHost.concerns(path) ? `docker.io/${path}` : path.replace(/^index\.(?=docker\.io\/)/, '');
}

function isRefused(path: string): boolean {
  return impossiblePath.concerns(path) || otherThanTwoParts.concerns(path);
}

/** The vendor knows neither hosts without a dot nor all names on Docker Hub. */
function deviates(path: string): boolean {
  const hasOtherHost = hostWithoutDot.concerns(path) || otherNameOfHub.concerns(path);
  return hasOtherHost || (noHost.concerns(path) && !isHubForVendor(path));
}
