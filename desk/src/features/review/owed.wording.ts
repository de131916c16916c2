import type { OwedPaperView } from '@qiban/shared';

/** 容缺受理 at the desk. */
export const owedWords = {
  title: '容缺受理（先审后补）',
  offer: '缺一份材料，先审后补…',
  offerTitle: '容缺受理',
  meaning: '只有清单上的材料可以容缺。申请人同意后开始计天数；材料补来并审过之前不能核准、不能发照。这不是告知承诺：不会先发照后检查。',
  kind: '哪一种材料',
  kindLine: (title: string, days: number) => `${title}（${days} 个工作日内补交）`,
  source: (why: string, source: string, confidence: string) => `${why}。来源：${source}${confidence === 'GUESS' ? '，未经登记机关确定' : ''}`,
  person: '谁的',
  words: '缺什么（申请人会看到）',
  send: '告诉申请人可以后补',
  back: '先不',
  look: '看材料',
  accept: '收下',
  askAgain: '请其重交',
  askAgainTitle: (title: string) => `请申请人重交${title}`,
  askAgainWords: '为什么要重交（申请人会看到）',
  askedAgain: (words: string) => `上次没有收下：${words}`,
  line: ({ stateWords, dueOn, provisional, state, isOverdue }: OwedPaperView) =>
    [isOverdue ? '已过期' : stateWords, dueOn !== null && (state === 'owed' || state === 'handed-in') ? `${dueOn} 前${provisional ? '（暂定）' : ''}` : ''].filter(Boolean).join(' · '),
  obstacle: (count: number) => `还有 ${count} 份容缺的材料没有补齐，补齐并收下后才能核准。`,
} as const;
