import { escapeHtml } from './page.js';
import { QUOTA_STATES, QUOTA_STATES_AS_OF } from './records/states.js';

const FORMS: readonly (readonly [form: string, name: string])[] = [
  ['bar', '条形'],
  ['ring', '环形'],
  ['number', '数字'],
  ['bullet', '子弹图'],
  ['trend', '趋势'],
  ['multiples', '分单位'],
];

const source = `src="/plans/state-quota.json" records-src="/plans/state-quota-records.json" as-of="${QUOTA_STATES_AS_OF}"`;

function meterHtml(form: string, { status, label }: (typeof QUOTA_STATES)[number]): string {
  const more = form === 'bullet' ? ' thresholds="6, 8"' : '';
  return `<quota-meter ${source} target-id="${status}" form="${form}"${more}><p>${escapeHtml(label)}</p></quota-meter>`;
}

/** Every form in every state, one grid a form. */
export function metersByState(): string {
  return FORMS.map(
    ([form, name]) => `<h3 id="form-${form}">${name} <code>${form}</code></h3>
<div class="meters">
${QUOTA_STATES.map((state) => meterHtml(form, state)).join('\n')}
</div>`,
  ).join('\n');
}

interface Case {
  readonly name: string;
  readonly attributes: string;
}

const cases = (list: readonly Case[]): string =>
  `<div class="meters">\n${list
    .map(
      ({ name, attributes }) =>
        `<div><h3>${escapeHtml(name)}</h3><quota-meter ${attributes}><p>${escapeHtml(name)}</p></quota-meter></div>`,
    )
    .join('\n')}\n</div>`;

const OCTOBER = 'as-of="2025-10-20"';
const CAP = 'label="书面作业平均用时" target="60" unit="分钟" comparator="at-most"';
const POST = 'label="专职教研员编制" unit="个"';

/** What is to stay below, and the ends of the scale. */
export function metersAtEnds(): Record<string, string> {
  const term = 'start="2025-09-01" due="2026-01-16"';
  return {
    metersCaps: cases([
      { name: '未超限', attributes: `${CAP} value="52" ${term} ${OCTOBER}` },
      { name: '正好到上限', attributes: `${CAP} value="60" ${term} ${OCTOBER}` },
      { name: '偏高，还有时间', attributes: `${CAP} value="66" ${term} ${OCTOBER}` },
      { name: '到期超限', attributes: `${CAP} value="66" due="2025-06-30" ${OCTOBER}` },
      { name: '到期未超限', attributes: `${CAP} value="48" due="2025-06-30" ${OCTOBER}` },
      {
        name: '上限是 0',
        attributes: `label="小学一、二年级书面作业" value="0" target="0" unit="分钟" comparator="at-most" ${OCTOBER}`,
      },
      {
        name: '应为',
        attributes: `label="新建公办幼儿园" value="3" target="3" unit="所" comparator="equal" ${OCTOBER}`,
      },
      {
        name: '应为，多了',
        attributes: `label="新建公办幼儿园" value="4" target="3" unit="所" comparator="equal" ${OCTOBER}`,
      },
    ]),
    metersEnds: cases([
      { name: '超额一点', attributes: `${POST} value="108" target="100" ${OCTOBER}` },
      { name: '超额三倍', attributes: `${POST} value="300" target="100" ${OCTOBER}` },
      { name: '超额三倍，环形', attributes: `${POST} value="300" target="100" form="ring" ${OCTOBER}` },
      { name: '刚刚好', attributes: `${POST} value="43" target="43" ${OCTOBER}` },
      { name: '差一个', attributes: `${POST} value="42" target="43" ${OCTOBER}` },
      { name: '是 0，不是没有报', attributes: `${POST} value="0" target="43" ${OCTOBER}` },
      { name: '没有报', attributes: `${POST} target="43" ${OCTOBER}` },
      { name: '很大的数', attributes: `label="藏书" value="1234567" target="2000000" unit="册" ${OCTOBER}` },
      {
        name: '很小的数',
        attributes: `label="辍学率" value="0.02" target="0.1" unit="%" comparator="at-most" ${OCTOBER}`,
      },
      { name: '目标是 0', attributes: `label="目标是 0" value="3" target="0" unit="起" ${OCTOBER}` },
    ]),
  };
}

/** Data that is wrong, each in one way. */
export function metersAtFault(): string {
  const from = (records: string, id = 'met'): string =>
    `src="/plans/state-quota.json" target-id="${id}" records-src="/plans/${records}" as-of="${QUOTA_STATES_AS_OF}"`;
  return cases([
    { name: '负数', attributes: `${POST} value="-3" target="43" ${OCTOBER}` },
    { name: 'NaN', attributes: `${POST} value="NaN" target="43" ${OCTOBER}` },
    { name: '文字', attributes: `${POST} value="三十八" target="43" ${OCTOBER}` },
    { name: '1e308', attributes: `${POST} value="1e308" target="43" ${OCTOBER}` },
    { name: '没有目标', attributes: `${POST} value="38" ${OCTOBER}` },
    { name: '目标是文字', attributes: `${POST} value="38" target="很多" ${OCTOBER}` },
    { name: '不存在的日期', attributes: `${POST} value="38" target="43" due="2025-02-30" ${OCTOBER}` },
    { name: '日期颠倒', attributes: `${POST} value="38" target="43" start="2025-12-31" due="2025-01-01" ${OCTOBER}` },
    { name: '不认识的比较', attributes: `${POST} value="38" target="43" comparator="大于" ${OCTOBER}` },
    { name: '不认识的画法', attributes: `${POST} value="38" target="43" form="pie" ${OCTOBER}` },
    { name: '不存在的统计日', attributes: `${POST} value="38" target="43" due="2020-12-31" as-of="2025-13-45"` },
    { name: '分档写错', attributes: `${POST} value="38" target="43" form="bullet" thresholds="三十, 40" ${OCTOBER}` },
    {
      name: '标签里有标记',
      attributes: `label="&lt;img src=x onerror=alert(1)&gt;编制" value="38" target="43" ${OCTOBER}`,
    },
    { name: '方案里没有这个指标', attributes: from('state-quota-records.json', 'no-such-target') },
    { name: '方案没取到', attributes: `src="/plans/missing.json" target-id="met" ${OCTOBER}` },
    { name: '记录没取到', attributes: from('missing.json') },
    { name: '拿方案当记录', attributes: from('state-quota.json') },
    { name: '一条记录也没有', attributes: from('state-quota-none.json') },
    { name: '九条记录里七条有错', attributes: from('state-quota-bad.json') },
    { name: '学位不是数', attributes: `label="学位" seats='{"places":"很多"}' ${OCTOBER}` },
    { name: '学位不是 JSON', attributes: `label="学位" seats="一千一百七十" ${OCTOBER}` },
    {
      name: '录取比报名还多',
      attributes: `label="学位" seats='{"places":100,"applied":80,"offered":90,"confirmed":70}' ${OCTOBER}`,
    },
  ]);
}

export function metersOfSeats(): string {
  return cases([
    {
      name: '充足',
      attributes: `label="学位" seats='{"places":450,"applied":384,"offered":370,"confirmed":352}' ${OCTOBER}`,
    },
    {
      name: '偏紧',
      attributes: `label="学位" seats='{"places":1170,"applied":1104,"offered":1040,"confirmed":1005}' ${OCTOBER}`,
    },
    {
      name: '不足',
      attributes: `label="学位" seats='{"places":360,"applied":402,"offered":360,"confirmed":352}' ${OCTOBER}`,
    },
    {
      name: '录取超过学位',
      attributes: `label="学位" seats='{"places":360,"applied":402,"offered":371,"confirmed":352}' ${OCTOBER}`,
    },
    { name: '只报了报名', attributes: `label="学位" seats='{"places":360,"applied":120}' ${OCTOBER}` },
    { name: '什么都没有报', attributes: `label="学位" seats='{"places":360}' ${OCTOBER}` },
    { name: '没有学位', attributes: `label="学位" seats='{"places":0,"applied":12}' ${OCTOBER}` },
  ]);
}
