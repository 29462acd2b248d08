import type Docker from 'dockerode';
import { MadeImages } from '../../e2e/container/made-images.ts';
import { buildVendorBase } from '../../e2e/peers/tools/vendor-base.ts';
import type { BenchmarkRun } from '../measure/benchmark.ts';
import { vendorEnvironment } from './vendor-environment.ts';

/** The vendor's base image, made of its sources; disposing of it removes it. */
export interface VendorImage extends AsyncDisposable {
  readonly tag: string;
}

/** Builds it, which takes a minute; undefined where its sources cannot be had. */
export async function makeVendorImage(
  run: BenchmarkRun,
  docker: Docker,
): Promise<VendorImage | undefined> {
  if ((await vendorEnvironment(run, 'vendor-tools')) === undefined) return undefined;
  const made = await MadeImages.startingNow(docker);
  try {
    run.progress("building the vendor's base image");
    const tag = await buildVendorBase(docker, made);
    return { tag, [Symbol.asyncDispose]: () => made.remove() };
  } catch (error) {
    await made.remove();
    throw error;
  }
}
