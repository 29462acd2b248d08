import { readFile } from 'node:fs/promises';
import type { OpenAPIV3 } from 'openapi-types';

/** Reads one of the two OpenAPI documents of this package. Whether it is valid is for a test to say. */
export async function readDocument(name: string): Promise<OpenAPIV3.Document> {
  return JSON.parse(await readFile(new URL(`../${name}`, import.meta.url), 'utf8'));
}
