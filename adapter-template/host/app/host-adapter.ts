import { containerMemoryLimit, defineAdapter } from '@packwright/sdk';
import { cpus } from './cpus.ts';
import { Cpu, FileSystem, Host, NetworkInterface, Program } from './definition.ts';
import { fileSystems } from './file-systems.ts';
import { hostName, thisHost } from './host.ts';
import { thisMachine, unreadableSources } from './kernel/machine.ts';
import { sampleTwice } from './kernel/sampling.ts';
import { networkInterfaces } from './network-interfaces.ts';
import { programs } from './programs.ts';

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

    test: () => unreadableSources(machine),

    async *collect({ parameters, instance, steps, timers, signal, log }) {
      for (const problem of await unreadableSources(machine)) log.warning(problem);
      const name = parameters.host_name ?? (await hostName(machine));
      const samples = await timers.time('two samples', () => sampleTwice(machine, signal));
      const host = await thisHost(name, machine, samples);
      const collection = { machine, host, samples, parameters };

      // The account itself, so that people find below it what it collects.
      yield instance.addChild(host);
      yield host;
      // A step that fails leaves the others alone.
      yield* steps.stream('CPUs', () => cpus(collection));
      yield* steps.stream('network interfaces', () => networkInterfaces(collection));
      yield* steps.stream('programs', () => programs(collection));
      yield* steps.stream('file systems', () => fileSystems(collection));
    },
  });
}
