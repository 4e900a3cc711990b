/** Sentences of `serve`, `backup` and `restore`. */
export interface ServeWords {
  readonly serving: (url: string) => string;
  readonly pages: (url: string) => string;
  readonly api: (url: string) => string;
  readonly readOnly: string;
  readonly demo: string;
  readonly nobody: string;
  readonly stopping: string;
  readonly stopped: string;
  readonly cutOff: string;
  readonly saved: (file: string, rows: number) => string;
  readonly restored: (place: string, rows: number) => string;
}

export const serveZh: ServeWords = {
  serving: (url) => `已启动：${url}/（按 Ctrl+C 停止）`,
  pages: (url) => `  工作页面  ${url}/work/`,
  api: (url) => `  接口      ${url}/api/v1`,
  readOnly: '注意：数据文件夹不可写，只能查看',
  demo: '注意：演示身份已开启，任何人都可以选一个身份登录；不要放真实数据',
  nobody: '注意：没有设置登录（--issuer、--audience），只能查看已公开的方案',
  stopping: '正在停止：等待正在处理的请求……',
  stopped: '已停止',
  cutOff: '已停止：有请求没有在规定时间内结束，已中断',
  saved: (file, rows) => `已备份 ${rows} 行：${file}（密钥不在其中，请另行妥善保存）`,
  restored: (place, rows) => `已恢复 ${rows} 行：${place}（须与原来的密钥一起使用）`,
};

export const serveEn: ServeWords = {
  serving: (url) => `serving at ${url}/ (Ctrl+C stops it)`,
  pages: (url) => `  pages for people  ${url}/work/`,
  api: (url) => `  API               ${url}/api/v1`,
  readOnly: 'note: the data folder cannot be written to; reading works',
  demo: 'note: demo users are on, and anyone can sign in as one of them; keep real data out',
  nobody: 'note: no sign-in is set up (--issuer, --audience), so only published plans are shown',
  stopping: 'stopping: waiting for requests that run …',
  stopped: 'stopped',
  cutOff: 'stopped: some requests did not end in time and were cut off',
  saved: (file, rows) => `saved ${rows} rows: ${file} (the secret is not in it; keep that apart)`,
  restored: (place, rows) => `restored ${rows} rows: ${place} (use it with the secret that it had)`,
};
