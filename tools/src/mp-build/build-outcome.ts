import type { Stop } from '../stop/stop.ts';
import type { BuildPlan } from './plan/build-plan.ts';

/** How a run of `mp-build` ended. */
export type BuildOutcome = PlannedOutcome | BuiltOutcome | Stop;

/** A dry run. */
export interface PlannedOutcome {
  readonly kind: 'planned';
  readonly plan: BuildPlan;
  /** What is good to know, and fails no build. */
  readonly notes: readonly string[];
}

/** A pack was made. */
export interface BuiltOutcome {
  readonly kind: 'built';
  readonly plan: BuildPlan;
  readonly image: BuiltImage;
  /** What was written, the pack first. */
  readonly files: readonly WrittenFile[];
  readonly warnings: readonly string[];
  /** What is good to know, and fails no build. */
  readonly notes: readonly string[];
  readonly seconds: number;
}

/** The image that a pack names. */
export interface BuiltImage {
  /** As `docker pull` is told it: `host/path@sha256:…`. */
  readonly reference: string;
  readonly digest: string;
  /** The tag that people see in the registry; undefined where nothing was pushed. */
  readonly tag: string | undefined;
  /** Whether it was built in this run: false where nothing had changed, or it was given. */
  readonly built: boolean;
  /** Whether it was pushed in this run: false where the registry had it. */
  readonly pushed: boolean;
}

/** A file that was written. */
export interface WrittenFile {
  /** As people find it from where they are. */
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
}
