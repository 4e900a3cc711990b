import { loadScripts } from './load.js';

export async function start(at, readSettings) {
  await loadScripts(`${at}ueditor.config.js`);
  window.UEDITOR_CONFIG.UEDITOR_HOME_URL = at;
  await loadScripts(`${at}ueditor.all.js`, `${at}lang/zh-cn/zh-cn.js`);
  const editor = window.UE.getEditor('place', { serverUrl: '', ...(await readSettings()) });
  await new Promise((resolve) => editor.ready(resolve));
  return (html) => {
    // What leaving the source view does.
    editor.setContent(html);
    return editor.getContent();
  };
}
