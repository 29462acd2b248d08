import { HttpError } from '../http/http-error.ts';

/**
 * The platform answered with a status of 400 or more; `status`, `url` and `body` as in HttpError.
 * The message has the words of the API.
 *
 * @example
 * import { type SuiteApiClient, SuiteApiError } from '@packwright/sdk/suite-api';
 *
 * export const resourceOrNone = (suiteApi: SuiteApiClient, id: string) =>
 *   suiteApi.get(`resources/${id}`).catch((error) => {
 *     if (!(error instanceof SuiteApiError && error.status === 404)) throw error;
 *   });
 */
export class SuiteApiError extends HttpError {
  /** What the API said; undefined when its answer had another form, as that of a proxy has. */
  readonly apiMessage: string | undefined;
  /** The API's own number, which tells more than the status; undefined when it gave none. */
  readonly apiErrorCode: number | undefined;

  constructor(method: string, url: URL, status: number, body: string) {
    const { message, apiErrorCode } = explanation(body);
    const words = message ?? beginning(body);
    super('HTTP_STATUS', `answered ${status}${words && `: ${words}`}`, {
      method,
      url,
      status,
      body: body.slice(0, 2000),
    });
    this.name = 'SuiteApiError';
    this.apiMessage = message;
    this.apiErrorCode = apiErrorCode;
  }
}

type Explanation = {
  readonly message: string | undefined;
  readonly apiErrorCode: number | undefined;
};

function explanation(body: string): Explanation {
  const json = objectOrNone(body);
  const message = typeof json.message === 'string' ? json.message : undefined;
  const apiErrorCode = typeof json.apiErrorCode === 'number' ? json.apiErrorCode : undefined;
  const detail = errorMessage(json.moreInformation);
  if (message === undefined || detail === undefined || message.includes(detail)) {
    return { message: message ?? detail, apiErrorCode };
  }
  return { message: `${message} ${detail}`, apiErrorCode };
}

/** Where the message is "cause unknown", the cause is often among the further information. */
function errorMessage(information: unknown): string | undefined {
  if (!Array.isArray(information)) return undefined;
  const value: unknown = information.find((entry) => entry?.name === 'errorMessage')?.value;
  return typeof value === 'string' ? value : undefined;
}

function objectOrNone(text: string): Readonly<Record<string, unknown>> {
  try {
    const json: unknown = JSON.parse(text);
    return typeof json === 'object' && json !== null ? { ...json } : {};
  } catch {
    return {};
  }
}

function beginning(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 200 ? `${line.slice(0, 200)}…` : line;
}
