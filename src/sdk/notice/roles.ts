import type { Section } from './outline.js';

/** What a part of a notice is for. */
export type Role = 'background' | 'preamble' | 'phases' | 'work' | 'safeguards';

/** How things have been: figures in there are facts, not goals. */
const BACKGROUND =
  /(?:现状|发展基础|工作基础|基本情况|形势|背景|成效|回顾|面临|挑战|存在(?:的)?问题|机遇|取得|成绩|发展环境)/;

const PREAMBLE =
  /^(?:指导思想|总体要求|总体目标|总体思路|工作思路|基本思路|工作目标|主要目标|目标要求|总目标|发展目标|改革目标|具体目标|目标定位|基本原则|指导原则|工作原则|实施原则|原则|基本要求|重要意义|重大意义|意义|背景|基本情况|现状|形势|指导思想[和与及、].{2,10}|思想认识|提高认识|充分认识|总则|附则|适用范围|编制依据|政策依据|目的意义|目的|目标|任务目标|.{0,6}总体要求.{0,8}|.{0,8}目标|总的要求|.{0,4}思路|.{0,4}认识.{0,16}(?:意义|重要性|必要性).{0,4}|.{0,8}指导思想.{0,8}|名词解释)$/;
const PHASES =
  /(?:实施步骤|时间安排|工作步骤|阶段|进度安排|方法步骤|推进步骤|实施进度|时间步骤|步骤安排|工作进度|进程安排|时间进度|步骤和时间|步骤与时间|实施安排|推进计划|日程安排|时间节点|工作安排及时间|步骤)/;
const SAFEGUARDS = /(?:保障|组织领导|工作要求|组织实施|组织保障|监督|附则)/;

function roleOf(heading: string): Role {
  const plain = heading.replace(/[\s"“”]/g, '');
  if (BACKGROUND.test(plain)) return 'background';
  if (PREAMBLE.test(plain)) return 'preamble';
  if (PHASES.test(plain) && !/(?:学段|阶段(?:教育|学校|性|招生))/.test(plain)) return 'phases';
  return SAFEGUARDS.test(plain) ? 'safeguards' : 'work';
}

/** Step 7: the role of each section; a child has its parent's unless its own heading says otherwise. */
export function readRoles(sections: readonly Section[]): Role[] {
  const roles: Role[] = [];
  sections.forEach((section) => {
    const above = section.parent < 0 ? null : roles[section.parent]!;
    const own = roleOf(section.heading);
    if (above === 'background') roles.push(above);
    else if (above === 'preamble' || above === 'phases')
      roles.push(above === 'preamble' && own === 'phases' ? 'phases' : above);
    else if (section.depth > 2 && own === 'phases') roles.push(above ?? 'work');
    else roles.push(own === 'work' && above !== null ? above : own);
  });
  return roles;
}
