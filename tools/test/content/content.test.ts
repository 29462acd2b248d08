import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { deviationTable } from '../../../api/test/deviation-table.ts';
import { checkContent } from '../../src/content/check-content.ts';
import { content, findings, findingsAfter } from './orchard-content.ts';

test('content that names only what is there has no findings', () => {
  expect(findings(content)).toEqual([]);
});

describe('A name that the describe does not have is found', () => {
  test.each([
    [
      'alerts.xml',
      'resourceKind="tree" id="A1"',
      'resourceKind="three" id="A1"',
      'ERROR alerts.xml:4 the object type "three" is not in the describe: did you mean "tree"?',
    ],
    [
      'alerts.xml',
      'key="fruit|count"',
      'key="fruit|cuont"',
      'ERROR alerts.xml:15 the object type "tree" has no metric "fruit|cuont" in the describe: did you mean "fruit|count"?',
    ],
    [
      'alerts.xml',
      'key="species"',
      'key="fruit|count"',
      'ERROR alerts.xml:20 "fruit|count" of the object type "tree" is a metric, and is taken for a property',
    ],
    [
      'alerts.xml',
      'thresholdType="static"',
      'thresholdType="metric" targetKey="size"',
      'ERROR alerts.xml:20 the object type "tree" has no metric "size" in the describe',
    ],
    [
      'alerts.xml',
      'targetResourceKind="tree"',
      'targetResourceKind="bush"',
      'ERROR alerts.xml:27 the object type "bush" is not in the describe',
    ],
    [
      'alerts.xml',
      'adapterKind="OrchardAdapter" resourceKind="tree" id="S2"',
      'adapterKind="orchardadapter" resourceKind="tree" id="S2"',
      'ERROR alerts.xml:18 the adapter "orchardadapter" is not that of the describe: did you mean "OrchardAdapter"?',
    ],
    [
      'alerts.xml',
      'adapterKind="OrchardAdapter" resourceKind="tree" id="S2"',
      'adapterKind="MeadowAdapter" resourceKind="tree" id="S2"',
      'WARNING alerts.xml:18 the adapter "MeadowAdapter" is not that of the describe: nobody checks what is named of it',
    ],
    [
      'trees.xml',
      '||OrchardAdapter::tree::child',
      '||OrchardAdapter::bush::child',
      'ERROR trees.xml:4 the object type "bush" is not in the describe',
    ],
    [
      'trees.xml',
      'key="OrchardAdapter"',
      'key="OrchardAdaptor"',
      'ERROR trees.xml:1 the adapter "OrchardAdaptor" is not that of the describe: did you mean "OrchardAdapter"?',
    ],
    [
      'content.xml',
      'value="fruit|branch:north|weight"',
      'value="fruit|weight"',
      'ERROR content.xml:9 the object type "tree" has no metric or property "fruit|weight" in the describe',
    ],
    [
      'content.xml',
      'fruit|count',
      'fruits|count',
      'ERROR content.xml:5 the object type "tree" has no metric or property "fruits|count" in the describe: did you mean "fruit|count"?',
    ],
    [
      'overview.json',
      '"metricKey": "fruit|count"',
      '"metricKey": "fruit|sum"',
      'ERROR overview.json:$.dashboards[0].widgets[0].config.metric.metricKey the object type "tree" has no metric or property "fruit|sum" in the describe',
    ],
    [
      'overview.json',
      '"resourceKindKey": "tree"',
      '"resourceKindKey": "bush"',
      'ERROR overview.json:$.dashboards[0].widgets[0].config.metric the object type "bush" is not in the describe',
    ],
    [
      'overview.json',
      '002014OrchardAdaptertree',
      '002014OrchardAdapterbush',
      'ERROR overview.json:$.dashboards[0].widgets[1].config.metric the object type "bush" is not in the describe',
    ],
    [
      'all.json',
      'metric=fruit|count',
      'metric=fruit|conut',
      'ERROR all.json:$["b8cbd3ea-44fd-4b8f-a5a4-a7ab3a3d4a0c"].formula the object type "tree" has no metric or property "fruit|conut" in the describe: did you mean "fruit|count"?',
    ],
    [
      'all.json',
      'objecttype=tree',
      'objecttype=bush',
      'ERROR all.json:$["b8cbd3ea-44fd-4b8f-a5a4-a7ab3a3d4a0c"].formula the object type "bush" is not in the describe',
    ],
    [
      'all.json',
      'north|weight',
      'north|wait',
      'ERROR all.json:$["b8cbd3ea-44fd-4b8f-a5a4-a7ab3a3d4a0c"].formula the object type "tree" has no metric or property "fruit|branch:north|wait" in the describe: did you mean "fruit|branch|weight"?',
    ],
    [
      'groups.json',
      '"species"',
      '"spezies"',
      'ERROR groups.json:$.customGroups[0].membershipDefinition.ruleGroups[0].rules[0].ruleMetricKey the object type "tree" has no metric or property "spezies" in the describe: did you mean "species"?',
    ],
    [
      'reskndmetric/trees.xml',
      'attrkey="fruit|count"',
      'attrkey="fruit"',
      'ERROR trees.xml:4 the object type "tree" has no metric or property "fruit" in the describe',
    ],
  ])('in %s: %s', (name, from, to, finding) => {
    expect(findingsAfter(fileOf(name), from, to)).toEqual([`${finding} (declared-names)`]);
  });

  test('once for each file, however often it is there', () => {
    const file = fileOf('alerts.xml');
    const text = content[file].replaceAll('resourceKind="tree"', 'resourceKind="bush"');
    expect(findings({ ...content, [file]: text })).toHaveLength(1);
  });

  test('unless it belongs to another pack that was named', () => {
    const file = fileOf('alerts.xml');
    const text = content[file].replace(
      'adapterKind="OrchardAdapter" resourceKind="tree" id="S2"',
      'adapterKind="MeadowAdapter" resourceKind="cow" id="S2"',
    );
    expect(findings({ ...content, [file]: text }, ['MeadowAdapter'])).toEqual([]);
  });
});

describe('Content that is not what its folder promises is found', () => {
  test.each([
    [
      'alerts.xml',
      '</alertContent>',
      '',
      /^ERROR alerts.xml:\d+ is not well-formed XML: .* \(well-formed\)$/,
    ],
    [
      'overview.json',
      '"dashboards":',
      '"dashboards"',
      /^ERROR overview.json:2 is not well-formed JSON: .* \(well-formed\)$/,
    ],
    ['alerts.xml', 'key="health"', 'key="speed"', /^ERROR alerts.xml:7 .*'speed'.* \(grammar\)$/],
    [
      'alerts.xml',
      'id="S1"',
      'id="S1" evaluateInRealTime="true"',
      /^WARNING alerts.xml:13 .*'evaluateInRealTime'.* \(grammar\)$/,
    ],
    [
      'alerts.xml',
      'ref="S1"',
      'ref="S9"',
      /^ERROR alerts.xml:6 "S9" is no symptom or recommendation of this file \(known-references\)$/,
    ],
    ['trees.xml', ' version="1"', '', /^ERROR trees.xml:1 .*'version'.* \(grammar\)$/],
    [
      'trees.xml',
      'tree::child',
      'tree',
      /^ERROR trees.xml:4 "OrchardAdapter::tree" does not say how it is reached.* \(traversal-paths\)$/,
    ],
    [
      'trees.xml',
      '::orchard||',
      '::orchard::child||',
      /^ERROR trees.xml:4 the first step.* \(traversal-paths\)$/,
    ],
    [
      'trees.xml',
      '::~child',
      '::~child::x',
      /^ERROR trees.xml:4 .*is no step of a path.* \(traversal-paths\)$/,
    ],
    [
      'trees.xml',
      'rootResourceKind="orchard"',
      'rootResourceKind="tree"',
      /^WARNING trees.xml:4 the path begins at OrchardAdapter::orchard.* \(traversal-paths\)$/,
    ],
    [
      'overview.json',
      '"name": "Overview"',
      '"name": ""',
      /^ERROR overview.json:\$.dashboards\[0\].name .*not empty \(grammar\)$/,
    ],
    [
      'overview.json',
      '"internalId": "resourceKind:id:0_::_"',
      '"internalId": "resourceKind:id:1_::_"',
      /^ERROR overview.json:\S+resourceKindId .*is not among the entries.* \(dashboard-references\)$/,
    ],
    [
      'all.json',
      '"formula"',
      '"formular"',
      /^ERROR all.json:\S+ \S+formula is missing \(grammar\)$/,
    ],
    [
      'content.properties',
      '\\u00e4',
      '\\u00',
      /^ERROR content.properties:2 has a \\u without.* \(label-files\)$/,
    ],
    [
      'content.properties',
      '# Labels',
      'view.title : Twice',
      /^WARNING content.properties:2 has the key view.title a second time \(label-files\)$/,
    ],
    [
      'content.properties',
      'view.title',
      'view.titel',
      /^WARNING content.xml:3 the label view.title is missing.* \(labels\)$/,
    ],
  ])('in %s: %s', (name, from, to, finding) => {
    expect(findingsAfter(fileOf(name), from, to)).toEqual([expect.stringMatching(finding)]);
  });

  test('in a dashboard is told with its line', () => {
    const files = { dashboard: '{"dashboards":[\n  {"name":"Trees"},\n  {"name":""}\n]}' };
    const found = checkContent({
      files: new Map([['content/dashboards/trees/Trees.json', 'dashboard']]),
      readFile: () => Buffer.from(files.dashboard),
      describe: undefined,
    });
    expect(found.map(({ place }) => place)).toContainEqual({
      file: 'dashboard',
      path: '$.dashboards[1].name',
      line: 3,
    });
  });

  test('though a symptom that another file has is only a warning', () => {
    const file = fileOf('alerts.xml');
    const symptoms = /\s*<SymptomDefinitions>[\s\S]*<\/SymptomDefinitions>/;
    const shared = `<alertContent>${content[file].match(symptoms)?.[0]}</alertContent>`;
    const files = {
      ...content,
      [file]: content[file].replace(symptoms, ''),
      'content/symptomdefs/shared.xml': shared,
    };
    expect(findings(files)).toEqual([
      expect.stringMatching(
        /^WARNING alerts.xml:6 "S1" is defined in content\/symptomdefs\/shared.xml/,
      ),
    ]);
  });
});

test('an entity of the document leads to no file', () => {
  const text = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><Content>&x;</Content>';
  const found = findings({ 'content/reports/a/a.xml': text });
  expect(found.join()).not.toContain('root:');
});

test('each check of content is a row of the deviations', () => {
  const page = readFileSync(join(import.meta.dirname, '../../../docs/deviations.md'), 'utf8');
  const rows = deviationTable(page, 'Content').map(({ where }) => where);
  expect(rows).toEqual([
    'content',
    'attributes that the schema does not know',
    'references in alerts',
    'where findings are',
  ]);
});

function fileOf(ending: string): keyof typeof content {
  const found = Object.keys(content).find((name) => name.endsWith(`/${ending}`));
  if (found === undefined || !(found in content)) throw new Error(`no file ${ending}`);
  return found as keyof typeof content;
}
