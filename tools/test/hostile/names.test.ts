import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { answers, collection, row, values } from '../mp-test/orchard.ts';
import { TestProject } from '../mp-test/test-project.ts';

const environment = { ORCHARD_PASSWORD: 'Pomona-1742' };

/** What those who name objects in a monitored system may think of. */
const names = [
  '../../../outside',
  '/tmp/outside',
  '..\\outside',
  'a\u0000b',
  '\u001b[2J\u001b]0;title\u0007',
  '\r\u001b[1A all is well',
  '</script><script>alert(1)</script>',
  '--><!--',
  ']]>&xxe;<!DOCTYPE a>',
  "=cmd|' /C calc'!A0",
  '\u202egnp.exe',
  '%s%n{{7*7}}',
];

const collected = answers(collection(...names.map((name) => row(`${name}|trees`, name))));

test('names of objects steer neither terminal nor page, and name no file', async () => {
  const project = new TestProject({ collect: collected });
  const reports = ['--record', 'recorded', '--html', 'report.html', '--junit', 'report.xml'];
  const words = ['collect', ...reports, '--verbosity=3', ...values];
  const { stdout, stderr } = await project.start(words, environment).ended;
  expect(stdout + stderr).toContain('\\u001b[2J');
  expect(stdout + stderr).not.toMatch(/(?![\n\t])\p{Cc}|\u202e/u);
  const html = project.read('report.html');
  expect(html.match(/<\/script>/g)).toHaveLength(2);
  expect(html).not.toContain('alert(1)</script>');
  expect(project.read('report.xml')).not.toMatch(/<!DOCTYPE|&xxe;|<script>|(?![\n\t\r])\p{Cc}/u);
  expect(filesIn(project.directory).filter((name) => name.includes('outside'))).toEqual([]);
  expect(filesIn(path.join(project.directory, 'recorded'))).toEqual([
    'collect.json',
    'compare.json',
  ]);
});

test('a report for programs has them as they are, and escapes what a terminal would obey', async () => {
  const project = new TestProject({ collect: collected });
  const words = ['collect', '--json', ...values];
  const { stdout } = await project.start(words, environment).ended;
  expect(stdout).not.toMatch(/(?!\n)\p{Cc}|\u202e/u);
  const text = JSON.stringify(JSON.parse(stdout));
  for (const name of names) expect(text).toContain(JSON.stringify(name).slice(1, -1));
});

function filesIn(directory: string): string[] {
  const all = readdirSync(directory, { recursive: true, encoding: 'utf8' });
  return all.filter((name) => statSync(path.join(directory, name)).isFile()).toSorted();
}
