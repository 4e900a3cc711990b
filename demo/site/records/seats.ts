import type { SeatQuota, SeatSchool } from 'jiaogai/sdk';

interface SeatsOf {
  readonly id: string;
  readonly name: string;
  readonly seats: SeatQuota;
}

/** Places of one entry year: at the new kindergartens, and of a senior high school for junior schools (指标到校). */
export interface SeatsDocument {
  readonly mark: string;
  readonly asOf: string;
  readonly total: SeatQuota;
  readonly kindergartens: readonly SeatsOf[];
  readonly sharing: {
    readonly name: string;
    readonly places: number;
    readonly schools: readonly (SeatSchool & { readonly name: string })[];
  };
}

const KINDERGARTENS: readonly SeatsOf[] = [
  { id: 'hongqiao', name: '虹桥幼儿园', seats: { places: 360, applied: 402, offered: 360, confirmed: 352 } },
  { id: 'longjin', name: '龙津幼儿园', seats: { places: 450, applied: 384, offered: 370, confirmed: 352 } },
  { id: 'songkou', name: '嵩口中心幼儿园', seats: { places: 360, applied: 318, offered: 310, confirmed: 301 } },
];

const sum = (field: 'places' | 'applied' | 'offered' | 'confirmed'): number =>
  KINDERGARTENS.reduce((total, { seats }) => total + (seats[field] ?? 0), 0);

/** The seats of notice 3: 1,170 places in three new kindergartens, of which one is short and all together are tight. */
export function qingliuSeats(): SeatsDocument {
  return {
    mark: '演示数据',
    asOf: '2023-08-25',
    total: { places: sum('places'), applied: sum('applied'), offered: sum('offered'), confirmed: sum('confirmed') },
    kindergartens: KINDERGARTENS,
    sharing: {
      name: '清流一中',
      places: 240,
      schools: [
        { id: 'experimental-middle', name: '实验中学', pupils: 468 },
        { id: 'longjin-school', name: '龙津学校', pupils: 236 },
        { id: 'school-16', name: '新圩中学', pupils: 142 },
        { id: 'school-17', name: '古田中学', pupils: 118 },
        { id: 'school-18', name: '花桥中学', pupils: 96 },
        { id: 'school-19', name: '龙潭中学', pupils: 74 },
        // Fewer apply than its share: the rest goes to the others.
        { id: 'school-20', name: '杨梅中学', pupils: 52, applicants: 6 },
      ],
    },
  };
}
