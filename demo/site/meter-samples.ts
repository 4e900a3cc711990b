import type { Plan } from 'jiaogai/sdk';
import { escapeHtml } from './page.js';
import { targetFinder } from './records/document.js';
import { qingliuSeats } from './records/seats.js';

/** A meter as a page shows it: the very code that stands beside it. */
interface Sample {
  readonly id: string;
  readonly title: string;
  readonly note?: string;
  readonly html: string;
}

const P2 = 'src="/plans/notice-2.json"';
const R2 = 'records-src="/plans/records-2.json"';
const P3 = 'src="/plans/notice-3.json"';
const R3 = 'records-src="/plans/records-3.json"';
const OCTOBER = 'as-of="2024-10-10"';
const NOVEMBER = 'as-of="2023-11-20"';

const tag = (attributes: readonly string[], inside: string): string =>
  `<quota-meter\n  ${attributes.join('\n  ')}\n>\n  ${inside}\n</quota-meter>`;

/** No plan, no records: what is written on the tag. */
function plainSamples(): Sample[] {
  const post = ['label="专职教研员编制"', 'value="38" target="43" unit="个"'];
  const inside = '<p>专职教研员编制 38 个，目标不少于 43 个</p>';
  return [
    { id: 'plain', title: '一行数字', html: tag([...post, 'due="2024-12-31"', OCTOBER], inside) },
    {
      id: 'pace',
      title: '写了起止日期，就有进度和预测',
      html: tag([...post, 'start="2022-12-09" due="2024-12-31"', OCTOBER], inside),
    },
    {
      id: 'cap',
      title: '不超过',
      note: '方向相反的指标：越少越好。',
      html: tag(
        [
          'label="六年级书面作业，全校平均"',
          'value="52" target="60" unit="分钟"',
          'comparator="at-most"',
          'as-of="2025-10-20"',
        ],
        '<p>六年级书面作业全校平均每天 52 分钟，不超过 60 分钟</p>',
      ),
    },
    {
      id: 'over',
      title: '超额完成',
      note: '超出目标的部分照样画出来，不截断。',
      html: tag(
        ['label="市、县两级教研基地"', 'value="108" target="100" unit="个"', 'due="2024-12-31" as-of="2024-12-31"'],
        '<p>教研基地建成 108 个，目标不少于 100 个</p>',
      ),
    },
  ];
}

/** The six forms: four of plain attributes, two that need records. */
function formSamples(id: (words: string, value?: number) => string): Sample[] {
  const bases = [
    'label="市、县两级教研基地"',
    'value="108" target="100" unit="个"',
    'due="2024-12-31" as-of="2024-12-31"',
  ];
  const inside = '<p>教研基地建成 108 个，目标不少于 100 个</p>';
  const posts = [P2, R2, `target-id="${id('专职教研员编制', 43)}"`];
  const groups = [P2, R2, `target-id="${id('先进教研组', 60)}"`];
  return [
    { id: 'bar', title: '条形 bar（默认）', html: tag(bases, inside) },
    { id: 'ring', title: '环形 ring', html: tag([...bases, 'form="ring"'], inside) },
    { id: 'number', title: '数字 number', html: tag([...bases, 'form="number"'], inside) },
    {
      id: 'bullet',
      title: '子弹图 bullet，带分档',
      html: tag([...bases, 'form="bullet" thresholds="60, 80"'], inside),
    },
    {
      id: 'trend',
      title: '趋势 trend',
      note: '由活动记录算出每一天的累计数。',
      html: tag([...posts, 'form="trend"', OCTOBER], '<p>专职教研员编制不少于 43 个</p>'),
    },
    {
      id: 'multiples',
      title: '分单位 multiples',
      note: '名册里有、还没有报送的单位也在，不算 0。',
      html: tag([...groups, 'form="multiples"', OCTOBER], '<p>先进教研组每年不少于 60 个</p>'),
    },
  ];
}

/** Out of a plan: with a value that the page says, and measured from records. */
function planSamples(two: (words: string, value?: number) => string, three: typeof two): Sample[] {
  return [
    {
      id: 'target',
      title: '从方案里取指标，数值自己写',
      note: '目标、期限和依据都来自方案，点“依据”能看到是通知里的哪一句。',
      html: tag(
        [P2, `target-id="${two('教研基地', 100)}"`, 'value="108"', 'as-of="2024-12-31"'],
        '<p>教研基地不少于 100 个</p>',
      ),
    },
    {
      id: 'records',
      title: '由活动记录算出来',
      note: '再加一个记录文件：每人每年 90 学时，34 人中各人到了多少，谁还没有报。',
      html: tag(
        [P2, R2, `target-id="${two('每人每年参加培训', 90)}"`, OCTOBER],
        '<p>教研员每人每年培训不少于 90 学时</p>',
      ),
    },
    {
      id: 'share',
      title: '比例',
      html: tag([P3, R3, `target-id="${three('公办幼儿园占比', 75)}"`, NOVEMBER], '<p>公办幼儿园占比 75% 以上</p>'),
    },
    {
      id: 'unknown',
      title: '缺少基数',
      note: '有一个总校没有报应交流的教师数，比例就算不出，而不是当作 0。',
      html: tag(
        [P3, R3, `target-id="${three('不同学段总校之间', 5)}"`, NOVEMBER],
        '<p>不同学段总校之间交流 5% 左右</p>',
      ),
    },
    {
      id: 'missed',
      title: '到期没有达到',
      html: tag([P3, R3, `target-id="${three('学生参与率', 100)}"`, NOVEMBER], '<p>阅读测评学生参与率 100%</p>'),
    },
  ];
}

function seatSamples(): Sample[] {
  const { asOf, total, sharing } = qingliuSeats();
  const json = (value: unknown): string => JSON.stringify(value);
  const lines = sharing.schools.map((school) => `      ${json(school)}`).join(',\n');
  return [
    {
      id: 'seats',
      title: '新增学位：报名、录取、确认',
      note: '报名达到学位数的九成就提醒，超过就是不足。',
      html: tag(
        ['label="三所新建公办幼儿园学位"', `seats='${json(total)}'`, `as-of="${asOf}"`],
        `<p>学位 ${total.places} 个，报名 ${total.applied} 人</p>`,
      ),
    },
    {
      id: 'sharing',
      title: `指标到校：${sharing.name}把名额分给初中`,
      note: '按毕业生人数，用最大余数法。杨梅中学只有 6 人报名，余下的名额在其他学校之间再分。',
      html: tag(
        [
          `label="${sharing.name}指标到校名额"`,
          `seats='{\n    "places": ${sharing.places},\n    "schools": [\n${lines}\n    ]\n  }'`,
          `as-of="${asOf}"`,
        ],
        `<p>${sharing.name}指标到校名额 ${sharing.places} 个</p>`,
      ),
    },
  ];
}

function lookSamples(): Sample[] {
  const plain = [
    'label="年度先进教研组"',
    'value="48" target="60" unit="个"',
    'start="2024-01-01" due="2024-12-31"',
    OCTOBER,
  ];
  const inside = '<p>年度先进教研组 48 个，目标不少于 60 个</p>';
  return [
    { id: 'compact', title: '紧凑、素色', html: tag([...plain, 'size="compact" theme="plain"'], inside) },
    { id: 'blue', title: '常规、蓝色', html: tag([...plain, 'theme="blue"'], inside) },
    { id: 'large', title: '大字', html: tag([...plain, 'size="large"'], inside) },
    {
      id: 'english',
      title: 'English',
      html: tag(
        [
          'lang="en"',
          'label="Teaching-research posts"',
          'value="38" target="43" unit="posts"',
          'start="2022-12-09" due="2024-12-31"',
          OCTOBER,
        ],
        '<p>38 posts filled, at least 43 wanted</p>',
      ),
    },
  ];
}

function sampleHtml({ id, title, note, html }: Sample): string {
  return `<div class="meter-sample">
  <div>
    <h3 id="${id}">${escapeHtml(title)}</h3>
    ${note ? `<p class="quiet small">${escapeHtml(note)}</p>` : ''}
    ${html}
  </div>
  <div class="code">
    <div class="bar">
      <span class="quiet small">代码</span
      ><span><span role="status"></span> <button type="button" class="button" data-copy="code-${id}" aria-label="复制：${escapeHtml(title)}">复制</button></span>
    </div>
    <pre tabindex="0" aria-label="代码：${escapeHtml(title)}"><code id="code-${id}">${escapeHtml(html)}</code></pre>
  </div>
</div>`;
}

const all = (samples: readonly Sample[]): string => samples.map(sampleHtml).join('\n');

/** The samples of the page of meters by the name under which it asks for them. */
export function meterSamples(plans: ReadonlyMap<string, Plan>): Record<string, string> {
  const [two, three] = [targetFinder(plans.get('2')!).id, targetFinder(plans.get('3')!).id];
  return {
    metersPlain: all(plainSamples()),
    metersForms: all(formSamples(two)),
    metersPlan: all(planSamples(two, three)),
    metersSeats: all(seatSamples()),
    metersLooks: all(lookSamples()),
  };
}
