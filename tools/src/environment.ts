/** Environment variables as handed in by a command; nothing here reads the process's own. */
export type Environment = Readonly<Record<string, string | undefined>>;
