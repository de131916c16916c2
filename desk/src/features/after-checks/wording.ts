import type { AfterCheckState, CheckOutcome } from '@qiban/shared';
import type { Tone } from '../../ui/lamp';

export const stateWords: Record<AfterCheckState, string> = { waiting: '待抽查', sound: '无问题', faulty: '有问题' };
export const stateTones: Record<AfterCheckState, Tone> = { waiting: 'run', sound: 'ok', faulty: 'bad' };
export const outcomeWords: Record<CheckOutcome, string> = { passed: '通过', unsure: '拿不准', failed: '不通过' };
export const outcomeTones: Record<CheckOutcome, Tone> = { passed: 'ok', unsure: 'warn', failed: 'bad' };

export const afterCheckWording = {
  title: '自动核准抽查',
  how: (percent: number) => `系统核准的件按 ${percent}% 抽出，由登记人员再看一遍。抽到与否由当天的种子和办件编号算出，可以复算。`,
  loading: '正在取抽查清单',
  figures: { approved: '今日自动核准', toAPerson: '今日转人工', drawn: '今日抽出', checked: '其中已查', faulty: '其中有问题' },
  empty: { waiting: '没有待抽查的件', others: '还没有抽查记录' },
  emptyNote: '系统自动核准后，抽到的件会出现在这里。',
  notFresh: (words: string) => `没有刷新：${words}。下面是上一次的内容。`,
  columns: { state: '状态', company: '办件', type: '类型', decided: '核准时间', found: '抽查结果' },
  open: '看材料',
  sound: '无问题',
  faulty: '有问题',
  faultyTitle: (company: string) => `有问题：${company}`,
  faultyNote: '写清哪里有问题、接下来怎么处理。这段话记入抽查记录，不发给申请人。',
  faultyLabel: '哪里有问题',
  faultyHint: '例：住所查无此楼，已移送核查。至少 4 个字。',
  record: '记下',
  by: (who: string, when: string) => `${who}，${when}`,
  checks: { loading: '正在取核对记录', head: (count: number, rules: string, at: string) => `${at} 逐条核对 ${count} 项，规则版本 ${rules}`, title: '核对项', outcome: '结论', basis: '依据', evidence: '看的是什么' },
  draw: {
    holds: (draw: string, share: string, day: string) => `抽签可复算：${day} 的种子与办件编号算得 ${draw}，小于 ${share}，抽中。`,
    broken: '抽签复算不一致，请联系管理员。',
    seed: (seed: string) => `当天的种子 ${seed}；算法：SHA-256（种子:办件编号）前 12 位十六进制，对 1,000,000 取余。`,
  },
  machine: {
    running: '自动核准运行中',
    stopped: '自动核准已停用',
    off: '自动核准没有开启',
    offNote: '由服务器设置 AUTOMATIC_APPROVAL 开启。现在所有的件都由登记人员审查。',
    stoppedBy: (who: string, when: string, reason: string) => `${who} ${when} 停用：${reason}`,
    stop: '全部停用',
    start: '恢复',
    stopTitle: '全部停用自动核准',
    startTitle: '恢复自动核准',
    stopNote: '马上生效：之后提交的件都由登记人员审查，已经核准的不受影响。',
    startNote: '马上生效：之后提交的件，每条规则都通过的由系统核准。',
    reason: '原因',
    reasonHint: '至少 4 个字，记入记录。',
  },
} as const;
