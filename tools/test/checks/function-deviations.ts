/** Where small functions differ from the vendor's on purpose, by what they are given. */
export const functionDeviations = {
  tallHeaders: {
    title: 'headers of several lines',
    applies: (headers: readonly string[]) => headers.some((text) => /[\n\r]/.test(text)),
  },
  hugeAmounts: {
    title: 'amounts of more than 1024 YiB',
    applies: (bytes: number) => bytes >= 1024 ** 9,
  },
  refusedNumbers: {
    title: 'numbers that only Python reads',
    // Infinite, not a number, underscores between digits, and digits of other scripts.
    applies: (text: string) => /nan|inf|\d_\d|(?!\d)\p{Nd}/iu.test(text) || isTooLarge(text),
  },
  refusedUrls: {
    title: 'ports of endpoint URLs',
    applies: (url: string) => isHttps(url) && hasImpossiblePort(url),
  },
  acceptedUrls: {
    title: 'host names with two hyphens in a row, ports of one digit',
    applies: (url: string) => isHttps(url) && withoutOddities(url) !== url,
    /** The same URL without them. */
    without: withoutOddities,
  },
  otherAddress: {
    title: 'hosts of endpoint URLs',
    // In brackets, behind a user, and with a query, a fragment or a colon behind them.
    applies: (url: string) => /^https:\/\/(?:[^/]*[@[?#]|[^/]*\/.*:)/.test(url),
  },
} as const;

function isTooLarge(text: string): boolean {
  const number = Number.parseFloat(text);
  return !Number.isNaN(number) && !Number.isFinite(number);
}

function isHttps(url: string): boolean {
  return url.startsWith('https://');
}

function hasImpossiblePort(url: string): boolean {
  const [, port] =
    /^https:\/\/(?:[^/?#@]*@)?(?:\[[^\]]*\]|[^/?#:]*):(\d+)(?=$|[/?#])/.exec(url) ?? [];
  return port !== undefined && (Number(port) === 0 || Number(port) > 65_535);
}

function withoutOddities(url: string): string {
  const [, authority = '', rest = ''] = /^(https:\/\/[^/?#]*)(.*)$/s.exec(url) ?? [];
  return authority.replace(/(?<=[^-])--+(?=[^-])/g, '-').replace(/(?<=:)[1-9]$/, '80') + rest;
}
