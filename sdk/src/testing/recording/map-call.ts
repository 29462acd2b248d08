import { type CallMap, mapJson, mapNamed, mapText } from './map-text.ts';
import { textBody, textOf } from './recorded-body.ts';
import type {
  RecordedBody,
  RecordedCall,
  RecordedHeaders,
  RecordedRequest,
  RecordedResponse,
} from './recorded-call.ts';
import { replaceInForm } from './secrets/text-secrets.ts';

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
  return textBody(isForm ? map.text(replaceInForm(text, map)) : mapText(text, map));
}

/** Every byte as one sign: what the bytes mean is not known. */
function mapBytes(base64: string, map: CallMap): string {
  const text = Buffer.from(base64, 'base64').toString('latin1');
  return Buffer.from(mapText(text, map), 'latin1').toString('base64');
}
