import { containerMemoryLimit, defineAdapter } from '@packwright/sdk';
import { cpus } from './cpu.ts';
import { Cpu, FileSystem, Host, NetworkInterface, Program } from './definition.ts';
import { fileSystems } from './file-systems.ts';
import { hostName, thisHost } from './host.ts';
import { networkInterfaces } from './network-interfaces.ts';
import { programs } from './programs.ts';
import { sampleTwice } from './sampling.ts';
import { thisMachine, unreadableSources } from './sources.ts';

/**
 * Collects the Linux machine it runs on: the machine itself, its CPUs, network interfaces and file
 * systems, and the programs that use most memory.
 *
 * @param machine where the kernel's files are found; a test may bring its own
 */
export function hostAdapter(machine = thisMachine) {
  return defineAdapter({
    key: 'HostAdapter',
    label: 'Host',
    version: 1,
    parameters: {
      ...containerMemoryLimit(),
      host_name: {
        label: 'Host name',
        description: 'Name that identifies this machine, where its own changes as in containers',
        required: false,
      },
      programs: {
        type: 'integer',
        label: 'Programs',
        description: 'How many programs to collect, those that use most memory first',
        default: 10,
        advanced: true,
      },
      file_system_limit: {
        type: 'integer',
        label: 'File system limit (%)',
        description: 'A file system that is fuller than this raises an event',
        default: 90,
        advanced: true,
      },
    },
    objectTypes: [Host, Cpu, NetworkInterface, Program, FileSystem],

    async test() {
      const problems = await unreadableSources(machine);
      return problems.length === 0 ? undefined : problems.join('\n');
    },

    async *collect({ parameters, signal, log }) {
      for (const problem of await unreadableSources(machine)) log.warning(problem);
      const host = parameters.host_name ?? (await hostName(machine));
      const samples = await sampleTwice(machine, signal);
      const collection = { machine, host, samples, parameters };

      const parent = await thisHost(collection);
      yield parent;
      for (const collectPart of [cpus, networkInterfaces, programs, fileSystems]) {
        for (const child of await collectPart(collection)) {
          parent.addChild(child);
          yield child;
        }
      }
    },
  });
}
