import { inBase64 } from '../../../log/secret-forms.ts';

/**
 * Finds a secret whose signs are escaped one by one, each in its own way: encoders of URLs, JSON and
 * XML do not agree on which signs need it. Texts within texts escape what is escaped already.
 */
export function secretPattern(secret: string): RegExp {
  return new RegExp(Array.from(secret, formsOfSign).join(''), 'g');
}

/** Finds a secret that is a part of something in base64; the signs around it belong to it too. */
export function base64Pattern(secret: string): RegExp {
  const forms = inBase64(secret).filter((form) => form.length >= 4);
  return new RegExp([...new Set(forms)].map((form) => form.replaceAll('+', '\\+')).join('|'), 'g');
}

function formsOfSign(sign: string): string {
  if (/[A-Za-z0-9]/.test(sign)) return sign;
  // The plain sign last: a `%` is also the beginning of what it becomes in a URL.
  const forms = [inUrl(sign), inJson(sign), inXml(sign), inPlain(sign)];
  return `(?:${forms.join('|')})`;
}

function inPlain(sign: string): string {
  const plain = /[\\^$.*+?()[\]{}|/]/.test(sign) ? `\\${sign}` : sign;
  return /["'\\/]/.test(sign) ? `\\\\*${plain}` : plain;
}

function inUrl(sign: string): string {
  const bytes = Array.from(Buffer.from(sign), (byte) => `%(?:25)*${anyCase(byte, 2)}`).join('');
  return sign === ' ' ? `${bytes}|\\+` : bytes;
}

function inJson(sign: string): string {
  const units = Array.from({ length: sign.length }, (_, index) => sign.charCodeAt(index));
  const long = units.map((unit) => `\\\\+u${anyCase(unit, 4)}`).join('');
  const short = shortEscapes.get(sign);
  const code = units[0] ?? 0;
  const forms = [long, short && `\\\\+${short}`, code < 256 && `\\\\+x${anyCase(code, 2)}`];
  return forms.filter(Boolean).join('|');
}

function inXml(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  const names = [...(entities.get(sign) ?? []), `#0*${code}`, `#[xX]0*${anyCase(code, 1)}`];
  return `&(?:amp;)*(?:${names.join('|')});`;
}

/** Hexadecimal digits, large or small. */
function anyCase(code: number, digits: number): string {
  const hex = code.toString(16).padStart(digits, '0');
  return hex.replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);
}

const shortEscapes: ReadonlyMap<string, string> = new Map([
  ['\b', 'b'],
  ['\t', 't'],
  ['\n', 'n'],
  ['\f', 'f'],
  ['\r', 'r'],
]);

const entities: ReadonlyMap<string, readonly string[]> = new Map([
  ['&', ['amp']],
  ['<', ['lt']],
  ['>', ['gt']],
  ['"', ['quot']],
  ["'", ['apos']],
]);
