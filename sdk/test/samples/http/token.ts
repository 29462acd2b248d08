import { type Auth, bearer, httpClient } from '@packwright/sdk/http';

type Session = { token: string; expiresAt: string };

function session(user: string, password: string): Auth {
  return async (anonymous) => {
    const json = { user, password };
    const { token, expiresAt } = await anonymous.json<Session>('login', { method: 'POST', json });
    return { ...bearer(token), validUntil: new Date(expiresAt) };
  };
}

export async function treeNames(baseUrl: string): Promise<string[]> {
  await using orchard = httpClient({}, { baseUrl, auth: session('picker', 'ladder') });
  const page = await orchard.json<{ trees: { name: string }[] }>('trees');
  return page.trees.map(({ name }) => name);
}
