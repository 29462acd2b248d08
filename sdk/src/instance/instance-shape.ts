/** What of the document has another type than the CF2 contract says, each with its path. */
export function instanceProblems(json: unknown): string[] {
  return instance(json, '');
}

/** Says what is wrong with a value, which is found at the path. */
type Shape = (value: unknown, path: string) => string[];

const text = scalar('string', 'a text');
const number = scalar('number', 'a number');
const flag = scalar('boolean', 'true or false');

const instance = object({
  adapter_key: object({
    name: text,
    adapter_kind: text,
    object_kind: text,
    identifiers: optional(
      list(object({ key: text, value: optional(text), is_part_of_uniqueness: optional(flag) })),
    ),
  }),
  credential_config: optional(
    object({
      credential_key: text,
      credential_fields: optional(
        list(object({ key: text, value: optional(text), is_password: optional(flag) })),
      ),
    }),
  ),
  cluster_connection_info: optional(
    object({ user_name: text, password: optional(text), host_name: text }),
  ),
  certificate_config: optional(
    object({
      certificates: optional(
        list(
          object({
            cert_pem_string: text,
            is_invalid_hostname_accepted: optional(flag),
            is_expired_certificate_accepted: optional(flag),
          }),
        ),
      ),
    }),
  ),
  collection_number: optional(number),
  collection_window: optional(object({ start_time: optional(number), end_time: optional(number) })),
});

/** Missing and null mean the same. */
function optional(shape: Shape): Shape {
  return (value, path) => (value === undefined || value === null ? [] : shape(value, path));
}

function object(members: { readonly [key: string]: Shape }): Shape {
  return (value, path) => {
    if (typeof value !== 'object' || value === null) return [`${path} must be an object`];
    return Object.entries(members).flatMap(([key, shape]) =>
      shape(Reflect.get(value, key), path === '' ? key : `${path}.${key}`),
    );
  };
}

function list(item: Shape): Shape {
  return (value, path) =>
    Array.isArray(value)
      ? value.flatMap((one, index) => item(one, `${path}[${index}]`))
      : [`${path} must be a list`];
}

function scalar(type: 'string' | 'number' | 'boolean', words: string): Shape {
  return (value, path) => (typeof value === type ? [] : [`${path} must be ${words}`]);
}
