/**
 * A text as it may go to a terminal. What adapters, servers and registries say, and what the objects
 * they found are called, could clear the screen, write over other lines or change the window's title:
 * control characters become visible, and so do those that turn the direction of writing around. Line
 * feeds and tabs stay, and the colours of our own; JSON stays the same JSON.
 */
export function visibleText(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(ownColourOrHidden, (found) => {
    return found.length > 1 ? found : `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

/** The codes of the five tones of a `Style` and of their ends; then what is not to be seen. */
const ownColourOrHidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it is these that are looked for
  /\u001b\[(?:1|2|22|31|32|33|39)m|[\0-\b\v-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;
