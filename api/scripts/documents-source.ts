import type { OpenAPIV3 } from 'openapi-types';

/**
 * A module that exports both documents. They are embedded because the built package has to work
 * wherever it is copied or bundled, without looking for files next to it.
 */
export function documentsSource(
  collector: OpenAPIV3.Document,
  definition: OpenAPIV3.Document,
): string {
  return [
    "// Generated from collector-api.json and definition-api.json by 'npm run generate', never edited.",
    "import type { OpenAPIV3 } from 'openapi-types';",
    '',
    `export const collectorApi: OpenAPIV3.Document = ${asTypeScript(collector)};`,
    '',
    `export const definitionApi: OpenAPIV3.Document = ${asTypeScript(definition)};`,
    '',
  ].join('\n');
}

// The compiler types `type` as the members of an enumeration would be, hence the assertion.
const asTypeScript = (document: OpenAPIV3.Document) =>
  `${JSON.stringify(document, null, 2)} as OpenAPIV3.Document`;
