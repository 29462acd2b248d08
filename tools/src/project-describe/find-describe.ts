import { existsSync } from 'node:fs';
import path from 'node:path';
import type { XmlElement } from '../describe/xml-element.ts';
import { type Stop, stop } from '../stop/stop.ts';
import type { AskDefinition } from './ask-definition.ts';
import { type DescribeTexts, readDescribeTexts } from './describe-texts.ts';
import { makeDescribe } from './make-describe.ts';

/** The describe of a project, valid or not. */
export interface FoundDescribe extends DescribeTexts {
  readonly kind: 'describe';
  /** What the text was written of; undefined where it was read. */
  readonly root: XmlElement | undefined;
  /** The file that it was read from, below the project; undefined where it was made. */
  readonly file: string | undefined;
  /** What its author should know. */
  readonly warnings: readonly string[];
}

/** A project whose describe is looked for. */
export interface DescribedProject {
  /** Absolute. */
  readonly directory: string;
  /** The directory as people wrote it. */
  readonly name: string;
}

/** Where a describe by hand is, below the project. */
export const handWritten = 'conf/describe.xml';

/**
 * The describe of a project as it is: `conf/describe.xml` where there is one, as for the vendor's tools;
 * else made of the adapter's definition and of `conf/*.xml`. A project with neither is told both ways out.
 */
export async function findDescribe(
  { directory, name }: DescribedProject,
  ask: AskDefinition,
): Promise<FoundDescribe | Stop> {
  const file = path.join(directory, handWritten);
  if (existsSync(file)) {
    return {
      kind: 'describe',
      ...readDescribeTexts(file),
      root: undefined,
      file: handWritten,
      warnings: [],
    };
  }
  const asked = await ask();
  if (asked.kind === 'stop') return asked;
  return asked.kind === 'nothing'
    ? stop('NO_DEFINITION', bothWaysOut(name))
    : makeDescribe(asked.definition, directory);
}

function bothWaysOut(name: string): string {
  return `The adapter in ${name} has no definition (its program for adapter_definition wrote none), and there is no ${handWritten}.
One of both is needed:
  - let the adapter answer with a definition: with the SDK, defineAdapter() and run() do so; a program of your own writes it to the output pipe;
  - or write ${handWritten} by hand, with its labels in conf/resources/resources.properties.`;
}
