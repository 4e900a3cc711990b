import type { DataIssue } from '../errors.js';

const ZH: readonly (readonly [RegExp, string])[] = [
  [/^expected an address .*$/, '地址要以 / 或 https:// 开头'],
  [/^expected a full address.*$/, '组件放在别的网站上时，这里也要写完整网址'],
  [/^expected a date.*$/, '日期要写成 2025-12-31 这样'],
  [/^expected a number$/, '这里要填数字'],
  [/^expected one of (.*)$/, '只能是：$1'],
  [/^expected a folder.*$/, '要写文件夹的地址：以 / 或 https:// 开头，以 / 结尾'],
  [/^expected a whole number.*$/, '要填不超过 20000 的整数'],
  [/^only a tag .*$/, '报送地址只能写在标签里，请改用标签形式'],
  [/^.* has no such attribute$/, '这个组件没有这个属性'],
];

/** What a fault of a snippet says in Chinese or in English. */
export function sayIssue({ message }: DataIssue, lang: 'zh-CN' | 'en'): string {
  if (lang === 'en') return message;
  const known = ZH.find(([pattern]) => pattern.test(message));
  return known ? message.replace(known[0], known[1]) : message;
}
