import type { Identifier, ObjectKey } from '../object/object-key.ts';
import type { JsonBytes } from './json-bytes.ts';

/** What the keys of one object type have in common, and the JSON between what they do not. */
export type KeyShape = {
  readonly number: number;
  readonly adapterKind: string | undefined;
  readonly objectKind: string;
  readonly identifiers: readonly Identifier[];
  /** What comes before the name, before the value of each identifier, and behind the last one. */
  readonly pieces: readonly Uint8Array[];
  /** How the name and the values of its first key began, which those of others often do too. */
  readonly beginnings: readonly Beginning[];
};

/** The beginning of a text, and the same as JSON, without the quote behind it. */
export type Beginning = { readonly text: string; readonly json: Uint8Array };

/** Writes keys, most of which differ from others in a name and one or two values only. */
export class KeyShapes {
  /** The adapter that collects, for keys that name none. */
  readonly adapterKind: string;
  readonly #shapes: KeyShape[] = [];
  readonly #byType = new Map<string, KeyShape[]>();

  constructor(adapterKind: string) {
    this.adapterKind = adapterKind;
  }

  write(key: ObjectKey, bytes: JsonBytes): void {
    const { pieces } = this.shapeOf(key);
    let next = 0;
    for (const value of variableTexts(key)) {
      bytes.encoded(pieces[next] ?? nothing);
      bytes.text(value);
      next += 1;
    }
    bytes.encoded(pieces[next] ?? nothing);
  }

  shapeOf(key: ObjectKey): KeyShape {
    const known = this.#byType.get(key.objectKind);
    const found = known?.find((shape) => hasShape(key, shape));
    if (found !== undefined) return found;
    const { adapterKind, objectKind, identifiers } = key;
    const pieces = piecesOf(key, adapterKind ?? this.adapterKind);
    const number = this.#shapes.length;
    const beginnings = variableTexts(key).map(beginningOf);
    const shape = { number, adapterKind, objectKind, identifiers, pieces, beginnings };
    this.#shapes.push(shape);
    if (known === undefined) this.#byType.set(objectKind, [shape]);
    else known.push(shape);
    return shape;
  }

  at(number: number): KeyShape | undefined {
    return this.#shapes[number];
  }

  /** The key with this shape and these texts, in the order of `variableTexts`. */
  keyOf(shapeNumber: number, [name = '', ...values]: readonly string[]): ObjectKey {
    const shape = this.#shapes[shapeNumber];
    return {
      name,
      adapterKind: shape?.adapterKind,
      objectKind: shape?.objectKind ?? '',
      identifiers: (shape?.identifiers ?? []).map((identifier, index) => ({
        ...identifier,
        value: values[index] ?? '',
      })),
    };
  }
}

const nothing = new Uint8Array();

/** The name and the values of the identifiers. */
export function variableTexts({ name, identifiers }: ObjectKey): string[] {
  const texts = [name];
  for (const { value } of identifiers) texts.push(value);
  return texts;
}

/** Only of characters that JSON leaves as they are; its length fits into a byte. */
function beginningOf(value: string): Beginning {
  const [text = ''] = /^[ !#-[\]-~]{0,255}/.exec(value) ?? [];
  return { text, json: Buffer.from(`"${text}`) };
}

function hasShape(key: ObjectKey, shape: KeyShape): boolean {
  const { identifiers } = key;
  if (key.adapterKind !== shape.adapterKind) return false;
  if (identifiers.length !== shape.identifiers.length) return false;
  for (let index = 0; index < identifiers.length; index += 1) {
    const [one, other] = [identifiers[index], shape.identifiers[index]];
    if (one?.key !== other?.key || one?.isPartOfUniqueness !== other?.isPartOfUniqueness) {
      return false;
    }
  }
  return true;
}

function piecesOf({ objectKind, identifiers }: ObjectKey, adapterKind: string): Uint8Array[] {
  const kinds = `,"adapterKind":${JSON.stringify(adapterKind)},"objectKind":${JSON.stringify(objectKind)}`;
  let piece = `${kinds},"identifiers":[`;
  const pieces = ['{"name":'];
  for (const { key, isPartOfUniqueness } of identifiers) {
    pieces.push(`${piece}{"key":${JSON.stringify(key)},"value":`);
    piece = `,"isPartOfUniqueness":${isPartOfUniqueness}},`;
  }
  pieces.push(`${identifiers.length === 0 ? piece : piece.slice(0, -1)}]}`);
  return pieces.map((text) => Buffer.from(text));
}
