import { expect, test } from 'vitest';
import { consoleLines } from '../../src/checks/console-lines.ts';
import type { Finding, Severity } from '../../src/checks/finding.ts';

const finding = (severity: Severity): Finding => ({ rule: 'r', severity, message: severity });
const logFile = 'logs/validation.log';
const lines = (verbosity: 0 | 1 | 2 | 3, ...severities: Severity[]) =>
  consoleLines(severities.map(finding), { verbosity, logFile }).map(
    ({ level, text }) => `${level} ${text}`,
  );
const written = "INFO All validation logs written to 'logs/validation.log'";

test('the quietest run counts errors and warnings', () => {
  expect(lines(0, 'ERROR', 'WARNING', 'WARNING', 'SUCCESS')).toEqual([
    written,
    'ERROR Found 1 errors when validating response',
    'WARNING Found 2 warnings when validating response',
  ]);
});

test('errors, then warnings, then all the rest but successes are shown', () => {
  const all = ['INFORMATION', 'ERROR', 'WARNING', 'SUCCESS'] as const;
  expect(lines(1, ...all)).toEqual([
    'ERROR ERROR',
    written,
    'WARNING Found 1 warnings when validating response',
  ]);
  expect(lines(2, ...all)).toEqual(['ERROR ERROR', 'WARNING WARNING', written]);
  expect(lines(3, ...all)).toEqual(['INFO INFORMATION', 'ERROR ERROR', 'WARNING WARNING', written]);
});

test('without errors and warnings the check passed', () => {
  expect(lines(1, 'SUCCESS')).toEqual([written, 'INFO Validation passed with no errors']);
  expect(lines(1)).toEqual(['INFO Validation passed with no errors']);
});
