import { defineObjectType, group, metric, property, units } from '@packwright/sdk';

const { percent } = units.ratio;
const { kibibyte } = units.dataSize;

// Every object carries the name of its host: the platform must not take the CPU 0 of one machine
// for that of another.
const host = { label: 'Host' };

/** The machine itself. */
export const Host = defineObjectType('host', {
  label: 'Host',
  identifiers: { host },
  attributes: {
    kernel: property({ label: 'Kernel', keyAttribute: true }),
    uptime: metric({ label: 'Uptime', unit: units.time.seconds }),
    cpu: group({
      label: 'CPU',
      attributes: {
        count: property({ label: 'CPUs', type: 'number', discrete: true, unit: units.misc.cores }),
        usage: metric({ label: 'Usage', unit: percent, kpi: true, keyAttribute: true }),
        user: metric({ label: 'User', unit: percent }),
        system: metric({ label: 'System', unit: percent }),
        io_wait: metric({ label: 'I/O wait', unit: percent }),
      },
    }),
    load: group({
      label: 'Load average',
      attributes: {
        one_minute: metric({ label: '1 minute' }),
        five_minutes: metric({ label: '5 minutes' }),
        fifteen_minutes: metric({ label: '15 minutes' }),
      },
    }),
    memory: group({
      label: 'Memory',
      attributes: {
        total: metric({ label: 'Total', unit: kibibyte }),
        available: metric({ label: 'Available', unit: kibibyte }),
        used: metric({ label: 'Used', unit: kibibyte }),
        usage: metric({ label: 'Usage', unit: percent, kpi: true, keyAttribute: true }),
      },
    }),
    swap: group({
      label: 'Swap',
      attributes: {
        total: metric({ label: 'Total', unit: kibibyte }),
        used: metric({ label: 'Used', unit: kibibyte }),
      },
    }),
    control_group: group({
      label: 'Control group of the adapter',
      attributes: {
        memory_limit: metric({ label: 'Memory limit', unit: kibibyte }),
        memory_used: metric({ label: 'Memory used', unit: kibibyte }),
      },
    }),
    processes: metric({ label: 'Processes', discrete: true }),
  },
});

/** One CPU as the kernel counts them: with several threads to a core, each is one. */
export const Cpu = defineObjectType('cpu', {
  label: 'CPU',
  identifiers: { host, cpu: { label: 'Number', type: 'integer' } },
  attributes: {
    model: property({ label: 'Model' }),
    frequency: metric({ label: 'Frequency', unit: units.frequency.megahertz }),
    usage: metric({ label: 'Usage', unit: percent, kpi: true, keyAttribute: true }),
    user: metric({ label: 'User', unit: percent }),
    system: metric({ label: 'System', unit: percent }),
    io_wait: metric({ label: 'I/O wait', unit: percent }),
  },
});

const traffic = {
  throughput: metric({
    label: 'Throughput',
    unit: units.dataRate.bytePerSecond,
    keyAttribute: true,
  }),
  packets: metric({ label: 'Packets', unit: units.misc.packetsPerSecond }),
  errors: metric({ label: 'Errors', unit: units.misc.errorsPerSecond, kpi: true }),
  dropped: metric({ label: 'Dropped packets', unit: units.misc.packetsPerSecond }),
};

/** One network interface, the loopback interface and those of containers included. */
export const NetworkInterface = defineObjectType('network_interface', {
  label: 'Network interface',
  identifiers: { host, interface: { label: 'Interface' } },
  attributes: {
    mac_address: property({ label: 'MAC address' }),
    state: property({ label: 'State', keyAttribute: true }),
    mtu: property({ label: 'MTU', type: 'number', discrete: true, unit: units.dataSize.byte }),
    speed: property({ label: 'Speed', type: 'number', unit: units.dataRate.megabitPerSecond }),
    received: group({ label: 'Received', attributes: traffic }),
    sent: group({ label: 'Sent', attributes: traffic }),
  },
});

/** All processes of one command together; single processes come and go. */
export const Program = defineObjectType('program', {
  label: 'Program',
  identifiers: { host, command: { label: 'Command' } },
  attributes: {
    processes: metric({ label: 'Processes', discrete: true }),
    memory: metric({ label: 'Resident memory', unit: kibibyte, kpi: true, keyAttribute: true }),
    cpu: metric({ label: 'Share of all CPUs', unit: percent, kpi: true }),
  },
});

/** One file system, by the first place it is mounted at. */
export const FileSystem = defineObjectType('file_system', {
  label: 'File system',
  identifiers: { host, mount_point: { label: 'Mount point' } },
  attributes: {
    type: property({ label: 'Type' }),
    device: property({ label: 'Device' }),
    total: metric({ label: 'Total', unit: kibibyte }),
    used: metric({ label: 'Used', unit: kibibyte }),
    available: metric({ label: 'Available', unit: kibibyte }),
    usage: metric({ label: 'Usage', unit: percent, kpi: true, keyAttribute: true }),
    inode_usage: metric({ label: 'Inode usage', unit: percent }),
  },
});
