/** A PDF of one page, written by hand: its content stream, fonts and further entries of the trailer. */
export function pdf(content: string, resources = '', trailer = '', objects: readonly string[] = []): Uint8Array {
  const all = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << ${resources} >> >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ...objects,
  ];
  let file = '%PDF-1.4\n';
  const places = all.map((object, index) => {
    const place = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const start = file.length;
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${all.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${all.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return new TextEncoder().encode(file);
}

/** A page that is nothing but a picture, as scanners make it. */
export const scannedPdf = (): Uint8Array =>
  pdf('q 595 0 0 842 0 0 cm /Im1 Do Q', '/XObject << /Im1 5 0 R >>', '', [
    '<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\n0\nendstream',
  ]);

/** A page that opens with a password only. */
export const lockedPdf = (): Uint8Array =>
  pdf('', '', `/ID [<${'11'.repeat(16)}> <${'11'.repeat(16)}>] /Encrypt 5 0 R`, [
    `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> >>`,
  ]);

/** A page in a Chinese font that is named and not embedded, as older office programs print it. */
export const namedFontPdf = (encoding: string, codes: string): Uint8Array =>
  pdf(`BT /F1 16 Tf 72 700 Td <${codes}> Tj ET`, '/Font << /F1 5 0 R >>', '', [
    `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /${encoding} /DescendantFonts [6 0 R] >>`,
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor 7 0 R >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
  ]);
