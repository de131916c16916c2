/** What the applicant is told when the authority takes longer. */
export const extensionWording = {
  news: (reason: string, dueOn: string) => ({ title: '审查延长 3 个工作日', text: `情况比较复杂，登记机关负责人批准延长：${reason}。最晚 ${dueOn} 答复，您不用做什么。` }),
} as const;
