import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import type { ContainerCertificate } from '../../tools/src/container/container-settings.ts';
import { testBaseImage } from './base-image.suite.ts';
import { testBuilding } from './building.suite.ts';
import { makeCertificate } from './certificate.ts';
import { testCompileCache } from './compile-cache.suite.ts';
import { describeWithEngine, engine } from './engine.ts';
import { testHostImage } from './host-image.suite.ts';
import { testImageFiles } from './image-files.suite.ts';
import { testOtherLanguages } from './other-languages.suite.ts';
import { testPrivileges } from './privileges.suite.ts';
import { testSbom } from './sbom.suite.ts';
import { testSecrets } from './secrets.suite.ts';
import { buildTestImages, type TestImages } from './test-images.ts';

// One file, because building the images takes longer than all tests together.
describeWithEngine('containers', () => {
  let images: TestImages;
  let certificates: string;
  let tls: ContainerCertificate;

  beforeAll(async () => {
    images = await buildTestImages(engine());
    certificates = await mkdtemp(path.join(tmpdir(), 'packwright-certificate-'));
    tls = await makeCertificate(certificates);
  });

  afterAll(async () => {
    await images?.[Symbol.asyncDispose]();
    if (certificates !== undefined) await rm(certificates, { recursive: true });
  });

  describe('the base image', () => testBaseImage(() => images));
  describe('the list of what is in the base image', () => testSbom(() => images));
  describe('the image of the sample adapter', () =>
    testHostImage(
      () => images,
      () => tls,
    ));
  describe('whoever runs an image', () =>
    testPrivileges(
      () => images,
      () => tls,
    ));
  describe('an adapter in another language', () => testOtherLanguages(() => images));
  describe('an image', () => testImageFiles(() => images));
  describe('building an image', () => testBuilding(() => images));
  describe('what is logged', () => testSecrets(() => images));
  describe('the layers of an adapter image', () => testCompileCache(() => images));
});
