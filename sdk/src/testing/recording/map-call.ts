import { textBody, textOf } from './recorded-body.ts';
import type {
  RecordedBody,
  RecordedCall,
  RecordedHeaders,
  RecordedRequest,
  RecordedResponse,
} from './recorded-call.ts';
import { type ReplaceNamed, replaceInForm, replaceNamed } from './secrets/text-secrets.ts';

/** What becomes of the texts of a call. */
export type CallMap = {
  /** A value with the name of its header, parameter, field or member; asked before `text`. */
  readonly named: ReplaceNamed;
  /** Any text, and each part of it. */
  readonly text: (text: string) => string;
};

/** The call with all its texts replaced; method, status and the names of headers stay. */
export function mapCall({ request, response }: RecordedCall, map: CallMap): RecordedCall {
  return { request: mapRequest(request, map), response: mapResponse(response, map) };
}

export function mapRequest(request: RecordedRequest, map: CallMap): RecordedRequest {
  const { url, headers, body } = request;
  return {
    ...request,
    url: mapUrl(url, map),
    headers: mapHeaders(headers, map),
    ...(body && { body: mapBody(body, headers, map) }),
  };
}

export function mapResponse(response: RecordedResponse, map: CallMap): RecordedResponse {
  const { statusText, url, headers, body } = response;
  // The body first: the names in it say more of a token than the header that has it too.
  const mappedBody = body && mapBody(body, headers, map);
  return {
    ...response,
    ...(statusText !== undefined && { statusText: mapText(statusText, map) }),
    ...(url !== undefined && { url: mapUrl(url, map) }),
    headers: mapHeaders(headers, map),
    ...(mappedBody && { body: mappedBody }),
  };
}

/** All but the scheme, without which it would be no URL. */
function mapUrl(url: string, map: CallMap): string {
  const [scheme = ''] = /^\w+:/.exec(url) ?? [];
  return scheme + mapText(url.slice(scheme.length), map);
}

function mapHeaders(headers: RecordedHeaders, map: CallMap): RecordedHeaders {
  return Object.fromEntries(
    Object.entries(headers).map(([name, values]) => {
      const mapped = (value: string) => mapHeader(name, value, map);
      return [name, typeof values === 'string' ? mapped(values) : values.map(mapped)];
    }),
  );
}

function mapHeader(name: string, value: string, map: CallMap): string {
  if (name === 'cookie')
    return value
      .split('; ')
      .map((pair) => mapCookie(pair, map))
      .join('; ');
  if (name === 'set-cookie') return mapCookie(value, map);
  if (!name.endsWith('authorization')) return mapNamed(name, value, map);
  const [, scheme = '', rest = ''] = /^([\w-]+ +)?(.*)$/s.exec(value) ?? [];
  return scheme + mapNamed(name, rest, map);
}

/** Of what follows the first pair, the attributes of a cookie, nothing is secret. */
function mapCookie(cookie: string, map: CallMap): string {
  const [, name = '', value = '', rest = ''] = /^([^=;]*=)?([^;]*)(.*)$/s.exec(cookie) ?? [];
  return map.text(name) + mapNamed('cookie', value, map) + map.text(rest);
}

function mapBody(body: RecordedBody, headers: RecordedHeaders, map: CallMap): RecordedBody {
  if ('json' in body) return { json: mapJson('', body.json, map) };
  if ('base64' in body) return { base64: mapBytes(body.base64, map) };
  const text = textOf(body);
  const isForm = /^application\/x-www-form-urlencoded\b/i.test(String(headers['content-type']));
  return textBody(isForm ? map.text(replaceInForm(text, map.named)) : mapText(text, map));
}

function mapJson(name: string, value: unknown, map: CallMap): unknown {
  if (typeof value === 'string') return mapNamed(name, value, map);
  if (typeof value === 'number') return mapNumber(name, value, map);
  if (Array.isArray(value)) return value.map((item) => mapJson(name, item, map));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [map.text(key), mapJson(key, member, map)]),
  );
}

/** A number stays one where its name alone makes it a secret: the adapter may reckon with it. */
function mapNumber(name: string, value: number, map: CallMap): unknown {
  const text = String(value);
  const known = map.named('', text);
  if (known !== text) return known;
  // Counted tokens are the words that a language model is paid by.
  return map.named(name, text) === text || /token/i.test(name) ? value : 0;
}

/** Every byte as one sign: what the bytes mean is not known. */
function mapBytes(base64: string, map: CallMap): string {
  const text = Buffer.from(base64, 'base64').toString('latin1');
  return Buffer.from(mapText(text, map), 'latin1').toString('base64');
}

function mapNamed(name: string, value: string, map: CallMap): string {
  const named = map.named(name, value);
  return named === value ? mapText(value, map) : named;
}

function mapText(text: string, map: CallMap): string {
  return map.text(replaceNamed(text, map.named));
}
