/**
 * The ways in which a secret may turn up in text that programs print: as it is, without the white
 * space around it, line by line, inside JSON (plain, with everything outside ASCII escaped, and JSON
 * inside JSON), as Node shows it, in a URL or a form, in XML, in hexadecimal digits, and as part of
 * something in base64 such as a basic authorization header. Without repetitions; forms under
 * `shortestSecret` characters are left out.
 */
export function secretForms(secret: string): readonly string[] {
  const plain = [secret, secret.trim()];
  const encoded = plain.flatMap((text) => encodings.flatMap((encode) => encode(text)));
  const forms = [...plain, ...linesOf(secret), ...encoded];
  return [...new Set(forms)].filter((form) => form.length >= shortestSecret);
}

/** Characters from which on a secret is hidden: shorter ones are parts of ordinary words. */
export const shortestSecret = 4;

const encodings: readonly ((text: string) => readonly string[])[] = [
  jsonForms,
  inspectedForms,
  urlForms,
  xmlForms,
  hexForms,
  base64Forms,
];

/** A key of several lines is indented in the stack of an error. */
function linesOf(secret: string): readonly string[] {
  return secret.split(/[\r\n]+/).map((line) => line.trim());
}

function jsonForms(text: string): readonly string[] {
  const once = insideJson(text);
  const lower = asciiOnly(once, (hex) => hex);
  return [
    once,
    lower,
    asciiOnly(once, (hex) => hex.toUpperCase()),
    insideJson(once),
    insideJson(lower),
  ];
}

function insideJson(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

function asciiOnly(text: string, letters: (hex: string) => string): string {
  return text.replace(/[^\0-\x7e]/g, (unit) => `\\u${letters(hexOf(unit, 4))}`);
}

/** JSON has short escapes for the same signs; single quotes are escaped where all kinds occur. */
function inspectedForms(text: string): readonly string[] {
  const shown = text.replace(/[\p{Cc}\\]/gu, (sign) => {
    const short = insideJson(sign);
    return short.length === 2 ? short : `\\x${hexOf(sign, 2).toUpperCase()}`;
  });
  return [shown, shown.replaceAll("'", "\\'")];
}

/**
 * Encoders differ in the signs they leave as they are: those for a component of a URL (JavaScript's,
 * strict ones, Python's with its `/`), for a field of a form, and for the parts of a whole URL.
 */
function urlForms(text: string): readonly string[] {
  const component = encodeURIComponent(text.toWellFormed());
  const strict = component.replace(/[!'()*~]/g, (sign) => `%${hexOf(sign, 2).toUpperCase()}`);
  const escaped = [strict, strict.replaceAll('%7E', '~')];
  const paths = escaped.map((form) => form.replaceAll('%2F', '/'));
  const field = new URLSearchParams({ '': text }).toString().slice(1);
  const forms = [component, ...escaped, ...paths, field, ...partsOfUrl(text)];
  return forms
    .flatMap((form) => [form, form.replaceAll('%20', '+')])
    .flatMap((form) => [form, form.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase())]);
}

function partsOfUrl(text: string): readonly string[] {
  const url = new URL('http://host');
  url.password = text;
  url.pathname = text;
  url.search = `?${text}`;
  return [url.password, url.pathname.slice(1), url.search.slice(1), encodeURI(text.toWellFormed())];
}

function xmlForms(text: string): readonly string[] {
  const content = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const attribute = content.replaceAll('"', '&quot;');
  return [
    content,
    attribute,
    attribute.replaceAll("'", '&#39;'),
    attribute.replaceAll("'", '&apos;'),
  ];
}

function hexForms(text: string): readonly string[] {
  const digits = Buffer.from(text).toString('hex');
  return [digits, digits.toUpperCase()];
}

/**
 * Base64 turns three bytes into four characters, so a text has three forms, depending on how many
 * bytes stand before it. The characters that also depend on its neighbours are left out. Some
 * programs take one byte for a letter like "ä", others UTF-8.
 */
function base64Forms(text: string): readonly string[] {
  const forms = (['utf8', 'latin1'] as const).flatMap((encoding) =>
    [0, 1, 2].map((before) => {
      const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(text, encoding)]);
      const whole = Math.floor((bytes.length * 8) / 6);
      return bytes.toString('base64').slice(Math.ceil((before * 8) / 6), whole);
    }),
  );
  return [...forms, ...forms.map((form) => form.replaceAll('+', '-').replaceAll('/', '_'))];
}

function hexOf(unit: string, digits: number): string {
  return unit.charCodeAt(0).toString(16).padStart(digits, '0');
}
