/**
 * A text as the builder of XML is to get it: XML has no way to write some characters, and adapters
 * print them. The builder takes what looks like a reference to an entity for one, and there is none.
 */
export function xmlText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '\u{fffd}')
    .replaceAll('&', '&amp;');
}
