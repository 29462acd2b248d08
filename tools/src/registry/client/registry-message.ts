/** What a registry says in the body of an error; empty where it says nothing in its own form. */
export function registryMessage(body: Buffer): string {
  const errors = errorsIn(body);
  return errors
    .map(({ code, message }) =>
      [message, code].find((text) => typeof text === 'string' && text !== ''),
    )
    .filter((text) => text !== undefined)
    .join(', ');
}

/** Whether the body of an error is in the form of registries: other servers answer 404 as well. */
export function isRegistryError(body: Buffer): boolean {
  return errorsIn(body).some(({ code }) => typeof code === 'string');
}

function errorsIn(
  body: Buffer,
): readonly { readonly code?: unknown; readonly message?: unknown }[] {
  try {
    const { errors, details } = JSON.parse(body.toString('utf8'));
    if (Array.isArray(errors))
      return errors.filter((one) => typeof one === 'object' && one !== null);
    // Docker Hub's token server has a form of its own.
    return typeof details === 'string' ? [{ message: details }] : [];
  } catch {
    // A page of a proxy, or nothing.
    return [];
  }
}
