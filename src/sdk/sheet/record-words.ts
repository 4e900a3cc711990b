/** Whether a cell says anything: dashes, 无 and 未发现问题 say that there is nothing. */
export function saysSomething(text: string): boolean {
  const plain = text.normalize('NFKC').trim();
  if (/^[-—–/\\_~·.]*$/.test(plain) || /^(?:无|暂无|没有|none|n\/?a)$/i.test(plain)) return false;
  return !/^(?:未发现|没有发现|无)(?:明显|突出)?(?:的)?(?:问题|异常)?[。.]?$/.test(plain);
}

/** An id made of what a line says, the same for the same line: a sheet that is read twice adds nothing twice. */
export function idOf(text: string): string {
  let [one, two] = [0x811c9dc5, 0x1b873593];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, 0x01000193);
    two = Math.imul(two ^ (unit + at), 0x85ebca6b);
  }
  const hex = (value: number): string => (value >>> 0).toString(16).padStart(8, '0');
  return `i-${hex(one)}${hex(two ^ (two >>> 15))}`;
}
