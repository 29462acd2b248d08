/** Just enough DER to write a certificate. Each function returns one encoded value. */
export function sequence(...parts: Uint8Array[]): Buffer {
  return encoded(0x30, ...parts);
}

export function set(...parts: Uint8Array[]): Buffer {
  return encoded(0x31, ...parts);
}

export function integer(value: number | Buffer): Buffer {
  return encoded(0x02, typeof value === 'number' ? Buffer.from([value]) : value);
}

export function boolean(value: boolean): Buffer {
  return encoded(0x01, Buffer.from([value ? 0xff : 0]));
}

export function text(value: string): Buffer {
  return encoded(0x0c, Buffer.from(value));
}

/** `YYYYMMDDHHMMSSZ` */
export function time(value: Date): Buffer {
  const digits = value.toISOString().replace(/\.\d+|[-T:]/g, '');
  return encoded(0x18, Buffer.from(digits));
}

export function octets(...parts: Uint8Array[]): Buffer {
  return encoded(0x04, ...parts);
}

export function bits(value: Uint8Array): Buffer {
  return encoded(0x03, Buffer.from([0]), value);
}

/** An explicit context tag around a value, or an implicit one before plain bytes. */
export function tagged(tag: number, value: Uint8Array): Buffer {
  return encoded(tag, value);
}

export function objectIdentifier(dotted: string): Buffer {
  const [first = 0, second = 0, ...others] = dotted.split('.').map(Number);
  return encoded(0x06, Buffer.from([first * 40 + second, ...others.flatMap(base128)]));
}

function base128(value: number): number[] {
  const digits = [value & 0x7f];
  for (let rest = value >> 7; rest > 0; rest >>= 7) digits.unshift((rest & 0x7f) | 0x80);
  return digits;
}

function encoded(tag: number, ...parts: Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  return Buffer.concat([Buffer.from([tag, ...length(content.length)]), content]);
}

function length(value: number): number[] {
  if (value < 0x80) return [value];
  const bytes = value < 0x100 ? [value] : [value >> 8, value & 0xff];
  return [0x80 + bytes.length, ...bytes];
}
