import { afterAll, beforeAll, describe } from 'vitest';
import { describeWithEngine } from '../container/engine.ts';
import { testAccountLife } from './account-life.suite.ts';
import { buildRehearsalImages, type RehearsalImages } from './rehearsal-images.ts';
import { testSeveralInstances } from './several-instances.suite.ts';
import { testValidation } from './validation.suite.ts';

// One file, because building the images takes longer than most tests.
describeWithEngine('a cloud proxy', () => {
  let images: RehearsalImages;

  beforeAll(async () => {
    images = await buildRehearsalImages();
  });

  afterAll(() => images?.[Symbol.asyncDispose]());

  describe('that validates a connection', () => testValidation(() => images));
  describe('that collects for an account', () => testAccountLife(() => images));
  describe('with three accounts of one image', () => testSeveralInstances(() => images));
});
