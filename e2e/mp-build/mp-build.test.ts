import { afterAll, beforeAll, describe } from 'vitest';
import { describeWithEngine, engine } from '../container/engine.ts';
import { MadeImages } from '../container/made-images.ts';
import { buildShippedBase } from '../mp-test/shipped-base.ts';
import { describeWithRegistry } from '../registry/docker-registry.ts';
import { testDryRun } from './dry-run.suite.ts';
import { testForeignImage } from './foreign-image.suite.ts';
import { testLogin } from './login.suite.ts';
import { testOfflineBundle } from './offline-bundle.suite.ts';
import { testRefusals } from './refusals.suite.ts';
import { testSeparateRegistries } from './separate-registries.suite.ts';
import { testShipping } from './shipping.suite.ts';
import { testVendorProject } from './vendor-project.suite.ts';

// One file: all start from the same base image.
describeWithEngine('mp-build', () => {
  let made: MadeImages;
  let image: string;
  const base = () => image;

  beforeAll(async () => {
    made = await MadeImages.startingNow(engine());
    image = await buildShippedBase(made);
  });
  afterAll(() => made?.remove());

  describe('without any registry', () => testDryRun(base));
  describeWithRegistry('with an open registry', () => testShipping(base));
  describeWithRegistry('keeps what is wrong from being shipped', () => testRefusals(base));
  describeWithRegistry('with a registry that wants a login', () => testLogin(base));
  describeWithRegistry('with separate registries', () => testSeparateRegistries(base));
  describeWithRegistry('an offline bundle', () => testOfflineBundle(base));
  describeWithRegistry('an image of somebody else', () => testForeignImage());
  describeWithRegistry('a project of the vendor’s tools in Python', () =>
    testVendorProject(base, () => made),
  );
});
