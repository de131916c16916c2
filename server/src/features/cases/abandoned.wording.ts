/** What the applicant hears of a file that was sent back and not handed in again. */
export const abandonedWording = {
  warning: (last: string) => ({ title: '补正快到期', text: `请在 ${last} 前改好再交。过了这天，这次申请终止，名称不再保留；填的内容会留在草稿里。` }),
  ended: { title: '逾期没有补正，这次申请终止', text: '填的内容都还在草稿里，要办时接着改、重新交。名称不再保留，没有被别人占用的会再次为您保留。' },
} as const;
