import {
  type Auth,
  bearer,
  type HttpClientInput,
  httpClient,
  itemsByPageNumber,
} from '@packwright/sdk/http';

/** Who may ask. */
export type Login = { readonly user: string; readonly password: string };

/** What the API says of one row. */
export type RowAnswer = { readonly id: string; readonly name: string; readonly trees: number };

/** What the API says of one tree. Not each of them has a sensor. */
export type TreeAnswer = {
  readonly id: string;
  readonly name: string;
  /** The ID of its row. */
  readonly row: string;
  readonly variety: string;
  readonly apples: number;
  readonly moisture?: number;
};

/**
 * The API of the source. What may pass, such as a 503, is tried again; what may not is an error that
 * says which request was answered how.
 *
 * @param input that of `test` or `collect`: certificates, log, and the signal that ends the run
 */
export function openGateway(input: HttpClientInput, baseUrl: string, login: Login) {
  const http = httpClient(input, { baseUrl, auth: session(login) });
  return {
    status: () => http.json<{ trees: number }>('status', { timeLimit: 5_000, retry: false }),
    rows: () => http.json<{ rows: RowAnswer[] }>('rows'),
    trees: () => itemsByPageNumber(http, 'trees', treePages),
    [Symbol.asyncDispose]: () => http[Symbol.asyncDispose](),
  };
}

type TreePage = { readonly trees: readonly TreeAnswer[]; readonly count: number };

const treePages = { items: (page: TreePage) => page.trees, total: (page: TreePage) => page.count };

/** Asks for a token, and for another one when it is used up or refused. */
function session({ user, password }: Login): Auth {
  return async (anonymous) => {
    // Field by field: credentials as a whole hide their passwords when they are written as JSON.
    const request = { method: 'POST', json: { user, password } };
    const answer = await anonymous.json<{ token: string; expiresIn: number }>('login', request);
    return { ...bearer(answer.token), validUntil: new Date(Date.now() + answer.expiresIn * 1000) };
  };
}
