import { checkContent } from '../../src/content/check-content.ts';
import { readDescribe } from '../../src/describe/describe-model.ts';

const describe = `<AdapterKind xmlns="http://schemas.vmware.com/vcops/schema" key="OrchardAdapter" nameKey="1" version="1">
  <ResourceKinds>
    <ResourceKind key="tree" nameKey="2" type="1">
      <ResourceAttribute key="species" nameKey="3" dataType="string" isProperty="true"/>
      <ResourceGroup key="fruit" nameKey="4">
        <ResourceAttribute key="count" nameKey="5" dataType="integer" isProperty="false"/>
        <ResourceGroup key="branch" nameKey="6" instanced="true">
          <ResourceAttribute key="weight" nameKey="7" dataType="float" isProperty="false"/>
        </ResourceGroup>
      </ResourceGroup>
    </ResourceKind>
    <ResourceKind key="orchard" nameKey="8" type="7"/>
  </ResourceKinds>
</AdapterKind>`;

/** One file of each kind, in which nothing is wrong. */
export const content = {
  'content/alertdefs/alerts.xml': `<?xml version="1.0" encoding="UTF-8"?>
<alertContent>
  <AlertDefinitions>
    <AlertDefinition adapterKind="OrchardAdapter" resourceKind="tree" id="A1" name="Bare" type="15" subType="18">
      <State severity="automatic">
        <SymptomSet applyOn="self" operator="and"><Symptom ref="S1"/></SymptomSet>
        <Impact type="badge" key="health"/>
        <Recommendations><Recommendation ref="R1" priority="1"/></Recommendations>
      </State>
    </AlertDefinition>
  </AlertDefinitions>
  <SymptomDefinitions>
    <SymptomDefinition adapterKind="OrchardAdapter" resourceKind="tree" id="S1">
      <State severity="info">
        <Condition type="metric" key="fruit|count" operator="&lt;" value="1" valueType="numeric"/>
      </State>
    </SymptomDefinition>
    <SymptomDefinition adapterKind="OrchardAdapter" resourceKind="tree" id="S2">
      <State severity="info">
        <Condition type="property" key="species" operator="equals" thresholdType="static" value="pear"/>
      </State>
    </SymptomDefinition>
  </SymptomDefinitions>
  <Recommendations>
    <Recommendation key="R1">
      <Description>Wait.</Description>
      <Action actionAdapterKey="OrchardAdapter" targetResourceKind="tree" actionKey="water"/>
    </Recommendation>
  </Recommendations>
</alertContent>`,
  'content/traversalspecs/trees.xml': `<AdapterKind key="OrchardAdapter" version="1">
  <TraversalSpecKinds>
    <TraversalSpecKind name="Trees" rootAdapterKind="OrchardAdapter" rootResourceKind="orchard" usedFor="ALL">
      <ResourcePath path="OrchardAdapter::orchard||OrchardAdapter::tree::child||VMWARE::VirtualMachine::~child"/>
    </TraversalSpecKind>
  </TraversalSpecKinds>
</AdapterKind>`,
  'content/reports/trees/content.xml': `<Content><Views>
  <ViewDef id="v1">
    <Title localizationKey="view.title">Trees</Title>
    <SubjectType adapterKind="OrchardAdapter" resourceKind="tree" type="self"
      filter="[[{&quot;metricKey&quot;:&quot;fruit|count&quot;}]]"/>
    <Controls><Control><Property name="attributeInfos"><List><Item><Value>
      <Property name="adapterKind" value="OrchardAdapter"/>
      <Property name="resourceKind" value="tree"/>
      <Property name="attributeKey" value="fruit|branch:north|weight"/>
    </Value></Item></List></Property></Control></Controls>
  </ViewDef>
</Views></Content>`,
  'content/reports/trees/resources/content.properties': '# Labels\nview.title = Trees \\u00e4\n',
  'content/dashboards/overview/overview.json': JSON.stringify(
    {
      dashboards: [
        {
          name: 'Overview',
          widgets: [
            {
              type: 'MetricChart',
              config: {
                metric: { resourceKindId: 'resourceKind:id:0_::_', metricKey: 'fruit|count' },
              },
            },
            {
              type: 'Scoreboard',
              config: {
                metric: { resourceKindId: '002014OrchardAdaptertree', metricKey: 'badge|health' },
              },
            },
          ],
        },
      ],
      entries: {
        resourceKind: [
          {
            internalId: 'resourceKind:id:0_::_',
            adapterKindKey: 'OrchardAdapter',
            resourceKindKey: 'tree',
          },
        ],
      },
    },
    null,
    1,
  ),
  'content/supermetrics/all.json': JSON.stringify({
    'b8cbd3ea-44fd-4b8f-a5a4-a7ab3a3d4a0c': {
      name: 'Fruit',
      formula:
        // biome-ignore lint/suspicious/noTemplateCurlyInString: the platform writes formulas so
        'sum(${adaptertype=OrchardAdapter, objecttype=tree, metric=fruit|count, depth=1, where="species equals a, b"}) / ${this, metric=fruit|branch:north|weight}',
      resourceKinds: [{ adapterKindKey: 'OrchardAdapter', resourceKindKey: 'tree' }],
    },
  }),
  'content/customgroups/groups.json': JSON.stringify({
    customGroups: [
      {
        adapterKind: 'Container',
        resourceKind: 'Function',
        membershipDefinition: {
          ruleGroups: [
            {
              adapterKind: 'OrchardAdapter',
              resourceKind: 'tree',
              rules: [{ ruleMetricKey: 'species' }],
            },
          ],
        },
      },
    ],
  }),
  'content/files/reskndmetric/trees.xml': `<AdapterKinds>
  <AdapterKind adapterKindKey="OrchardAdapter">
    <ResourceKind resourceKindKey="tree">
      <Metric attrkey="fruit|count" label="Fruit" unit=""/>
    </ResourceKind>
  </AdapterKind>
</AdapterKinds>`,
  'content/files/txtwidget/hello.txt': 'no rules for this one: <',
} as const;

/** The findings for the content after one text in one file was replaced by another. */
export function findingsAfter(
  file: keyof typeof content,
  from: string | RegExp,
  to: string,
): string[] {
  const changed = content[file].replace(from, () => to);
  if (changed === content[file]) throw new Error(`${from} is not in ${file}`);
  return findings({ ...content, [file]: changed });
}

/** Each finding as one line of text. */
export function findings(
  files: Readonly<Record<string, string>>,
  foreignAdapterKinds: readonly string[] = [],
): string[] {
  const read = readDescribe(describe);
  if (read.kind !== 'model') throw new Error(read.message);
  const found = checkContent({
    files: new Map(Object.keys(files).map((name) => [name, name])),
    readFile: (path) => Buffer.from(files[path] ?? ''),
    describe: read.model,
    foreignAdapterKinds,
  });
  return found.map(({ rule, severity, message, place: { file, line, path } }) => {
    const where = path ?? line ?? '';
    return `${severity} ${file.split('/').at(-1)}:${where} ${message} (${rule})`;
  });
}
