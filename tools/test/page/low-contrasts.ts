/**
 * The texts of a page that have less than 4.5 : 1 to what is behind them, as WCAG reckons. Runs in the
 * page: it can use nothing but what is in it.
 */
export function lowContrasts(): string[] {
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const found: string[] = [];
  for (const element of document.querySelectorAll<HTMLElement>('body *')) {
    const text = [...element.childNodes]
      .filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
      .map(({ textContent }) => textContent?.trim() ?? '')
      .join('');
    if (text === '' || !element.checkVisibility() || element.matches(':disabled *, :disabled'))
      continue;
    const ratio = contrast(paint(element, true), paint(element, false));
    if (ratio < 4.5) found.push(`${ratio.toFixed(2)} ${element.tagName} ${text.slice(0, 40)}`);
  }
  return found;

  /** The colour at the element: backgrounds from the outermost in, then the text's, if wanted. */
  function paint(element: HTMLElement, withText: boolean): readonly number[] {
    if (context === null) throw new Error('There is no canvas.');
    const line: HTMLElement[] = [];
    for (let one: HTMLElement | null = element; one !== null; one = one.parentElement)
      line.unshift(one);
    for (const one of line) {
      context.fillStyle = getComputedStyle(one).backgroundColor;
      context.fillRect(0, 0, 1, 1);
    }
    if (withText) {
      context.globalAlpha = line.reduce(
        (all, one) => all * Number(getComputedStyle(one).opacity),
        1,
      );
      context.fillStyle = getComputedStyle(element).color;
      context.fillRect(0, 0, 1, 1);
      context.globalAlpha = 1;
    }
    return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3);
  }

  function contrast(one: readonly number[], other: readonly number[]): number {
    const [low = 0, high = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  }

  function luminance(colour: readonly number[]): number {
    const [red = 0, green = 0, blue = 0] = colour
      .map((part) => part / 255)
      .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }
}
