import { homedir } from 'node:os';
import {
  connectToDocker,
  type DockerConnection,
} from '../../tools/src/container/docker-connection.ts';

/** The container engine of this machine, or why there is none. */
export function openEngine(): Promise<DockerConnection> {
  return connectToDocker({ env: process.env, homeDirectory: homedir() });
}
