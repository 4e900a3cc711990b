import { toFlow, type Flow } from './flow.js';
import { readNumeral } from './numerals.js';

/** One line of the published text, trimmed; places are those of the flow. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** How far it runs across the page, indent included: a Chinese character takes two columns. */
  readonly columns: number;
  /** The line goes on with the sentence of the line before it: a page turned in between. */
  readonly isContinued: boolean;
}

export interface Lines {
  readonly flow: Flow;
  readonly lines: readonly Line[];
}

/** Step 1: the text in its working form, cut into lines; empty ones stay as marks of a gap. */
export function readLines(given: string): Lines {
  const flow = toFlow(given);
  const lines: Line[] = [];
  let start = 0;
  while (start <= flow.text.length) {
    let end = flow.text.indexOf('\n', start);
    if (end < 0) end = flow.text.length;
    lines.push(trimmed(flow, start, end));
    start = end + 1;
  }
  return { flow, lines };
}

function trimmed(flow: Flow, from: number, to: number, isContinued = false): Line {
  let [start, end] = [from, to];
  while (start < end && flow.text[start] === ' ') start += 1;
  while (end > start && flow.text[end - 1] === ' ') end -= 1;
  const text = flow.text.slice(start, end);
  return {
    start,
    end,
    text,
    columns: start - from + text.length + (text.match(/[^\x00-\x7f]/g)?.length ?? 0),
    isContinued,
  };
}

const PAGE_NUMBER =
  /^(?:[-~·.\s]*\d{1,3}[-~·.\s]*|第 ?\d{1,3} ?页(?: ?[,/]? ?共 ?\d{1,3} ?页)?|\d{1,3} ?\/ ?\d{1,3}|第[一二三四五六七八九十]+页)$/;

/** Words that only a web page says around a document. */
const SITE = [
  /^(?:您?(?:现在|当前)?的?位置|当前位置|所在位置)/,
  /^(?:首页|网站首页)(?: |>|-|»|$|›|\/)/,
  /(?:首页|政务公开|信息公开|通知公告|政策文件) ?(?:>|»|›|>>) ?/,
  /^[【[(]?(?:打印|关闭|收藏|字体|字号|分享|复制链接|返回顶部|返回列表|我要纠错|纠错)/,
  /^[【[]?(?:字体|字号)[:: ]?/,
  /(?:扫一扫|扫描二维码|微信扫|手机(?:上)?(?:查看|打开|阅读)|用手机)/,
  /^(?:上一篇|下一篇|上一条|下一条|上一页|下一页|相关(?:链接|文章|阅读|资源|搜索|推荐|文档|信息|附件|稿件|解读)|相关政策|延伸阅读|猜你喜欢|热门|推荐阅读|政策解读|图解)(?: |[::]|$|>)/,
  /^(?:版权所有|主办单位|承办单位|主办[::]|承办[::]|技术支持|地址[::]|邮编[::]|网站(?:标识码|地图|声明)|联系我们|关于我们|备案号|举报电话)/,
  /(?:ICP备|ICP证|公网安备|版权归|All Rights Reserved|Copyright|©)/i,
  /^(?:责任编辑|编辑|审核|初审|终审|供稿|稿源|作者|录入|发布人|校对|阅读次数|浏览次数|点击(?:数|量|次数)|访问量|浏览量|阅读量)[::]/,
  /^(?:文章来源|信息来源|来源|发布时间|发布日期|更新时间|时间)[::].*(?:浏览|点击|阅读|来源|次|字号|字体|\d{2}:\d{2})/,
  /^(?:上传人|文档编号|上传时间|返回 下载|资源描述|展开阅读全文|点击查看更多|下载文档|还剩|本文(?:由|档)|文档介绍|格式[::]|页数[::]|大小[::]|举报 ?$|VIP|免费下载|立即下载)/,
  /(?:由会员分享|由互联网用户|可在线阅读|本站(?:所有|为|仅|只)|侵权|客服QQ|文章地址|网友上传|word版|下载积分)/i,
  /_第\d+页$/,
  /^(?:第\d+页 ?\/ ?共\d+页)$/,
  /^https?:\/\/\S+$/,
  /\.(?:docx?|pdf|wps|xlsx?)$/i,
];

/** Says whether a line belongs to the page around a document, not to the document. */
export function isSiteLine(text: string): boolean {
  return text.length < 400 && SITE.some((pattern) => pattern.test(text));
}

export function isPageNumber(text: string): boolean {
  return text.length <= 24 && PAGE_NUMBER.test(text);
}

const ENDS_SENTENCE = /[。!?;:…)”"》】]$/;
const PAGE_MARK = /^(\d{1,3})、/;

/**
 * Step 2: file-sharing sites cut a document into pages and put `7、` before each, in the middle of a sentence.
 * They run from 1 through the whole text, and most of them follow a sentence that has not ended.
 */
export function stripPageMarks({ flow, lines }: Lines): Lines {
  const marks: { index: number; length: number; isMidSentence: boolean }[] = [];
  let previous = '';
  lines.forEach((line, index) => {
    if (line.text === '') return;
    const match = PAGE_MARK.exec(line.text);
    if (match && readNumeral(match[1]!) === marks.length + 1) {
      marks.push({
        index,
        length: match[0].length,
        isMidSentence: !ENDS_SENTENCE.test(previous) && previous.length > 20,
      });
    }
    previous = line.text;
  });
  const turns = marks.slice(1).filter((mark) => mark.isMidSentence).length;
  const first = marks[0]?.index ?? 0;
  const last = marks[marks.length - 1]?.index ?? 0;
  const total = lines.slice(first, last + 1).reduce((sum, line) => sum + line.text.length, 0);
  if (marks.length < 3 || turns < (marks.length - 1) * 0.6 || total / marks.length < 60) return { flow, lines };
  const byIndex = new Map(marks.map((mark, order) => [mark.index, { ...mark, order }]));
  return {
    flow,
    lines: lines.map((line, index) => {
      const mark = byIndex.get(index);
      return mark ? trimmed(flow, line.start + mark.length, line.end, mark.order > 0) : line;
    }),
  };
}

/** Step 3: lines of the site and page numbers leave; a page number between two halves of a sentence joins them. */
export function dropDebris({ flow, lines }: Lines): { kept: Lines; dropped: Line[] } {
  const dropped: Line[] = [];
  const kept = lines.map((line) => {
    if (line.text === '' || line.isContinued || !(isPageNumber(line.text) || isSiteLine(line.text))) return line;
    dropped.push(line);
    return { ...line, end: line.start, text: '' };
  });
  return { kept: { flow, lines: kept }, dropped };
}
