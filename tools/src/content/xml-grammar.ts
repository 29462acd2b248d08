import { readFileSync } from 'node:fs';
import { XmlDocument, XmlValidateError, XsdValidator } from 'libxml2-wasm';

/** One rule of a grammar that a document breaks. */
export interface GrammarProblem {
  /** In words of the parser, with the names of element and attribute. */
  readonly message: string;
  /** From 1 on. */
  readonly line: number;
}

/**
 * Every place where a well-formed document breaks one of our grammars.
 *
 * @param schema name of a file below `schemas`
 */
export function xmlGrammarProblems(schema: string, bytes: Uint8Array): GrammarProblem[] {
  using document = XmlDocument.fromBuffer(bytes);
  using grammar = XmlDocument.fromBuffer(
    readFileSync(new URL(`../../schemas/${schema}`, import.meta.url)),
  );
  using validator = XsdValidator.fromDoc(grammar);
  try {
    validator.validate(document);
    return [];
  } catch (error) {
    if (!(error instanceof XmlValidateError)) throw error;
    return error.details.map(({ message, line }) => ({ message: message.trim(), line }));
  }
}
