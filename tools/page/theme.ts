/**
 * The colour that a name of the style sheet stands for now, as drawings need it: of a name itself they
 * would get `light-dark(…)`.
 */
export function themeColour(name: string): string {
  probe.style.color = `var(--${name})`;
  if (!probe.isConnected) document.body.append(probe);
  return getComputedStyle(probe).color;
}

const probe = document.createElement('span');
probe.hidden = true;

/** Calls when light becomes dark, or the other way round, and when something is printed. */
export function onThemeChange(redraw: () => void): void {
  for (const query of ['(prefers-color-scheme: dark)', 'print']) {
    matchMedia(query).addEventListener('change', redraw);
  }
}
