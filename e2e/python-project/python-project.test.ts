import { afterAll, beforeAll, describe } from 'vitest';
import { describeWithEngine } from '../container/engine.ts';
import {
  describeWithRegistry,
  openRegistry,
  type RunningRegistry,
} from '../registry/docker-registry.ts';
import { keepLayers } from './kept-layers.ts';
import { testPackAnswers } from './pack-answers.suite.ts';
import { testPacking } from './packing.suite.ts';
import { testTestAnswers } from './test-answers.suite.ts';
import { testTesting } from './testing.suite.ts';

// One file: all share the layer with Python, and a registry that has it.
describeWithEngine('a project in Python, with an image in which nothing is ours', () => {
  let layers: AsyncDisposable;

  beforeAll(async () => {
    layers = await keepLayers();
  });

  afterAll(() => layers?.[Symbol.asyncDispose]());

  describe('is tested', () => testTesting());
  describe('gets clear answers from mp-test', () => testTestAnswers());

  describeWithRegistry('with a registry', () => {
    let registry: RunningRegistry & AsyncDisposable;

    beforeAll(async () => {
      registry = await openRegistry();
    });

    afterAll(() => registry?.[Symbol.asyncDispose]());

    describe('is packed', () => testPacking(() => registry));
    describe('gets clear answers from mp-build', () => testPackAnswers(() => registry));
  });
});
