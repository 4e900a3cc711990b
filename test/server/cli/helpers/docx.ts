import { strToU8, zipSync } from 'fflate';

/** What goes into a docx besides its text. */
export interface DocxParts {
  readonly numbering?: string;
  readonly styles?: string;
  readonly files?: Readonly<Record<string, Uint8Array>>;
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** A paragraph, with properties such as its numbering. */
export const paragraph = (text: string, properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}<w:r><w:t xml:space="preserve">${escape(text)}</w:t></w:r></w:p>`;

/** The place of a paragraph in an automatic list. */
export const numbered = (numId: number, level: number): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`;

export const table = (rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;

/** `w:numbering` of one list; levels by pattern and format. */
export function numberingOf(levels: readonly (readonly [string, string])[], extra = ''): string {
  const lvls = levels
    .map(
      ([pattern, format], level) =>
        `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${pattern}"/></w:lvl>`,
    )
    .join('');
  return `<w:abstractNum w:abstractNumId="7">${lvls}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>${extra}`;
}

/** A small but whole docx. */
export function docx(body: string, { numbering, styles, files = {} }: DocxParts = {}): Uint8Array {
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const part = (name: string, xml: string | undefined): Record<string, Uint8Array> =>
    xml === undefined ? {} : { [`word/${name}.xml`]: strToU8(`${HEAD}<w:${name} ${W}>${xml}</w:${name}>`) };
  return zipSync({
    '[Content_Types].xml': strToU8(
      `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${type}.document.main+xml"/><Override PartName="/word/numbering.xml" ContentType="${type}.numbering+xml"/><Override PartName="/word/styles.xml" ContentType="${type}.styles+xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${rel}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/_rels/document.xml.rels': strToU8(
      `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r2" Type="${rel}/numbering" Target="numbering.xml"/><Relationship Id="r3" Type="${rel}/styles" Target="styles.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(`${HEAD}<w:document ${W}><w:body>${body}</w:body></w:document>`),
    ...part('numbering', numbering),
    ...part('styles', styles),
    ...files,
  });
}
