import standalone from 'ajv/dist/standalone/index.js';
import draft04 from 'ajv-draft-04';
import { build } from 'esbuild';
import type { JsonSchema } from './json-schema.ts';
import { leanErrors } from './lean-errors.ts';
import { nestingSchemas } from './nesting-schemas.ts';

/** A module without dependencies that exports one compiled validator for each schema. */
export async function validatorsSource(schemas: Record<string, JsonSchema>): Promise<string> {
  return [
    "// Generated from collector-api.json and definition-api.json by 'npm run generate', never edited.",
    '// @ts-nocheck',
    "import type { CompiledValidator } from '../compiled-validator.ts';",
    "import type { SchemaName } from '../schema-name.ts';",
    '',
    await bundled(leanErrors(compiled(schemas))),
    'export const validators: Readonly<Record<SchemaName, CompiledValidator>> = compiled;',
    '',
    '/** Schemas whose values can contain values of the same schema, to any depth. */',
    `export const nestingSchemas: readonly SchemaName[] = ${JSON.stringify(nestingSchemas(schemas))};`,
    '',
  ].join('\n');
}

function compiled(schemas: Record<string, JsonSchema>): string {
  const ajv = new draft04.default({
    allErrors: true,
    // The package words its own messages.
    messages: false,
    // A field counts when it is the value's own, never when it comes from a prototype.
    ownProperties: true,
    allowUnionTypes: true,
    code: { source: true, esm: true },
  });
  ajv.addSchema({ id: 'contract', definitions: schemas });
  const names = Object.keys(schemas);
  return standalone.default(
    ajv,
    Object.fromEntries(names.map((name) => [name, `contract#/definitions/${name}`])),
  );
}

/** Takes in what ajv's code still requires at run time. */
async function bundled(code: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: import.meta.dirname, loader: 'js' },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'compiled',
    target: 'es2022',
    // Also keeps the paths of bundled files out, which differ from machine to machine.
    minify: true,
  });
  return outputFiles.map(({ text }) => text).join('');
}
