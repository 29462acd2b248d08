import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

const bin = path.join(import.meta.dirname, '../../bin/mp-test.js');

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Shell programs by endpoint; `$1` is the input pipe, `$2` the output pipe. */
export interface Programs {
  readonly test?: string;
  readonly collect?: string;
  readonly endpoint_urls?: string;
  readonly adapter_definition?: string;
}

/** The directory of an adapter made of shell programs, for one test. */
export class TestProject {
  readonly directory = mkdtempSync(path.join(tmpdir(), 'mp-test-'));

  constructor(programs: Programs, files: Readonly<Record<string, string>> = {}) {
    onTestFinished(() => rmSync(this.directory, { recursive: true, force: true }));
    const lines = ['[Commands]'];
    for (const [endpoint, program] of Object.entries({ ...working, ...programs })) {
      this.write(`${endpoint}.sh`, program);
      lines.push(`${endpoint} = sh ${endpoint}.sh`);
    }
    this.write('commands.cfg', `${lines.join('\n')}\n`);
    for (const [name, text] of Object.entries(files)) this.write(name, text);
  }

  write(name: string, text: string): void {
    const file = path.join(this.directory, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }

  read(name: string): string {
    return readFileSync(path.join(this.directory, name), 'utf8');
  }

  /** Runs `mp-test` in the project. */
  run(...words: string[]): Promise<Ended> {
    return this.start(words).ended;
  }

  /** Starts `mp-test` in the project as a process group of its own, as a terminal has it. */
  start(words: readonly string[], environment: NodeJS.ProcessEnv = {}) {
    const child = spawn(process.execPath, [bin, ...words], {
      cwd: this.directory,
      detached: true,
      env: { ...process.env, ...environment },
      // Whoever waits for input waits for ever.
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    const group = child.pid ?? 0;
    const output = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].setEncoding('utf8').on('data', (text: string) => {
        output[name] += text;
      });
    }
    const ended = new Promise<Ended>((resolve) => {
      child.on('close', (code) => resolve({ code, ...output }));
    });
    onTestFinished(() => {
      if (isRunning(group)) process.kill(-group, 'SIGKILL');
    });
    return {
      ended,
      interrupt: () => process.kill(-group, 'SIGINT'),
      isRunning: () => isRunning(group),
    };
  }
}

function isRunning(group: number): boolean {
  try {
    return process.kill(-group, 0);
  } catch {
    return false;
  }
}

/** A program that answers every request with this. */
export function answers(result: unknown): string {
  return `cat > "$2" <<'EOF'\n${JSON.stringify(result)}\nEOF\n`;
}

const texts = { required: true, enum: false, type: 'string', display_order: 0 };

/** One orchard with rows of trees: a required host, a port with a default, one login. */
export const definition = {
  schema_version: 1,
  adapter_key: 'Orchard',
  adapter_label: 'Orchard',
  describe_version: 1,
  adapter_instance: {
    key: 'orchard_instance',
    label: 'Orchard',
    identifiers: [
      { ...texts, key: 'host', label: 'Host name', ident_type: 1 },
      { ...texts, key: 'port', label: 'Port', type: 'integer', default: '443', ident_type: 2 },
    ],
    attributes: [],
    groups: [],
  },
  credential_types: [
    {
      key: 'login',
      label: 'Login',
      fields: [
        { ...texts, key: 'user', label: 'User', password: false },
        { ...texts, key: 'password', label: 'Password', password: true },
      ],
    },
  ],
  object_types: [
    {
      key: 'row',
      label: 'Row',
      identifiers: [],
      attributes: [
        {
          key: 'trees',
          label: 'Trees',
          dashboard_order: 0,
          data_type: 'integer',
          is_property: false,
          is_rate: false,
          is_discrete: false,
          is_impact: false,
          is_key_attribute: false,
          is_kpi: false,
        },
      ],
      groups: [],
    },
  ],
};

/** One row whose metric has this key. */
export function row(metric: string, name = 'North') {
  return {
    key: { name, adapterKind: 'Orchard', objectKind: 'row', identifiers: [] },
    metrics: [{ key: metric, numberValue: 12, timestamp: 1_700_000_000_000 }],
    properties: [],
    events: [],
  };
}

const instance = {
  key: {
    name: 'mp-test',
    adapterKind: 'Orchard',
    objectKind: 'orchard_instance',
    identifiers: [
      { key: 'host', value: 'orchard.example', isPartOfUniqueness: true },
      { key: 'port', value: '443', isPartOfUniqueness: false },
    ],
  },
  metrics: [],
  properties: [],
  events: [],
};

/** A collection of that row, or of several. */
export function collection(...rows: readonly object[]) {
  return { result: [instance, ...rows], relationships: [], notExistingObjects: [] };
}

const working: Programs = {
  test: answers({}),
  collect: answers(collection(row('trees'))),
  endpoint_urls: answers({ endpointUrls: ['https://orchard.example'] }),
  adapter_definition: answers(definition),
};

/** What the adapter needs to be asked. */
export const values = [
  '--param=host=orchard.example',
  '--credential=user=gardener',
  '--credential=password=env:ORCHARD_PASSWORD',
];
