import { afterAll, beforeAll, describe } from 'vitest';
import { describeWithEngine } from '../../container/engine.ts';
import { describeWithPyPI } from '../python/describe-with-pypi.ts';
import { testMpBuild } from './mp-build.suite.ts';
import { testMpTest } from './mp-test.suite.ts';
import { makePeerProjects, type PeerProjects } from './peer-projects.ts';
import { type VendorTools, vendorTools } from './vendor-tools.ts';

// One file: all share the vendor's commands, the base image and the layers of the template.
describeWithPyPI("The vendor's commands 1.3.1, at a terminal", () => {
  describeWithEngine('with a project of our template', () => {
    let tools: VendorTools;
    let projects: PeerProjects;

    beforeAll(async () => {
      [tools, projects] = await Promise.all([vendorTools(), makePeerProjects()]);
    }, 600_000);

    afterAll(async () => {
      await projects?.[Symbol.asyncDispose]();
    });

    describe('mp-test', () =>
      testMpTest(
        () => projects,
        () => tools,
      ));
    describe('mp-build', () =>
      testMpBuild(
        () => projects,
        () => tools,
      ));
  });
});
