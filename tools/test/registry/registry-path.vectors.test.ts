import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeGolden } from '../../../api/test/golden-data.ts';
import { readRegistryPath } from '../../src/registry/read-registry-path.ts';
import {
  hostWithoutDot,
  impossiblePath,
  noHost,
  otherNameOfHub,
  otherThanTwoParts,
} from './registry-deviations.ts';

describeGolden('A path of a registry', 'functions', (folder) => {
  const file = join(folder, 'container-registry.json');
  const { cases }: { cases: readonly PathCase[] } = JSON.parse(readFileSync(file, 'utf8'));

  test.each(cases)('$input', ({ input, validation, components }) => {
    const read = readRegistryPath(input);
    expect(read.kind, JSON.stringify(read)).toBe(
      isValidHere(input, validation.valid) ? 'path' : 'problem',
    );
    if (read.kind === 'path') expect(read.path).toEqual(partsHere(input, components));
  });
});

describeGolden('Whether a path is on Docker Hub', 'functions', (folder) => {
  const cases: readonly HubCase[] = JSON.parse(
    readFileSync(join(folder, 'is-docker-hub.json'), 'utf8'),
  );
  const texts = cases.flatMap(({ input, output }) => (input === null ? [] : [{ input, output }]));

  test.each(texts)('$input', ({ input, output }) => {
    const read = readRegistryPath(input);
    expect(read.kind === 'path' && read.path.registry === 'docker.io').toBe(isOnHub(input, output));
  });
});

type PathCase = {
  readonly input: string;
  readonly validation: { readonly valid: boolean };
  readonly components: { readonly domain: string; readonly port: string; readonly path: string };
};

type HubCase = { readonly input: string | null; readonly output: boolean };

function isValidHere(input: string, vendor: boolean): boolean {
  if (impossiblePath.concerns(input) || otherThanTwoParts.concerns(input)) return false;
  return vendor || hostWithoutDot.concerns(input);
}

function partsHere(input: string, vendor: PathCase['components']) {
  if (hostWithoutDot.concerns(input)) {
    const slash = input.indexOf('/');
    return { registry: input.slice(0, slash), repository: input.slice(slash + 1) };
  }
  const onHub = noHost.concerns(input) || otherNameOfHub.concerns(input);
  const host = onHub ? 'docker.io' : vendor.domain;
  return {
    registry: vendor.port === '' ? host : `${host}:${vendor.port}`,
    repository: vendor.path,
  };
}

/** The vendor looks at the length of a name; here its form decides, as it does for the engine. */
function isOnHub(input: string, vendor: boolean): boolean {
  if (!isValidHere(input, true) || hostWithoutDot.concerns(input)) return false;
  return vendor || noHost.concerns(input) || /^(index\.)?docker\.io\//.test(input);
}
