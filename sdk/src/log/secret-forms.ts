/** Characters from which on a secret is hidden: shorter ones are parts of ordinary words. */
const shortest = 4;

/**
 * The ways in which a secret may turn up in a text: as it is, without the white space around it,
 * line by line, inside JSON and what `inspect` shows, in a URL or a form, in XML, in hexadecimal
 * digits, and as part of something in base64, such as the `user:password` of a basic authorization
 * header.
 */
export function secretForms(secret: string): string[] {
  if (secret.length < shortest) return [];
  const wholes = [secret, secret.trim()];
  const encodings = [inJson, inInspection, inUrl, inXml, inHex, inBase64];
  const encoded = wholes.flatMap((whole) => encodings.flatMap((encode) => encode(whole)));
  return [...wholes, ...linesOf(secret), ...encoded].filter((form) => form.length >= shortest);
}

/** A stack within a cause is indented, and so is a key of several lines in it. */
function linesOf(text: string): string[] {
  return text.split(/[\r\n]+/).map((line) => line.trim());
}

/** Plain, with everything outside ASCII escaped, and both once more: JSON inside JSON. */
function inJson(text: string): string[] {
  const once = quoted(text);
  const ascii = escaped(once, /[^\0-\x7e]/g, (code) => `\\u${hex(code, 4)}`);
  const capital = escaped(once, /[^\0-\x7e]/g, (code) => `\\u${hex(code, 4).toUpperCase()}`);
  return [once, ascii, capital, quoted(once), quoted(ascii)];
}

function quoted(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

/** Between the quotes that `node:util` chooses: single ones are escaped where all kinds occur. */
function inInspection(text: string): string[] {
  const inner = text.replace(
    /[\p{Cc}\\]/gu,
    (sign) => shortEscapes.get(sign) ?? `\\x${hex(sign.charCodeAt(0), 2).toUpperCase()}`,
  );
  return [inner, inner.replaceAll("'", "\\'")];
}

const shortEscapes: ReadonlyMap<string, string> = new Map([
  ['\b', '\\b'],
  ['\t', '\\t'],
  ['\n', '\\n'],
  ['\f', '\\f'],
  ['\r', '\\r'],
  ['\\', '\\\\'],
]);

/**
 * Encoders differ in what they leave as it is: as a component of a URL (of JavaScript, the strict
 * ones, Python's), as a field of a form, and as the parts of a URL that is put together from texts.
 */
function inUrl(text: string): string[] {
  const component = encodeURIComponent(text.toWellFormed());
  const strict = escaped(component, /[!'()*~]/g, (code) => `%${hex(code, 2).toUpperCase()}`);
  const usual = strict.replaceAll('%7E', '~');
  const field = new URLSearchParams([['', text]]).toString().slice(1);
  const slashes = [strict, usual].map((form) => form.replaceAll('%2F', '/'));
  const forms = [component, strict, usual, field, ...slashes, ...partsOfUrl(text)];
  const asForm = forms.flatMap((form) => [form, form.replaceAll('%20', '+')]);
  const lower = asForm.map((form) => form.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()));
  return [...asForm, ...lower];
}

function partsOfUrl(text: string): string[] {
  const url = new URL('http://host');
  url.password = text;
  url.pathname = text;
  url.search = `?${text}`;
  return [url.password, url.pathname.slice(1), url.search.slice(1), encodeURI(text.toWellFormed())];
}

function inXml(text: string): string[] {
  const content = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const attribute = content.replaceAll('"', '&quot;');
  const single = ['&apos;', '&#39;'].map((entity) => attribute.replaceAll("'", entity));
  return [content, attribute, ...single];
}

function inHex(text: string): string[] {
  const digits = Buffer.from(text).toString('hex');
  return [digits, digits.toUpperCase()];
}

/**
 * Base64 makes four characters of three bytes, so what a text becomes depends on how many bytes
 * stand before it; the characters that its neighbours have a part in are left out. `btoa` takes one
 * byte for a letter like "ä", where others take UTF-8.
 */
export function inBase64(text: string): string[] {
  const encodings = ['utf8', 'latin1'] as const;
  const forms = encodings.flatMap((encoding) =>
    [0, 1, 2].map((before) => {
      const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(text, encoding)]);
      const whole = Math.floor((bytes.length * 8) / 6);
      return bytes.toString('base64').slice(Math.ceil((before * 8) / 6), whole);
    }),
  );
  return [...forms, ...forms.map((form) => form.replaceAll('+', '-').replaceAll('/', '_'))];
}

function escaped(text: string, pattern: RegExp, write: (code: number) => string): string {
  return text.replace(pattern, (sign) => write(sign.charCodeAt(0)));
}

function hex(code: number, digits: number): string {
  return code.toString(16).padStart(digits, '0');
}
