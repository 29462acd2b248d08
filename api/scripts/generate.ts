import { combineDocuments } from '../src/combine-documents.ts';
import { documentsSource } from './documents-source.ts';
import { toJsonSchemas } from './json-schema.ts';
import { readDocument } from './read-document.ts';
import { typesSource } from './types-source.ts';
import { validatorsSource } from './validators-source.ts';
import { writeIfChanged } from './write-if-changed.ts';

const collector = await readDocument('collector-api.json');
const definition = await readDocument('definition-api.json');
const schemas = toJsonSchemas(combineDocuments(collector, definition));

await writeIfChanged('types.ts', await typesSource(schemas));
await writeIfChanged('generated/documents.ts', documentsSource(collector, definition));
await writeIfChanged('generated/validators.ts', await validatorsSource(schemas));
