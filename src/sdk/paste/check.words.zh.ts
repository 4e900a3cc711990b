import type { CheckWords } from './check-words.js';

export const checkWordsZh: CheckWords = {
  forms: { link: '链接', placeholder: '占位', tag: '标签', frame: '框架' },
  space: '',
  noForm: '代码',
  codes: {
    ok: { what: '{form}完好，内容是“{name}”。' },
    'nothing-found': {
      what: '没有找到我们的标签、占位、链接或框架。',
      why: '可能是编辑器把整段代码删掉了，也可能粘贴的不是这一页的源代码。',
      then: '在网页上按 Ctrl+U 打开源代码，全部复制过来再检查一次。如果确实被删掉了，改用链接。',
    },
    'tag-escaped': {
      what: '代码成了网页上的文字，读者看到的是尖括号。如果本来就是给人看的示例，不用管它。',
      why: '多半是在可视模式里粘贴的，或者后台的过滤器把尖括号转成了文字。',
      then: '切换到“源代码”模式重新粘贴。仍然这样，就改用链接。',
    },
    'address-shown': {
      what: '只剩下网址，成了网页上的文字，点不开。',
      why: 'WordPress 把粘贴在段落里的框架变成网址，有的编辑器也这样。',
      then: '改用链接，或者粘贴到“自定义 HTML”一类的代码块里。',
    },
    'frame-sandboxed': {
      what: '框架带有 sandbox，里面的脚本或数据打不开。',
      more: '缺少 {detail}。',
      why: 'TinyMCE 7 以后默认给框架加上 sandbox=""，有的后台也会加。',
      then: '请技术人员把编辑器的 sandbox_iframes 设为 false。改不了设置，就改用链接。',
    },
    'script-missing': {
      what: '这一页没有加载 embed.js：标签和占位不会变成组件，链接只能点开看，框架的高度不会自己调整。',
      why: '没有脚本权限的作者保存文章时，脚本会被删掉。',
      then: '请技术人员在网站模板里加载一次脚本。模板改不了，就用链接。',
    },
    'attributes-lost': {
      what: '{form}还在，写明数据的属性没有了，不知道该显示什么。',
      why: '编辑器或过滤器只留下它认识的属性；也有的把网址里的 & 转了两次。',
      then: '改用另一种写法，见下面的代码。',
    },
    'table-alone': {
      what: '只剩下备用的表格，外面的标签或占位没有了。如果本来就只放一张表格，不用管它。',
      why: '编辑器删掉了它不认识的标签和属性，只留下内容。',
      then: '改用链接；下面已经有我们的链接时，删掉这张表格就行。',
    },
    'tag-unknown': {
      what: '没有叫 {widget} 的组件。',
      more: '是不是 {detail}？',
      then: '改正名称。全部是小写英文字母，中间用连字符。',
    },
    'quotes-curly': {
      what: '属性两边是中文引号，浏览器把引号当成了内容。',
      why: '代码经过 Word、WPS 或聊天软件时，英文引号会被换成中文引号。',
      then: '从生成代码的页面直接复制，粘贴到“源代码”模式里。',
    },
    'mixed-content': {
      what: '网页是 https，这里的地址是 http，浏览器不会加载：{detail}',
      then: '把地址开头改成 https://，或者只写从 / 开始的部分。',
    },
    'address-local': {
      what: '地址指向自己的电脑，别人打不开：{detail}',
      why: '代码是在本机预览时复制的，或者文件还没有上传。',
      then: '先把文件上传到网站，再用网站上的地址。',
    },
    'frame-relative': {
      what: '框架的地址不是从 / 或 https:// 开始，换一个栏目就会打不开。',
      more: '在这里它指向 {detail}',
      why: 'TinyMCE 会把地址改成相对于后台页面的地址。',
      then: '请技术人员把编辑器的 convert_urls 设为 false，或者改用占位。',
    },
    'src-relative': {
      what: '数据的地址不是从 / 或 https:// 开始，换一个栏目就会找不到。',
      more: '请核对：{detail}',
      then: '把地址写成从 / 开始。',
    },
    'link-relative': {
      what: '链接的地址不是从 / 或 https:// 开始。网页加载了脚本时仍会变成组件；没有脚本时点开可能找不到。',
      more: '在这里它指向 {detail}',
      why: 'TinyMCE 会把地址改成相对于后台页面的地址。',
      then: '请技术人员把编辑器的 convert_urls 设为 false，或者改用占位。',
    },
    hidden: {
      what: '代码写在注释或 template 里，不会显示。',
      why: '有的后台保存时把不认识的代码变成注释。',
      then: '把它移到正文里，或者改用链接。',
    },
    'table-moved': {
      what: '备用的表格跑到了{form}外面，组件和表格会同时出现。',
      why: 'WordPress 自动分段，或者编辑器把标签当成文字放进了段落。',
      then: '在标签外面套一层 div 再粘贴，见下面的代码；仍然这样，就删掉表格，改用链接。',
    },
    'tag-unwrapped': {
      what: '标签里有表格，外面没有 div。现在是好的，下次保存时表格可能被移到外面。',
      why: 'WordPress 自动分段时会把标签放进段落，表格不能在段落里。',
      then: '在标签外面套一层 div。',
    },
    'placeholder-empty': {
      what: '占位里面是空的：没有脚本的读者和搜索引擎什么也看不到，有的编辑器还会删掉空的 div。',
      then: '在里面放一个链接或一张普通表格。',
    },
    nested: {
      what: '{form}放在了另一个组件里面，不会单独显示。',
      why: '粘贴时光标停在了先前那段代码中间。',
      then: '把两段代码分开，一段在另一段后面。',
    },
    'link-not-alone': {
      what: '链接和别的文字在一段里，或者在列表、导航里，或者没有文字：它只是链接，不会变成组件。',
      why: '编辑器合并了段落，或者粘贴时没有另起一段。',
      then: '让链接独占一段；只想要一个链接时，不用管它。',
    },
    'link-elsewhere': {
      what: '链接指向别的网站（{detail}），不会变成组件。',
      then: '想在本页直接显示，改用框架；或者从本站加载脚本。',
    },
    srcdoc: {
      what: '代码被放进了框架的 srcdoc 里，高度不会跟着内容走。',
      why: '后台的“嵌入 HTML”功能会这样做。',
      then: '直接用框架，地址写在 src 里。',
    },
    'frame-without-height': {
      what: '框架没有写明高度，脚本没有加载时只有一小条。',
      why: '有的编辑器删掉 height，或者只留下百分比。',
      then: '加上 height="600"，并在网站模板里加载脚本。',
    },
    'script-relative': {
      what: '脚本的地址不是从 / 或 https:// 开始，换一个栏目就会找不到：{detail}',
      then: '把地址写成从 / 开始。',
    },
    'script-twice': { what: '这一页加载了不止一次 embed.js。不会出错，但是多余。', then: '留下一个。' },
  },
};
