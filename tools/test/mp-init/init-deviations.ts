/** How the files of a project may differ from those that the vendor's tool makes. */
export const initDeviations = {
  /** Python or Java there, TypeScript here. */
  language: {
    title: 'language of projects',
    concerns: (file: string) =>
      /^(?:app\/.*|src\/.*|app\/|src\/|build\.gradle\.kts|Dockerfile|(?:adapter_)?requirements\.txt)$/.test(
        file,
      ),
  },
  /** The directory of a Python environment, named in `.gitignore`. */
  environment: {
    title: 'virtual environment',
    concerns: (line: string) => line.startsWith('venv-'),
  },
  /** A manifest without an icon. */
  icon: {
    title: 'icon where none is given',
    concerns: (manifest: { readonly pak_icon: string }) => manifest.pak_icon === '',
  },
  /** A label that a reader of properties would take for an escape. */
  backslash: {
    title: 'backslashes in labels',
    concerns: (text: string) => text.includes('\\'),
  },
  /** An answer with blanks around it. */
  blanks: {
    title: 'blanks around answers',
    concerns: (text: string) => text !== text.trim(),
  },
} as const;

/** Further rows of the section on new projects, see docs/deviations.md; each has tests of its own. */
export const otherInitDeviations = [
  'answers',
  'an error',
  'directory with files',
  'git',
  'directory `logs`',
  'files of npm',
  'copies of schemas',
  'known projects',
] as const;
