import type { Answers } from '../answers/answers.ts';

/** The text of `resources/resources.properties`: what the keys in `manifest.txt` stand for. */
export function labelsText({ displayName, description, vendor }: Answers): string {
  return `#This is the default localization file.

#The solution's localized name displayed in UI
DISPLAY_NAME=${escaped(displayName)}

#The solution's localized description
DESCRIPTION=${escaped(description)}

#The vendor's localized name
VENDOR=${escaped(vendor)}
`;
}

/** A backslash begins an escape there. Answers are one line, without blanks around them. */
function escaped(text: string): string {
  return text.replaceAll('\\', '\\\\');
}
