import type { PlannedFile } from './plan-files.ts';
import type { TemplateName } from './templates.ts';

/** What is to be done; nothing has been touched yet. */
export interface InitPlan {
  readonly kind: 'plan';
  /** An absolute path. */
  readonly directory: string;
  /** Undefined where a project to be updated has no manifest. */
  readonly adapterKey: string | undefined;
  readonly displayName: string;
  /** Undefined where it is not known what a project began as. */
  readonly template: TemplateName | undefined;
  readonly files: readonly PlannedFile[];
  /** `undefined`: no repository. `wanted`: the project is worth nothing without it. */
  readonly git: 'wanted' | 'if-possible' | undefined;
  readonly notes: readonly string[];
}
