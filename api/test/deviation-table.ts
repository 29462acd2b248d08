/** One row of a table of deviations: what the vendor does, what we do, and why. */
export interface Deviation {
  readonly where: string;
  readonly vendor: string;
  readonly here: string;
  readonly why: string;
}

/**
 * Reads the table `| where | vendor | here | why |` below one `##` heading of a Markdown page. Code
 * marks around a cell are dropped.
 */
export function deviationTable(page: string, heading: string): readonly Deviation[] {
  const section = page.split(/^## /m).find((part) => part.startsWith(`${heading}\n`));
  if (section === undefined) throw new Error(`the page has no section "${heading}"`);
  const rows = section.split('\n').filter((line) => line.startsWith('|'));
  return rows.slice(2).map((row) => {
    const [where = '', vendor = '', here = '', why = ''] = row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim().replace(/^`(.*)`$/, '$1'));
    return { where, vendor, here, why };
  });
}
