/** What the site says of each notice beyond what its plan says. */
export interface BoardEntry {
  readonly id: string;
  /** Short name of the board, as a bureau would head it. */
  readonly name: string;
  readonly summary: string;
  /** The day on which the sample data is seen. */
  readonly asOf: string;
  /** Where its numbers stand on the overview. */
  readonly quota?: string;
}

export const BOARDS: readonly BoardEntry[] = [
  {
    id: '0',
    name: '基础教育课程教学改革深化行动',
    summary: '三个阶段、九项任务，由教育科、校外教育指导中心和教师进修学校分头牵头，每年年底报送落实情况。',
    asOf: '2025-10-20',
  },
  {
    id: '1',
    name: '提高义务教育学校教学质量',
    summary: '课堂、作业、考试招生、评价、教研、课后服务六个方面的措施，含分年级作业时间上限。',
    asOf: '2025-10-20',
  },
  {
    id: '2',
    name: '新时代基础教育教研体系行动计划',
    summary: '教研机构、队伍、任务、机制和保障二十四条，写明编制、学时、听课节数等指标。',
    asOf: '2025-01-15',
    quota: 'research',
  },
  {
    id: '3',
    name: '筑牢教育质量意识，全力推进教育改革',
    summary: '一年期工作意见：学位、教师交流、课后服务、一站式招生，以及各试点学校的任务。',
    asOf: '2023-11-20',
    quota: 'county',
  },
  {
    id: '4',
    name: '全面提高义务教育质量实施方案',
    summary: '没有规定日期和数字的方案：完成时限由台账另行约定，看板照样可以用。',
    asOf: '2025-10-20',
  },
];
