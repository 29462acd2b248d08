import { readFileSync } from 'node:fs';
import { type ProjectFile, textFile } from './project-file.ts';

/** The grammars that editors complete a project's XML by, under the names of the vendor's tools. */
export function schemaFiles(): ProjectFile[] {
  return [
    textFile('conf/describeSchema.xsd', withIncludes(schema('describe.xsd'))),
    textFile('content/alertdefs/alertDefinitionSchema.xsd', schema('alert-content.xsd')),
    textFile('content/traversalspecs/traversalSpecsSchema.xsd', schema('traversal-specs.xsd')),
  ];
}

/** One file instead of several: what stands in the included ones, at the end. */
function withIncludes(text: string): string {
  const include = /^ *<xs:include schemaLocation="([^"]+)"\/>\n/gm;
  const parts = Array.from(text.matchAll(include), ([, name = '']) => insideOf(schema(name)));
  const end = text.lastIndexOf('</xs:schema>');
  const own = text.slice(0, end).replace(include, '');
  return `${own}${parts.join('')}${text.slice(end)}`;
}

function insideOf(text: string): string {
  const start = text.indexOf('>', text.indexOf('<xs:schema')) + 1;
  return text.slice(start, text.lastIndexOf('</xs:schema>'));
}

function schema(name: string): string {
  return readFileSync(new URL(`../../../schemas/${name}`, import.meta.url), 'utf8');
}
