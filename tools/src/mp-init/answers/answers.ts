import type { TemplateName } from '../templates.ts';

/** All that a project is made of, whoever said it. */
export interface Answers {
  readonly kind: 'answers';
  readonly displayName: string;
  readonly adapterKey: string;
  readonly description: string;
  readonly vendor: string;
  /** The text of the end user licence agreement; undefined where there is none. */
  readonly eula: Buffer | undefined;
  /** The icon of the pack; undefined for the one that all projects begin with. */
  readonly icon: IconFile | undefined;
  readonly template: TemplateName;
  /** Whether tests replay recorded HTTP calls; of use to the template `http` only. */
  readonly recordings: boolean;
  /** Whether a git repository is made. */
  readonly git: boolean;
}

/** An image of 256 x 256 pixels. */
export interface IconFile {
  readonly name: string;
  readonly bytes: Buffer;
}
