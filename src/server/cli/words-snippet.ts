/** Sentences of `snippet`: they stand in HTML comments, so none holds two hyphens. */
export interface SnippetWords {
  readonly inHead: string;
  readonly inArticle: (name: string, note: string) => string;
  readonly policy: string;
  readonly badSet: (text: string) => string;
  readonly noScript: (folder: string) => string;
  readonly join: string;
  readonly written: (name: string) => string;
}

export const snippetZh: SnippetWords = {
  inHead: '网站模板的 head 里放一次',
  inArticle: (name, note) => `正文里粘贴（${name}）：${note}`,
  policy: '网站用内容安全策略时，最严可以到这样',
  badSet: (text) => `--set 应写作 名称=值：${text}`,
  noScript: (folder) => `文件夹里没有 embed.js：${folder}`,
  join: '：',
  written: (name) => `已写入 ${name}`,
};

export const snippetEn: SnippetWords = {
  inHead: 'once, in the head of the template',
  inArticle: (name, note) => `in the article (${name}): ${note}`,
  policy: 'the strictest content security policy that works',
  badSet: (text) => `--set takes NAME=VALUE: ${text}`,
  noScript: (folder) => `no embed.js in this folder: ${folder}`,
  join: ': ',
  written: (name) => `wrote ${name}`,
};
