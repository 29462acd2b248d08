/** The value of an `Authorization` header. */
export interface Authorization {
  readonly kind: 'authorization';
  readonly header: string;
}

/** A name and a password as such a header has them. */
export function basicAuthorization(login: {
  readonly username: string;
  readonly password: string;
}): Authorization {
  const pair = Buffer.from(`${login.username}:${login.password}`).toString('base64');
  return { kind: 'authorization', header: `Basic ${pair}` };
}
