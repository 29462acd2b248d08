import {
  ParseOption,
  XmlDocument,
  XmlParseError,
  XmlValidateError,
  XsdValidator,
} from 'libxml2-wasm';
import { describeNamespace } from './describe-namespace.ts';
import { describeSchema } from './describe-schema.ts';
import { documentTypeProblem } from './document-type.ts';
import { shortenedDescribe } from './shortened-describe.ts';
import { writeXml } from './write-xml.ts';
import type { XmlElement } from './xml-element.ts';

/** Something in a describe that the platform would not take. */
export type DescribeProblem = {
  /** In words of the parser, with the names of element and attribute. */
  readonly message: string;
  /** From 1 on. */
  readonly line: number;
};

/**
 * Every place where the text breaks the grammar of describe.xml; empty where it is valid.
 *
 * @param root what the text was written of, where that is known: a large describe is checked faster then
 */
export function describeGrammarProblems(text: string, root?: XmlElement): DescribeProblem[] {
  const shortened = root === undefined ? undefined : shortenedDescribe(root);
  if (shortened !== undefined) {
    const problems = problemsIn(writeXml(shortened, describeNamespace));
    if (problems.length === 0) return [];
  }
  return problemsIn(text);
}

function problemsIn(text: string): DescribeProblem[] {
  try {
    using document = XmlDocument.fromString(text, { option });
    const refused = documentTypeProblem(document, text);
    if (refused !== undefined) return [refused];
    return [...schemaProblems(document), ...textMetrics(document)];
  } catch (error) {
    if (error instanceof XmlParseError) return problemsOf(error);
    throw error;
  }
}

/** White space beside elements means nothing in a describe, and is half of its nodes. */
const option = ParseOption.XML_PARSE_NOBLANKS | ParseOption.XML_PARSE_COMPACT;

function schemaProblems(document: XmlDocument): DescribeProblem[] {
  using schema = XmlDocument.fromString(describeSchema());
  using validator = XsdValidator.fromDoc(schema);
  try {
    validator.validate(document);
    return [];
  } catch (error) {
    if (error instanceof XmlValidateError) return problemsOf(error);
    throw error;
  }
}

/** The one rule that only XML Schema 1.1 can express. */
function textMetrics(document: XmlDocument): DescribeProblem[] {
  const path = '//d:ResourceAttribute[@dataType="string" and not(@isProperty)]';
  return document.find(path, { d: describeNamespace }).map(({ line }) => ({
    message: 'ResourceAttribute: a text (dataType="string") must say isProperty="true"',
    line,
  }));
}

/** The namespace in braces before each name says nothing that a reader does not know. */
function problemsOf(error: XmlParseError | XmlValidateError): DescribeProblem[] {
  return error.details.map(({ message, line }) => ({
    message: message.replaceAll(`{${describeNamespace}}`, '').trim(),
    line,
  }));
}
