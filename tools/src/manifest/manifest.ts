/** What a project's `manifest.txt` says, once it has passed the schema. */
export interface Manifest {
  readonly display_name?: string;
  readonly name: string;
  readonly description?: string;
  /** Three numbers, such as `1.0.0`. */
  readonly version: string;
  readonly vcops_minimum_version?: string;
  readonly disk_space_required?: number;
  readonly run_scripts_on_all_nodes?: string | boolean;
  readonly eula_file: string;
  readonly platform: readonly string[];
  readonly vendor: string;
  /** Empty where the pack has no icon. */
  readonly pak_icon?: string;
  readonly pak_validation_script?: ManifestScript;
  readonly adapter_pre_script?: ManifestScript;
  readonly adapter_post_script?: ManifestScript;
  readonly adapters: readonly string[];
  /** One entry: the key of the adapter. */
  readonly adapter_kinds: readonly string[];
  readonly license_type?: string;
}

/** Something that the platform runs when it installs the pack. */
export interface ManifestScript {
  /** A file of the project, a command that names one, or empty. */
  readonly script: string;
}

/** The members that hold a script, in the order in which the files of these are packed. */
export const scriptMembers = [
  'pak_validation_script',
  'adapter_post_script',
  'adapter_pre_script',
] as const;
