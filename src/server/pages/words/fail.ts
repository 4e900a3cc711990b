/** What is said when something does not work: what happened, and what to do. */
export const failZh = {
  network: '网络不通，没有连上服务器。您写的内容都还在，请检查网络后重试。',
  timeout: '服务器很久没有回应。您写的内容都还在，请稍后重试。',
  signIn: '登录已到期，请重新登录。您写的内容都还在。',
  notAllowed: '您的账号不能做这件事。如果应该可以，请联系局办核对账号的单位。',
  notFound: '没有找到，可能已被删除或收回。',
  conflict: '这一项的状态已经变了，请重新读取后再办理。',
  stale: '这一项刚刚有人改过。',
  tooLarge: '文件超过10MB，请压缩后再传。',
  wrongType: '这种文件不能收。请用图片、PDF、Word（docx）或Excel（xlsx）。',
  rule: '有内容不符合要求，请看各栏的提示。',
  tooMany: (seconds: number | null) =>
    seconds === null ? '请求太多，请稍等再试。' : `请求太多，请等${seconds}秒再试。`,
  readOnly: '服务器暂时只能看、不能改。您写的内容都还在，请稍后再试。',
  server: '服务器出了问题。您写的内容都还在，请稍后重试。',
  contract: '服务器的回答看不懂，可能版本不一致。请联系技术人员。',
  other: '没有办成。您写的内容都还在，请重试。',
  request: (id: string) => `问题编号：${id}（联系技术人员时请告知）`,
};
export type FailWords = typeof failZh;

export const failEn: FailWords = {
  network: 'The server could not be reached. What you wrote is kept. Check the network and try again.',
  timeout: 'The server has not answered for a long time. What you wrote is kept. Try again later.',
  signIn: 'Your sign-in has ended. Please sign in again. What you wrote is kept.',
  notAllowed: 'Your account may not do this. If it should, ask the bureau to check its units.',
  notFound: 'This was not found. It may have been removed or taken back.',
  conflict: 'This has changed meanwhile. Read it again first.',
  stale: 'Somebody has just changed this.',
  tooLarge: 'The file is larger than 10 MB. Please make it smaller.',
  wrongType: 'This kind of file is not taken. Use a picture, PDF, Word (docx) or Excel (xlsx).',
  rule: 'Some entries do not fit. See the notes beside them.',
  tooMany: (seconds) =>
    seconds === null ? 'Too many requests. Wait a little.' : `Too many requests. Wait ${seconds} seconds.`,
  readOnly: 'For now the server only shows and does not change. What you wrote is kept. Try again later.',
  server: 'Something is wrong at the server. What you wrote is kept. Try again later.',
  contract: 'The answer of the server was not understood; versions may differ. Ask your technician.',
  other: 'That did not work. What you wrote is kept. Try again.',
  request: (id) => `Number of the request: ${id} (tell it to your technician)`,
};
