import { apiVersion } from './benchmarks/api-version.ts';
import { collect } from './benchmarks/collect.ts';
import { collectInContainer } from './benchmarks/collect-in-container.ts';
import { containerStart } from './benchmarks/container-start.ts';
import { describe } from './benchmarks/describe.ts';
import { htmlReport } from './benchmarks/html-report.ts';
import { imageSize } from './benchmarks/image-size.ts';
import { jsonCheck } from './benchmarks/json-check.ts';
import { longRun } from './benchmarks/long-run.ts';
import { mpBuildBenchmark } from './benchmarks/mp-build.ts';
import { mpTest } from './benchmarks/mp-test.ts';
import { parallelRequests } from './benchmarks/parallel-requests.ts';
import { recording } from './benchmarks/recording.ts';
import { sdkCollection } from './benchmarks/sdk-collection.ts';
import { sdkDefinition } from './benchmarks/sdk-definition.ts';
import { sdkStart } from './benchmarks/sdk-start.ts';
import { testEndpoint } from './benchmarks/test-endpoint.ts';
import { validateCollection } from './benchmarks/validate-collection.ts';
import type { Benchmark } from './measure/benchmark.ts';

/** In the order in which they run and in which the page shows them. */
export const allBenchmarks: readonly Benchmark[] = [
  apiVersion,
  testEndpoint,
  collect,
  collectInContainer,
  parallelRequests,
  containerStart,
  imageSize,
  jsonCheck,
  sdkStart,
  sdkDefinition,
  sdkCollection,
  describe,
  validateCollection,
  recording,
  htmlReport,
  longRun,
  mpTest,
  mpBuildBenchmark,
];
