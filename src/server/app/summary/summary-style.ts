/** The look of the summary's page, on the screen and on A4. Served by itself: the page's policy knows no inline style. */
export const SUMMARY_STYLE = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body {
  margin: 0;
  background: #f3f2ef;
  color: #1f1f1f;
  font: 17px/1.75 FangSong, STFangsong, "仿宋", "Noto Serif CJK SC", "Songti SC", SimSun, serif;
  text-autospace: normal;
}
main { max-width: 210mm; margin: 0 auto; padding: 40px 24px 64px; background: #fff; }
.mark, .mark-text { color: #9b1c1c; font-weight: bold; text-align: center; }
.mark { margin: 0; padding: 6px; background: #fff; border-bottom: 1px solid #9b1c1c; position: sticky; top: 0; }
h1 {
  margin: 0 0 16px;
  font: bold 26px/1.4 "FZXiaoBiaoSong-B05S", "方正小标宋简体", STZhongsong, "Noto Serif CJK SC", SimSun, serif;
  text-align: center;
  text-wrap: balance;
}
h2 { margin: 32px 0 8px; font: bold 20px/1.5 SimHei, "Heiti SC", "Noto Sans CJK SC", sans-serif; }
h3 { margin: 20px 0 4px; font: bold 17px/1.6 KaiTi, STKaiti, "Noto Serif CJK SC", serif; }
p { margin: 0 0 8px; text-indent: 2em; overflow-wrap: anywhere; }
.mark, .mark-text, .note, .who, .none { text-indent: 0; }
.facts { display: flex; flex-wrap: wrap; justify-content: center; margin: 0 0 16px; padding: 0; list-style: none; }
.facts li { margin: 0 12px; font-size: 15px; }
.note, .none { color: #595959; font-size: 15px; }
.who { font-weight: bold; font-size: 16px; }
article { margin: 0 0 12px; padding-left: 12px; border-left: 2px solid #d0cdc6; }
.scroll { overflow-x: auto; margin: 8px 0 12px; }
.scroll:focus-visible { outline: 2px solid #1d4f91; outline-offset: 2px; }
table { width: 100%; table-layout: fixed; border-collapse: collapse; font-size: 14px; line-height: 1.45; font-variant-numeric: tabular-nums; }
caption { padding: 4px; font-weight: bold; text-align: center; break-after: avoid; }
th, td { padding: 5px 6px; border: 1px solid #7a7a7a; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { background: #eeece6; font-weight: bold; text-align: center; vertical-align: middle; }
td.c { text-align: center; }
@media (max-width: 640px) {
  main { padding: 24px 16px 48px; }
  h1 { font-size: 22px; }
  .scroll table { min-width: 720px; }
}
@page {
  size: A4;
  margin: 25mm 22mm 22mm 17mm;
  @bottom-center { content: "— " counter(page) " —"; font: 12pt SimSun, "Noto Serif CJK SC", serif; }
}
@media print {
  body { background: none; font-size: 12pt; }
  main { max-width: none; margin: 0; padding: 0 0 0 7mm; }
  h1 { font-size: 20pt; }
  h2 { font-size: 15pt; break-after: avoid; }
  h3 { font-size: 12pt; break-after: avoid; }
  p { orphans: 2; widows: 2; }
  .scroll { overflow: visible; }
  table { font-size: 9.5pt; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  .who { break-after: avoid; }
  /* Fixed, it stands on every sheet of paper; beside the text, since above it no room can be kept on each. */
  .mark { position: fixed; top: 0; left: 0; padding: 0; border: 0; background: none; font-size: 10.5pt; }
  .mark { writing-mode: vertical-rl; letter-spacing: 0.2em; }
}
`.trimStart();
