import { isPortFree } from '../server/free-port.ts';

/** Nobody but this machine is to reach a server that is only being tried. */
export const host = '127.0.0.1';

/** The port to ask the server for, and what to tell people about the choice. */
export interface ChosenPort {
  readonly port: string;
  readonly note?: string;
}

/**
 * The port somebody asked for, whatever becomes of it; else the usual one; else any free one: who
 * named no port does not care which it is, and finds it in everything that is printed.
 */
export async function choosePort(wanted: string | undefined, usual = 8080): Promise<ChosenPort> {
  if (wanted) return { port: wanted };
  if (await isPortFree(usual, host)) return { port: String(usual) };
  return { port: '0', note: `Port ${usual} is in use, so the server takes a free one.` };
}
