import { enumValues, type Loose, loose, said } from './loose.ts';
import { flagOf, NotDeclarable } from './not-declarable.ts';

/** A parameter of the adapter instance. */
export function declareParameter(json: Loose): object {
  return { ...declareField(json), advanced: isSecondary(json) };
}

/** An identifier of an object type. */
export function declareIdentifier(json: Loose): object {
  return { ...declareField(json), partOfUniqueness: !isSecondary(json) };
}

export function declareCredentialField(json: Loose): object {
  const password = flagOf(json.password) ?? false;
  return {
    ...said({ label: json.label, required: json.required, displayOrder: json.display_order }),
    ...declareType(json),
    ...(password === false ? {} : { password }),
  };
}

function declareField(json: Loose): object {
  const type = declareType(json);
  return said({
    label: json.label,
    description: json.description,
    required: json.required,
    displayOrder: json.display_order,
    default: declareDefault(json),
    ...type,
    ...((type.type ?? 'string') === 'string' ? { maxLength: json.length ?? json.max_length } : {}),
  });
}

function isSecondary({ ident_type: identType = 1 }: Loose): boolean {
  if (identType !== 1 && identType !== 2) throw new NotDeclarable('a type of identifier');
  return identType === 2;
}

function declareType(json: Loose): Loose {
  const { enum_values: values, type } = json;
  const isEnum = flagOf(json.enum);
  if (!isEnum && values === undefined) return said({ type });
  if (isEnum !== true || type !== 'string') throw new NotDeclarable('values of no enumeration');
  const declared = values === undefined ? undefined : enumValues(values).map(declareValue);
  return said({ type: 'enum', values: declared, default: json.default });
}

function declareValue(value: unknown): unknown {
  if (typeof value !== 'object') return value;
  const { key, label } = loose(value);
  return said({ key, label });
}

/** The default of an integer is a text in the JSON. */
function declareDefault({ type, default: given }: Loose): unknown {
  const isInteger = type === 'integer' && typeof given === 'string' && /^-?\d+$/.test(given);
  return isInteger ? Number(given) : given;
}
