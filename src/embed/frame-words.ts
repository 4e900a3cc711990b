/** What a frame says itself, in the reader's language. */
const zh = {
  unknown: '网址里没有写明要显示哪个组件，或者本站没有这个组件。请核对 widget 参数。',
  refused: '网址指向的数据不在本站允许的范围内，没有打开。请联系网站管理员。',
  failed: '没有打开。请检查网络，然后再试。',
  again: '再试一次',
  tooOld: '浏览器版本较旧，打不开这里的内容。请换用新版浏览器。',
  written: '以下内容写在网址里，请以发布单位的网页为准。',
};

const en: typeof zh = {
  unknown:
    'The address does not say which widget to show, or this site has no such widget. Check the parameter widget.',
  refused: 'The address points to data that this site does not allow here, so it was not opened. Ask the webmaster.',
  failed: 'This could not be opened. Check the network and try again.',
  again: 'Try again',
  tooOld: 'This browser is too old for what is shown here. Please use a newer one.',
  written: 'What follows is written in the address; the page of whoever published it is what counts.',
};

export type FrameWord = keyof typeof zh;

/** A sentence in the language of a tag such as `en-GB`; Chinese unless it is English. */
export function sayIn(lang: string, word: FrameWord): string {
  return (/^en(?:-|$)/i.test(lang) ? en : zh)[word];
}
