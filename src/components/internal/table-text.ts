/** A table of what is seen, for other programs. Loaded when asked for. */

/** One field for other programs: what a spreadsheet would take for a formula is made plain text. */
export function plainField(value: string): string {
  return /^[\s\u00a0]*[=+\-@\t\r]/.test(value) ? `'${value}` : value;
}

/** Lines of fields as CSV with a byte order mark, so that spreadsheets read it as UTF-8. */
export function csvOf(lines: readonly (readonly string[])[]): string {
  const quote = (field: string): string => (/[",\r\n]/.test(field) ? `"${field.replace(/"/g, '""')}"` : field);
  return `\ufeff${lines.map((fields) => fields.map((field) => quote(plainField(field))).join(',')).join('\r\n')}\r\n`;
}

/** Lines of fields in columns parted by tabs: pasted into a spreadsheet it falls into cells. */
export function tabsOf(lines: readonly (readonly string[])[]): string {
  return lines.map((fields) => fields.map((field) => plainField(field).replace(/\s+/g, ' ')).join('\t')).join('\n');
}

/** A plan's title as the name of a file. */
export function fileName(title: string, fallback: string): string {
  return `${title.replace(/[\\/:*?"<>|\u0000-\u001f]/g, '').slice(0, 80) || fallback}.csv`;
}
