/** What the applicant is told of 自动核准. */
export const automaticWording = {
  approved: { title: '核准了', lead: '系统已自动核准登记' },
  toAPersonTitle: '由登记人员审查',
  toAPerson: (reasons: readonly string[], dueOn: string): string => `${reasons.join('')}最晚 ${dueOn} 答复，您不用做什么。`,
  timeline: {
    approved: (checks: number): string => `系统逐条核对 ${checks} 项，全部通过`,
    toAPerson: (titles: readonly string[]): string => `由登记人员审查：${titles.join('、')}`,
  },
} as const;
