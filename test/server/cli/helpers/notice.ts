/** A short notice of an invented county: every file format of these tests holds it. */
export const NOTICE = `云溪县教育局关于印发《云溪县阅读行动方案》的通知
云教发〔2024〕9号

各中小学：
　　现将《云溪县阅读行动方案》印发给你们，请认真落实。
　　一、工作目标
　　到2026年底，全县学校图书馆达标率达到95%以上，建成书香校园不少于20所。
　　二、主要任务
　　（一）补充图书。各校每年新增图书不少于500册。（责任单位：装备中心）
　　（二）开好阅读课。2025年9月底前全部开课。（责任单位：教研室；配合单位：各中小学）
　　三、工作要求
　　（一）加强组织。校长为第一责任人。
云溪县教育局
2024年5月6日
`;

const utf8 = new TextEncoder();

/** UTF-16 of either order, with or without a byte order mark. */
export function utf16(text: string, order: 'le' | 'be', hasMark: boolean): Uint8Array {
  const bytes = Buffer.from(`${hasMark ? '\ufeff' : ''}${text}`, 'utf16le');
  return new Uint8Array(order === 'le' ? bytes : bytes.swap16());
}

/** UTF-8 with a byte order mark. */
export const utf8WithMark = (text: string): Uint8Array => utf8.encode(`\ufeff${text}`);

let table: Map<string, readonly number[]> | undefined;

/** GB18030 in its two-byte part: the decoder of the platform, turned round. */
export function gb18030(text: string): Uint8Array {
  if (!table) {
    table = new Map();
    const decoder = new TextDecoder('gb18030');
    for (let high = 0x81; high <= 0xfe; high += 1) {
      for (let low = 0x40; low <= 0xfe; low += 1) {
        if (low === 0x7f) continue;
        const char = decoder.decode(new Uint8Array([high, low]));
        if (!table.has(char)) table.set(char, [high, low]);
      }
    }
  }
  return new Uint8Array(
    [...text].flatMap((char) => (char < '\x80' ? [char.charCodeAt(0)] : (table!.get(char) ?? [63]))),
  );
}
