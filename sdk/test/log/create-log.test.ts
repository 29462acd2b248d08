import { expect, test } from 'vitest';
import { createLog } from '../../src/log/create-log.ts';
import { severity } from '../../src/log/levels.ts';
import type { LogMessage } from '../../src/log/log.ts';

/** A log from INFO on, and the entries without their time. */
function loggedBy(action: (log: ReturnType<typeof createLog>) => void): string[] {
  const entries: string[] = [];
  const log = createLog('adapter', {
    write: (entry) => void entries.push(entry.replace(/^\S+ \S+ /, '')),
    thresholdOf: (logger) => (logger.endsWith('.trees') ? severity.debug : severity.info),
  });
  action(log);
  return entries;
}

test('each level writes its name, and levels below that of the logger write nothing', () => {
  const entries = loggedBy((log) => {
    for (const level of ['debug', 'info', 'warning', 'error'] as const) {
      log[level](level);
      log.child('trees')[level](level);
    }
  });
  expect(entries).toEqual([
    'adapter.trees DEBUG debug\n',
    'adapter INFO info\n',
    'adapter.trees INFO info\n',
    'adapter WARNING warning\n',
    'adapter.trees WARNING warning\n',
    'adapter ERROR error\n',
    'adapter.trees ERROR error\n',
  ]);
});

test('a logger says which levels it writes', () => {
  loggedBy((log) => {
    expect(log.isEnabled('debug')).toBe(false);
    expect(log.isEnabled('info')).toBe(true);
    expect(log.child('trees').isEnabled('debug')).toBe(true);
  });
});

test('a message may be a function, which is called only for lines that are written', () => {
  let calls = 0;
  const message = () => {
    calls += 1;
    return 'made';
  };
  expect(
    loggedBy((log) => {
      log.debug(message);
      log.error(message);
    }),
  ).toEqual(['adapter ERROR made\n']);
  expect(calls).toBe(1);
});

test('a cause is shown with its stack, its properties and its own causes, on indented lines', () => {
  const root = Object.assign(new Error('no route'), { code: 'EHOSTUNREACH' });
  const [entry = ''] = loggedBy((log) => {
    log.error('Tree 7 does not answer', new TypeError('fetch failed', { cause: root }));
  });
  const [first, second, ...rest] = entry.trimEnd().split('\n');
  expect(first).toBe('adapter ERROR Tree 7 does not answer');
  expect(second).toBe('  TypeError: fetch failed');
  expect(rest.filter((line) => !line.startsWith('  '))).toEqual([]);
  expect(entry).toMatch(/\n {2} +at .*create-log\.test\.ts/);
  expect(entry).toMatch(/\[cause\]: Error: no route\n(.*\n)*.*code: 'EHOSTUNREACH'/);
});

test('all failures of an aggregate are shown, and a cause that is its own cause ends', () => {
  const circular = new Error('circular');
  circular.cause = circular;
  const [entry] = loggedBy((log) => {
    log.error('failed', new AggregateError([new Error('over IPv4'), circular], 'no address works'));
  });
  expect(entry).toMatch(/no address works[\s\S]*Error: over IPv4[\s\S]*Error: circular/);
});

test.each([
  ['a text', 'just words', "'just words'"],
  ['null', null, 'null'],
  ['an object', { row: 7 }, '{ row: 7 }'],
])('a cause may be anything that was thrown: %s', (_, cause, shown) => {
  expect(loggedBy((log) => log.warning('failed', cause))).toEqual([
    `adapter WARNING failed\n  ${shown}\n`,
  ]);
});

test('no cause is shown where undefined is passed on', () => {
  expect(loggedBy((log) => log.error('failed', undefined))).toEqual(['adapter ERROR failed\n']);
});

test('a log never throws, whatever it is given', () => {
  const hostile = {
    [Symbol.for('nodejs.util.inspect.custom')](): string {
      throw new Error('not even inspected');
    },
  };
  const broken = () => {
    throw new Error('no text');
  };
  const entries = loggedBy((log) => {
    log.info(broken);
    log.info('hostile', hostile);
    // JavaScript passes other things than texts.
    const others: unknown[] = [undefined, 7, new Error('as message'), () => 7];
    for (const message of others) log.info(message as LogMessage);
  });
  expect(entries[0]).toMatch(/^adapter INFO the message .* could not be made: Error: no text\n/);
  expect(entries[1]).toBe(
    'adapter INFO hostile\n  a value that cannot be shown, because its own inspection fails\n',
  );
  expect(entries[2]).toBe('adapter INFO undefined\n');
  expect(entries[3]).toBe('adapter INFO 7\n');
  expect(entries[4]).toMatch(/^adapter INFO Error: as message\n/);
  expect(entries[5]).toBe('adapter INFO 7\n');
});

test('only the first line of an entry begins at the margin, so that none can be forged', () => {
  const forged = 'one\r\n2026-01-01 00:00:00,0 adapter INFO two\rthree\n';
  expect(loggedBy((log) => log.info(forged))).toEqual([
    'adapter INFO one\n  2026-01-01 00:00:00,0 adapter INFO two\n  three\n',
  ]);
});

test('control characters are written as text, tabs and letters of all scripts as they are', () => {
  expect(loggedBy((log) => log.info('\u001b[31mred\0\u0085\tÄpfel 苹果 🍎'))).toEqual([
    'adapter INFO \\x1b[31mred\\x00\\x85\tÄpfel 苹果 🍎\n',
  ]);
});

test('white space in the name of a logger cannot break the columns of a line', () => {
  expect(loggedBy((log) => log.child('row 7\nINFO').info('x'))).toEqual([
    'adapter.row_7_INFO INFO x\n',
  ]);
});

test('a logger of JavaScript whose name is no text is called what it is', () => {
  const names: unknown[] = [undefined, null, 7, Symbol('trees'), Object.create(null)];
  const entries = names.flatMap((name) =>
    // @ts-expect-error -- no texts
    loggedBy((log) => log.child(name).info('x')),
  );
  expect(entries).toEqual([
    'adapter.undefined INFO x\n',
    'adapter.null INFO x\n',
    'adapter.7 INFO x\n',
    'adapter.Symbol(trees) INFO x\n',
    'adapter.[Object:_null_prototype]_{} INFO x\n',
  ]);
});
