import type { FormField, InstanceForm } from '../../describe/instance-form.ts';

/** Lines that say all there is to fill in, and how. Defaults of passwords are not shown. */
export function formHelp({ parameters, credentialTypes }: InstanceForm): string[] {
  return [
    ...section('Parameters, each --param key=value:', parameters),
    ...credentialTypes.flatMap(({ key, fields }) => {
      const chosen = credentialTypes.length > 1 ? `, with --credential-type ${key}` : '';
      const title = `Credential '${key}'${chosen}, each --credential key=env:NAME, file:PATH or the value:`;
      return section(title, fields);
    }),
  ];
}

function section(title: string, fields: readonly FormField[]): string[] {
  if (fields.length === 0) return [];
  const width = Math.max(...fields.map(({ key }) => key.length));
  return [title, ...fields.map((field) => `  ${field.key.padEnd(width)}  ${about(field)}`)];
}

function about(field: FormField): string {
  const { label, required, choices, isInteger, isPassword } = field;
  return [
    label,
    required ? 'required' : 'optional',
    ...(isInteger ? ['an integer'] : []),
    ...(isPassword ? ['secret'] : []),
    ...(choices.length > 0 ? [`one of ${choices.map(({ value }) => value).join(' | ')}`] : []),
    ...(field.default === '' || isPassword ? [] : [`default ${field.default}`]),
  ].join(', ');
}
