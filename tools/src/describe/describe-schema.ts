import { readFileSync } from 'node:fs';

/**
 * The grammar of describe.xml as one XML schema: its parts in place of the `include`s that name them,
 * because the validator has no files to look into.
 */
export function describeSchema(): string {
  return schemaFile('describe.xsd').replace(
    /<xs:include schemaLocation="([^"]+)"\/>/g,
    (_, name: string) => definitionsIn(schemaFile(name)),
  );
}

function schemaFile(name: string): string {
  return readFileSync(new URL(`../../schemas/${name}`, import.meta.url), 'utf8');
}

function definitionsIn(schema: string): string {
  return schema.replace(/^[\s\S]*?<xs:schema[^>]*>/, '').replace(/<\/xs:schema>\s*$/, '');
}
