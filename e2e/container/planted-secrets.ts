import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Stands in every file below, and nowhere else. */
export const plantedSecret = 'medlar-in-a-file-4711';

/** Files of a project that hold passwords, or what somebody's adapter has logged. */
export const secretFiles = [
  'connections.json',
  '.env',
  '.env.local',
  'app/.env',
  '.npmrc',
  '.git/credentials',
  'logs/server.log',
  'logs/adapter.log',
  'node_modules/.cache/some/file',
] as const;

/** Puts them into a project. */
export async function plantSecrets(
  project: string,
  names: readonly string[] = secretFiles,
): Promise<void> {
  for (const name of names) {
    const file = path.join(project, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, `{"connections": [], "password": "${plantedSecret}"}\n`);
  }
}
