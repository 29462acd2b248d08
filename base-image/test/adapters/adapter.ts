import { join } from 'node:path';

/** The command that starts a fixture program of this folder. */
export function adapter(name: string, ...args: readonly string[]): string {
  const program = join(import.meta.dirname, name);
  const words = name.endsWith('.js') ? ['node', program, ...args] : [program, ...args];
  return words.map((word) => (/[\s"']/.test(word) ? `'${word}'` : word)).join(' ');
}

/** A commands.cfg in which one command answers every endpoint, within its time limit. */
export function everyEndpoint(command: string, limitSeconds?: number): string {
  const keys = ['test', 'collect', 'adapter_definition', 'endpoint_urls'];
  const section = (name: string, value: string | number) =>
    `[${name}]\n${keys.map((key) => `${key} = ${value}\n`).join('')}`;
  const limits = limitSeconds === undefined ? '' : section('Timeouts', limitSeconds);
  return section('Commands', command) + limits;
}
