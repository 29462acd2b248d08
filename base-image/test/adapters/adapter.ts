import { join } from 'node:path';

/** The command that starts a fixture program of this folder. */
export function adapter(name: string, ...args: readonly string[]): string {
  const program = join(import.meta.dirname, name);
  const words = name.endsWith('.js') ? ['node', program, ...args] : [program, ...args];
  return words.map((word) => (/[\s"']/.test(word) ? `'${word}'` : word)).join(' ');
}

/** A commands.cfg in which one command answers every endpoint. */
export function everyEndpoint(command: string, timeouts = ''): string {
  const keys = ['test', 'collect', 'adapter_definition', 'endpoint_urls'];
  return `[Commands]\n${keys.map((key) => `${key} = ${command}`).join('\n')}\n${timeouts}`;
}
