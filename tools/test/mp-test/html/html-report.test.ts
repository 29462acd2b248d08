import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { PageData } from '../../../src/mp-test/html/page-data.ts';
import { markup } from '../../page/orchard-collection.ts';
import { orchardPage } from '../../page/orchard-report.ts';
import { answers, collection, row, values } from '../orchard.ts';
import { TestProject } from '../test-project.ts';

const password = 'Pomona-1742';
const environment = { ORCHARD_PASSWORD: password };

describe('mp-test --html', () => {
  test('writes a page with the report, the objects and their labels, and no secret', async () => {
    const apple = row('trees', `South ${password}`);
    const project = new TestProject({ collect: answers(collection(row('trees'), apple)) });
    const words = ['collect', '--html', 'report.html', ...values];
    expect((await project.start(words, environment).ended).code).toBe(0);
    const html = project.read('report.html');
    expect(html).not.toContain(password);
    const { report, findings, collection: collected } = dataOf(html);
    expect(report).toMatchObject({ method: 'collect', passed: true, adapterKey: 'Orchard' });
    expect(findings.length).toBeGreaterThan(0);
    expect(collected?.objects.map(({ name }) => name)).toEqual([
      'mp-test',
      'North',
      'South REDACTED',
    ]);
    expect(collected?.types[1]).toMatchObject({
      label: 'Row',
      objects: 2,
      attributes: [{ key: 'trees', label: 'Trees' }],
    });
    expect(collected?.objects[1]?.values?.metrics).toEqual([[0, 12, 1_700_000_000_000]]);
  });

  test.each([
    ['connect', ['connect', ...values], { test: answers({ errorMessage: 'the gate is locked' }) }],
    ['version', ['version'], {}],
    ['a stop', ['connect'], {}],
  ])('writes a page of %s too', async (_, words, programs) => {
    const project = new TestProject(programs);
    const all = [...words, '--html', 'report.html', '--json'];
    const { stdout } = await project.start(all, environment).ended;
    const { findings, objectTypes, answer, ...report } = JSON.parse(stdout);
    const data = dataOf(project.read('report.html'));
    expect(data.report).toEqual(report);
    expect(data.findings).toEqual(findings);
    if (answer !== undefined) expect(JSON.parse(data.answer ?? '')).toEqual(answer);
  });

  test('a page that cannot be written is no success', async () => {
    const words = ['version', '--html', 'commands.cfg/report.html'];
    const { code, stderr } = await new TestProject({}).run(...words);
    expect(code).toBe(3);
    expect(stderr).toContain('The report cannot be written');
  });
});

describe('a page', () => {
  const html = orchardPage({ trees: 60 });

  test('asks nobody for anything, and is small without its data', () => {
    expect(html.match(/\b(?:src|href)="(?!data:,")[^"]*"/g)).toBeNull();
    expect(html).not.toMatch(/@import|url\((?!["']?data:)|\bfetch\(|XMLHttpRequest|WebSocket/);
    expect(html.length - JSON.stringify(dataOf(html)).length).toBeLessThan(250_000);
  });

  test('lets no other program and style run than its own', () => {
    const [, policy = ''] = /Content-Security-Policy" content="([^"]+)"/.exec(html) ?? [];
    expect(policy).toMatch(/^default-src 'none';/);
    for (const [directive, pattern] of [
      ['script-src', /<script>(.*?)<\/script>/s],
      ['style-src', /<style>(.*?)<\/style>/s],
    ] as const) {
      const [, text = ''] = pattern.exec(html) ?? [];
      const digest = createHash('sha256').update(text).digest('base64');
      expect(policy).toContain(`${directive} 'sha256-${digest}';`);
    }
  });

  test('holds names that are markup as data', () => {
    expect(html).not.toContain('<img');
    expect(html.match(/<\/script/g)).toHaveLength(2);
    expect(dataOf(html).collection?.objects.map(({ name }) => name)).toContain(markup);
  });

  test('passes on the licences of what it is made of', () => {
    for (const name of ['uplot', 'd3-force', 'd3-zoom', 'd3-selection', 'd3-ease']) {
      const file = path.resolve(import.meta.dirname, `../../../../node_modules/${name}/LICENSE`);
      for (const line of readFileSync(file, 'utf8').split('\n'))
        expect(html).toContain(line.trim());
    }
  });
});

function dataOf(html: string): PageData {
  const [, json = ''] =
    /<script type="application\/json" id="data">(.*?)<\/script>/s.exec(html) ?? [];
  return JSON.parse(json);
}
