import type { Manifest } from '../../manifest/manifest.ts';
import type { RegistryPath } from '../../registry/registry-path.ts';
import type { BuildProblem } from './build-problem.ts';
import type { Gate } from './gates.ts';
import type { StaticDescribe } from './static-describe.ts';

/** What a build will do, before anything is touched. */
export interface BuildPlan {
  readonly kind: 'plan';
  /** Of the project. */
  readonly directory: string;
  /** The directory as people wrote it. */
  readonly name: string;
  /** The files of the project that may get into pack or image. */
  readonly files: readonly string[];
  readonly manifest: Manifest;
  /** What will be written to `manifest.txt`, should somebody agree or have agreed; see `ManifestPlan`. */
  readonly correction: ManifestCorrection;
  /** `conf/describe.xml`; undefined where the adapter is asked for its definition. */
  readonly describe: StaticDescribe | undefined;
  readonly gates: readonly Gate[];
  readonly image: ImagePlan;
  readonly delivery: Delivery;
  /** Undefined where somebody has to be asked. */
  readonly registry: RegistryPlan | undefined;
  /** How cloud proxies talk to the adapter. */
  readonly insecure: boolean;
  /** Of the container that is asked, in megabytes. */
  readonly memoryLimit: number;
  /** Undefined for any free port. */
  readonly port: number | undefined;
  readonly pack: PackPlan;
  readonly warnings: readonly BuildProblem[];
}

/** Whether `adapter_kinds` of the manifest has to be corrected. */
export type ManifestCorrection =
  | { readonly kind: 'none' }
  /** It is, or may be, wrong, and the key is only known once the adapter was asked. */
  | { readonly kind: 'once the key is known' }
  | { readonly kind: 'now'; readonly adapterKind: string; readonly text: string };

/** The one image of a build: it is asked, and it is shipped. */
export type ImagePlan =
  | { readonly kind: 'build'; readonly platform: string | undefined }
  /** An image that is there already. With a digest it is in the registry, too. */
  | {
      readonly kind: 'given';
      readonly reference: string;
      readonly digest: string | undefined;
    };

/** How the image gets to where cloud proxies pull it. */
export type Delivery = 'push' | 'offline bundle' | 'already in the registry';

/** Where the image goes and comes from. */
export interface RegistryPlan {
  readonly pull: RegistryPath;
  readonly push: RegistryPath;
  /** Undefined where it is made of the version and the image. */
  readonly tag: string | undefined;
  readonly useDefaultRegistry: boolean;
}

/** Files that will be written; names are absolute. */
export interface PackPlan {
  readonly pak: string;
  readonly checksums: string;
  readonly sbom: string;
  /** Directory of the offline bundle; undefined without one. */
  readonly bundle: string | undefined;
  /** Names of the entries of the pack. */
  readonly entries: readonly string[];
  /** Names of the entries of `adapter.zip`. */
  readonly adapterZip: readonly string[];
}
