/**
 * What we call the systems that the five notices name, in the order of the study of them, and which element beside the
 * board takes each up. `docs/api.md` says since when there is an element, or what brings it.
 */

/** Elements by a letter; the board and the plan itself are always there. */
export const ELEMENTS = {
  a: 'after-school-menu',
  c: 'case-gallery',
  e: 'enrollment-form',
  h: 'homework-board',
  i: 'inspection-log',
  q: 'quota-meter',
  s: 'resource-shelf',
  t: 'homework-timer',
  v: 'quality-review',
};

/** The number of the study's row, our name for what it names, and letters of `ELEMENTS`. */
const NAMES = `
1 curriculum and textbooks as prescribed
2 schools' curriculum plans, submitted and approved
3 training on the new curriculum
4 optional courses in senior high
5 regional platform for shared resources |s
6 the three online classrooms |s
7 burden relief and the five rules of school life |ht
8 group preparation of lessons |q
9 regular review of teaching |i
10 selection of good teaching cases |c
11 visits to model schools, training on careers and options |q
12 support for weak senior highs
13 research projects and their groups
14 quality monitoring of all school stages |v
15 pool of trained talents
16 science contests
17 plans of schools
18 ledger and list of tasks
19 report at the end of each year
20 final report
21 working group
22 training by tiers |q
23 recommended cases |c
24 improvement plans, filed by a day
25 inspections without notice |i
26 monitoring, review and exhibition of results |c
27 yearly selection of results and model districts |c
28 education network and cloud
29 the three online classrooms |s
30 public service of digital resources |s
31 pilots of digital teaching, cases |c
32 monitoring of homework |h
33 total of homework across subjects |h
34 public notice of homework |h
35 caps on written homework |th
36 homework by level |h
37 good homework designs |c
38 trials of homework review |h
39 correcting all homework |h
40 number of exams
41 grades in place of scores and rankings
42 watch over exams, hotline |i
43 green and value-added evaluation |v
44 review of quality at three levels |v
45 diagnosis of lessons |v
46 research at four levels
47 research results into practice |c
48 after-school service, days and hours |a
49 late care and evening study |a
50 flexible hours of teachers
51 menu of after-school service |a
52 quality of after-school service |a
53 funds for after-school service
54 people from outside in after-school service |a
55 visits to schools by heads of bureaus |qi
56 supervision and accountability |i
57 research at three levels
58 posts for researchers |q
59 who may become a researcher |q
60 training hours of researchers |q
61 key research projects
62 researchers back in schools |q
63 how researchers leave
64 surveys of teaching, monitoring |v
65 model research groups, each year |q
66 schools that a researcher cares for |q
67 research districts of preschools
68 research events
69 inspection of senior highs, each term |qi
70 workload of researchers in schools |q
71 research in each school
72 city platform of smart education |s
73 the three online classrooms and a lecture series |s
74 research bases |q
75 open lessons, pairing of schools |q
76 research with universities
77 budget for research
78 exchange of researchers and teachers |q
79 award every other year
80 supervision of research, appraisal
81 leadership of schools
82 moral education plan, one for each school
83 practice sites and activities |q
84 yearly test of mental health, records
85 volunteers for mental health
86 platform for reading, share of readers |q
87 reading in the yearly review |v
88 eyesight and fitness
89 lighting of classrooms
90 online school for parents |s
91 home visits, school visits |q
92 visits in the appraisal
93 features of each main school
94 first years at a main school |q
95 exchange of teachers |q
96 county cloud platform |s
97 pilots of remote lessons |s
98 more places in public kindergartens |q
99 recognised standard schools |q
100 lessons by live stream |s
101 group preparation in six points |q
102 help for pupils who fall behind
103 yearly selection of teaching results |c
104 homework design, selected cases |ch
105 after-school service with options, summer care |aq
106 model schools of after-school service |c
107 special education, three ways
108 sites for practice of vocational pupils |q
109 one-stop enrolment in primary school |e
110 arts assessment, overall assessment |v
111 pay, posts and ranks
112 heads in lessons and research |q
113 inspection by subject, report, follow-up |i
114 training at four levels |q
115 working groups and plans of schools
116 quality in the appraisal, accountability |v
117 fees and budgets, reviewed |q
118 school safety
119 funds that must grow
120 weak schools brought to standard
121 courses of one's own
122 shared resources and interaction |s
123 regular training |q
124 conduct of teachers
125 training of all teachers |q
126 groups of schools, pairing |q
127 remote teaching for weak schools |s
128 enrolment of migrant children |e
129 resource rooms for special education
130 families of children left behind
131 leading group
132 inspections, mending in time |i
133 appraisal of governments
`;

/** Rows by number: `{ name, elements }`. */
export const COVERAGE_NAMES = new Map(
  NAMES.trim()
    .split('\n')
    .map((line) => {
      const [, number, name, letters = ''] = /^(\d+) ([^|]+?)(?: \|(\w+))?$/.exec(line);
      return [Number(number), { name, elements: [...letters].map((letter) => ELEMENTS[letter]) }];
    }),
);
