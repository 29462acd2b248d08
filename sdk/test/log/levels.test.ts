import fc from 'fast-check';
import { expect, test } from 'vitest';
import { levelsIn, severity } from '../../src/log/levels.ts';

const thresholdsIn = (text: string, ...loggers: string[]) => {
  const { thresholdOf } = levelsIn(text);
  return loggers.map(thresholdOf);
};

test('all loggers have the level of [DEFAULT] adapter, INFO where there is none', () => {
  expect(thresholdsIn('', 'adapter', 'adapter.sensors')).toEqual([20, 20]);
  const text = '[DEFAULT]\nserver = ERROR\nadapter = DEBUG\n';
  expect(thresholdsIn(text, 'adapter', 'adapter.sensors')).toEqual([10, 10]);
});

test('what the Python library leaves behind keeps no level of [DEFAULT] from being used', () => {
  const text =
    '[DEFAULT]\nserver = INFO\nadapter = DEBUG\n\n[server]\nmain = INFO\n\n[adapter]\n__main__ = INFO\n';
  const { problems, thresholdOf } = levelsIn(text);
  expect(problems).toEqual([]);
  expect(thresholdOf('adapter')).toBe(severity.debug);
  expect(thresholdOf('adapter.main')).toBe(severity.debug);
  expect(thresholdOf('adapter.__main__')).toBe(severity.info);
});

test('[adapter] names a logger as its lines do, or without the first word', () => {
  const text = '[adapter]\nadapter.sensors = DEBUG\ntrees = ERROR\n';
  expect(thresholdsIn(text, 'adapter.sensors', 'adapter.trees', 'adapter')).toEqual([10, 40, 20]);
  const both = '[adapter]\ntrees = ERROR\nadapter.trees = DEBUG\n';
  expect(thresholdsIn(both, 'adapter.trees')).toEqual([10]);
});

test('an entry for adapter in [adapter] is for all its loggers too', () => {
  const text = '[DEFAULT]\nadapter = ERROR\n[adapter]\nadapter = DEBUG\n';
  expect(thresholdsIn(text, 'adapter', 'adapter.sensors')).toEqual([10, 10]);
});

const word = fc.constantFrom('sensors', 'soil', 'trees', 'Row7', '__main__');
const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join('.'));
const level = fc.constantFrom('debug', 'info', 'warning', 'error');
const inAnyCase = (text: string) =>
  fc
    .array(fc.boolean(), { minLength: text.length, maxLength: text.length })
    .map((upper) => [...text].map((sign, at) => (upper[at] ? sign.toUpperCase() : sign)).join(''));

test('the nearest of the names above a logger decides, in any case', () => {
  const entries = fc.uniqueArray(fc.tuple(name, level), { selector: ([key]) => key, maxLength: 8 });
  const isAbove = (key: string, logger: string) => `${logger}.`.startsWith(`${key}.`);
  fc.assert(
    fc.property(
      entries,
      level,
      name.chain((logger) => fc.tuple(fc.constant(logger), inAnyCase(logger))),
      (given, all, [logger, written]) => {
        const lines = given.map(([key, level]) => `adapter.${key} = ${level}\n`).join('');
        const text = `[DEFAULT]\nadapter = ${all}\n[adapter]\n${lines}`;
        const [, nearest = all] =
          given
            .filter(([key]) => isAbove(key, logger))
            .sort(([a], [b]) => b.length - a.length)
            .at(0) ?? [];
        expect(thresholdsIn(text, `adapter.${written}`)).toEqual([severity[nearest]]);
      },
    ),
  );
});

test.each([
  ['ALL', 'debug'],
  ['TRACE', 'debug'],
  ['DEBUG', 'debug'],
  ['INFO', 'info'],
  ['WARN', 'warning'],
  ['WARNING', 'warning'],
  ['ERROR', 'error'],
  ['NOTSET', 'debug'],
  ['CRITICAL', undefined],
  ['FATAL', undefined],
  ['OFF', undefined],
  ['NONE', undefined],
  ['0', 'debug'],
  ['30', 'warning'],
  ['50', undefined],
])('%s writes from %s on', (word, first) => {
  for (const text of [word, word.toLowerCase()]) {
    const { problems, thresholdOf } = levelsIn(`[DEFAULT]\nadapter = ${text}\n`);
    const written = (Object.keys(severity) as (keyof typeof severity)[]).filter(
      (level) => severity[level] >= thresholdOf('adapter'),
    );
    expect(problems).toEqual([]);
    expect(written[0]).toBe(first);
  }
});

test('NOTSET for a single logger means: as its parent', () => {
  const text = '[DEFAULT]\nadapter = ERROR\n[adapter]\nsensors = NOTSET\n';
  expect(thresholdsIn(text, 'adapter.sensors')).toEqual([40]);
});

test.each([
  ['a colon', '[adapter]\nsensors: DEBUG'],
  ['no spaces', '[adapter]\nsensors=DEBUG'],
  ['leading white space', ' [adapter]\n  sensors = DEBUG'],
  ['Windows line ends', '[adapter]\r\nsensors = DEBUG\r\n'],
  ['a byte order mark', '\uFEFF[adapter]\nsensors = DEBUG'],
  ['comments', '# one\n[adapter] # [two]\n; three\nsensors = DEBUG ; four'],
  ['another level further down', '[adapter]\nsensors = DEBUG\nsensors = ERROR'],
])('an entry with %s is understood', (_, text) => {
  expect(levelsIn(text).problems).toEqual([]);
  expect(thresholdsIn(text, 'adapter.sensors')).toEqual([10]);
});

test.each([
  ['an unknown level', '[DEFAULT]\nadapter = LOUD', 'line 2, "adapter = LOUD": not DEBUG'],
  ['no level', '[adapter]\nsensors =', 'line 2, "sensors =": not DEBUG'],
  ['a number that is no level', '[adapter]\nsensors = 51', 'line 2, "sensors = 51": not DEBUG'],
  ['no sign', '[DEFAULT]\nadapter DEBUG', 'line 2, "adapter DEBUG": not "logger = LEVEL"'],
  ['no name', '[adapter]\n= INFO', 'line 2, "= INFO": not "logger = LEVEL"'],
  ['no section', 'adapter = INFO', 'line 1, "adapter = INFO": no [section] before it'],
  ['half a section', '[DEFAULT\nx', 'line 1, "[DEFAULT": no [section] before it'],
])('a line with %s is a problem that counts as if it were not there', (_, text, problem) => {
  const { problems, incomplete, thresholdOf } = levelsIn(text);
  expect(problems[0]).toContain(problem);
  expect(incomplete).toBe(false);
  expect(thresholdOf('adapter.sensors')).toBe(20);
});

test('what belongs to the server is never a problem', () => {
  const text = '[DEFAULT]\nserver = LOUD\n[server]\nnothing at all\n[other]\nx\n';
  expect(levelsIn(text).problems).toEqual([]);
});

test('no text at all makes levels fail', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'[]DEFAULTadapter=:#;\n\r \t\0é') }),
      (text) => {
        expect(levelsIn(text).thresholdOf('adapter')).toBeGreaterThanOrEqual(0);
      },
    ),
  );
});
