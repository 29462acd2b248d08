/** What a project can begin as. */
export const templates = {
  minimal: {
    hint: 'one object type with one metric, and a test',
    key: 'MinimalAdapter',
    label: 'Minimal',
    declaredIn: 'app/my-adapter.ts',
  },
  host: {
    hint: 'a complete adapter: collects the Linux machine it runs on',
    key: 'HostAdapter',
    label: 'Host',
    declaredIn: 'app/host-adapter.ts',
  },
  http: {
    hint: 'a REST source with login, pages and retries, and a small server to try it with',
    key: 'OrchardAdapter',
    label: 'Orchard',
    declaredIn: 'app/my-adapter.ts',
  },
} as const satisfies Record<string, Template>;

/** One of the projects in `adapter-template`, and where it says its name. */
export interface Template {
  readonly hint: string;
  /** Key of its adapter: new projects have another in its place. */
  readonly key: string;
  readonly label: string;
  /** The file that says key and label, in two lines, once. */
  readonly declaredIn: string;
}

export type TemplateName = keyof typeof templates;

export const templateNames = Object.keys(templates) as readonly TemplateName[];
