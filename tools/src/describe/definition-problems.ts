import { choiceShape, definitionShape, type MemberShape, type Shape } from './definition-shape.ts';

/** Something that keeps a definition from becoming a describe. */
export type DefinitionProblem = {
  /** JSON Pointer to the place, such as `/object_types/0/attributes`. */
  readonly path: string;
  readonly message: string;
};

type Problems = DefinitionProblem[];

/** Every member without which there is no describe, or that is of another form than the converter reads. */
export function definitionProblems(json: unknown): DefinitionProblem[] {
  const problems: Problems = [];
  checkVersion(json, problems);
  const hasLabels = isObject(json) && Number(json.schema_version ?? 0) >= 1;
  new ShapeCheck(hasLabels, problems).check(json, definitionShape, '');
  return problems;
}

function checkVersion(json: unknown, problems: Problems): void {
  if (!isObject(json) || json.schema_version === undefined) return;
  const { schema_version: version } = json;
  // Python makes a whole number of these as well.
  if (typeof version === 'number' || typeof version === 'boolean') return;
  if (typeof version === 'string' && /^\s*[+-]?\d+\s*$/.test(version)) return;
  problems.push({ path: '/schema_version', message: 'must be a whole number' });
}

class ShapeCheck {
  /** From version 1 on a choice has a label; before, it is a plain value. */
  readonly #choicesHaveLabels: boolean;
  readonly #problems: Problems;

  constructor(choicesHaveLabels: boolean, problems: Problems) {
    this.#choicesHaveLabels = choicesHaveLabels;
    this.#problems = problems;
  }

  check(value: unknown, shape: Shape, path: string): void {
    if (!isObject(value)) {
      this.#problems.push({ path, message: 'must be an object' });
      return;
    }
    for (const { member, isOptional, expected } of membersOf(shape)) {
      const given = value[member];
      if (given === undefined || (isOptional && given === null)) {
        if (isOptional) continue;
        this.#problems.push({ path: `${path}/${member}`, message: 'is missing' });
      } else if (expected !== 'value') {
        this.#checkMember(given, expected, `${path}/${member}`);
      }
    }
  }

  #checkMember(value: unknown, expected: Exclude<MemberShape, 'value'>, path: string): void {
    if (expected === 'text') {
      if (typeof value !== 'string') this.#problems.push({ path, message: 'must be a text' });
    } else if (expected === 'texts') {
      const isTexts = Array.isArray(value) && value.every((entry) => typeof entry === 'string');
      if (!isTexts) this.#problems.push({ path, message: 'must be a list of texts' });
    } else if (expected === 'choices') {
      this.#checkList(value, this.#choicesHaveLabels ? choiceShape : undefined, path);
    } else if (isList(expected)) this.#checkList(value, expected[0], path);
    else this.check(value, expected, path);
  }

  #checkList(value: unknown, shape: Shape | undefined, path: string): void {
    if (!Array.isArray(value)) {
      this.#problems.push({ path, message: 'must be a list' });
    } else if (shape !== undefined) {
      for (let at = 0; at < value.length; at++) this.check(value[at], shape, `${path}/${at}`);
    }
  }
}

/** Made once for each shape: there may be 100,000 attributes. */
const membersByShape = new WeakMap<Shape, readonly ShapeMember[]>();

type ShapeMember = {
  readonly member: string;
  readonly isOptional: boolean;
  readonly expected: MemberShape;
};

function membersOf(shape: Shape): readonly ShapeMember[] {
  const known = membersByShape.get(shape);
  if (known !== undefined) return known;
  const made = Object.entries(shape).map(([name, expected]) => {
    const isOptional = name.endsWith('?');
    return { member: isOptional ? name.slice(0, -1) : name, isOptional, expected };
  });
  membersByShape.set(shape, made);
  return made;
}

type Members = { readonly [member: string]: unknown };

function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isList(shape: Shape | readonly [Shape]): shape is readonly [Shape] {
  return Array.isArray(shape);
}
