/**
 * Character maps for PDFs whose Chinese fonts are not embedded (宋体 by name, codes in GBK or UCS-2), as older office
 * programs write them. pdf.js wants Adobe's tables for these, two megabytes; to read the text and not to draw it, the
 * codes may as well be Unicode themselves.
 */

/** Codes to a line of 100, as the format asks for. */
function sections(lines: readonly string[], kind: string): string {
  const out: string[] = [];
  for (let at = 0; at < lines.length; at += 100) {
    const part = lines.slice(at, at + 100);
    out.push(`${part.length} begin${kind}\n${part.join('\n')}\nend${kind}`);
  }
  return out.join('\n');
}

function cmap(name: string, codespace: readonly string[], body: string): Uint8Array {
  const isVertical = name.endsWith('-V') ? '/WMode 1 def\n' : '';
  return new TextEncoder().encode(
    `begincmap\n/CMapName /${name} def\n${isVertical}${codespace.length} begincodespacerange\n${codespace.join('\n')}\nendcodespacerange\n${body}\nendcmap\n`,
  );
}

const hex = (code: number, digits: number): string => `<${code.toString(16).padStart(digits, '0')}>`;

/** Two-byte codes of GBK and what they stand for. */
function gbkLines(): string[] {
  const decoder = new TextDecoder('gb18030');
  const lines: string[] = [];
  for (let high = 0x81; high <= 0xfe; high += 1) {
    for (let low = 0x40; low <= 0xfe; low += 1) {
      const text = low === 0x7f ? '' : decoder.decode(new Uint8Array([high, low]));
      if (text.length === 1 && text !== '\ufffd') lines.push(`${hex(high * 256 + low, 4)} ${text.charCodeAt(0)}`);
    }
  }
  return lines;
}

/** The map of a name, or null for one that is not of simplified Chinese. */
export function chineseCMap(name: string): Uint8Array | null {
  if (/^UniGB-(?:UCS2|UTF16)-[HV]$/.test(name))
    return cmap(name, ['<0000> <ffff>'], sections(['<0000> <ffff> 0'], 'cidrange'));
  if (/^(?:GBK-EUC|GBKp-EUC|GBK2K|GBpc-EUC|GB-EUC)-[HV]$/.test(name)) {
    const ascii = sections(['<00> <80> 0'], 'cidrange');
    return cmap(name, ['<00> <80>', '<8140> <fefe>'], `${ascii}\n${sections(gbkLines(), 'cidchar')}`);
  }
  if (name === 'Adobe-GB1-UCS2') return cmap(name, ['<0000> <ffff>'], sections(['<0000> <ffff> <0000>'], 'bfrange'));
  return null;
}

/** What pdf.js asks for the maps that it does not carry. */
export class ChineseMaps {
  fetch({ kind, filename }: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
    const map = kind === 'cMapUrl' ? chineseCMap(filename) : null;
    return map ? Promise.resolve(map) : Promise.reject(new Error(`no ${filename}`));
  }
}
