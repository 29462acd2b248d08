/**
 * The ways in which a secret may turn up in text that programs print: as it is, without the white
 * space around it, inside JSON (plain, with everything outside ASCII escaped, and JSON inside
 * JSON), in a URL or a form, in XML, and as part of something in base64 such as a basic
 * authorization header. Without repetitions; forms under `shortestSecret` characters are left out.
 */
export function secretForms(secret: string): readonly string[] {
  const plain = [secret, secret.trim()];
  const forms = plain.flatMap((text) => [text, ...encodings.flatMap((encode) => encode(text))]);
  return [...new Set(forms)].filter((form) => form.length >= shortestSecret);
}

/** Characters from which on a secret is hidden: shorter ones are parts of ordinary words. */
export const shortestSecret = 4;

const encodings: readonly ((text: string) => readonly string[])[] = [
  jsonForms,
  urlForms,
  xmlForms,
  base64Forms,
];

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
  return text.replace(/[^\0-\x7e]/g, (unit) => {
    return `\\u${letters(unit.charCodeAt(0).toString(16).padStart(4, '0'))}`;
  });
}

function urlForms(text: string): readonly string[] {
  const path = encodeURIComponent(text.toWellFormed());
  const strict = path.replace(/[!'()*~]/g, (sign) => `%${hexOf(sign)}`);
  const forms = [path, strict, strict.replaceAll('%7E', '~')];
  return forms.flatMap((form) => [form, form.replaceAll('%20', '+')]);
}

function hexOf(sign: string): string {
  return sign.charCodeAt(0).toString(16).toUpperCase();
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

/**
 * Base64 turns three bytes into four characters, so a text has three forms, depending on how many
 * bytes stand before it. The characters that also depend on its neighbours are left out.
 */
function base64Forms(text: string): readonly string[] {
  const forms = [0, 1, 2].map((before) => {
    const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(text)]);
    const whole = Math.floor((bytes.length * 8) / 6);
    return bytes.toString('base64').slice(Math.ceil((before * 8) / 6), whole);
  });
  return [...forms, ...forms.map((form) => form.replaceAll('+', '-').replaceAll('/', '_'))];
}
