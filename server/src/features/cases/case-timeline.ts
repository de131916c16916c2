import type { MatterView, RegistrationMatter, SealOrderSummary, SectionName, TimelineEntry } from '@qiban/shared';
import { addWorkingDays, CHINA_CALENDAR, companyRegistration, sealOrderWords, taskTitles, type SealOrderState } from '@qiban/shared';
import { automaticWording } from './automatic.wording';
import { clockOf } from './decision-clock';
import type { CaseEvent } from './case-event.entity';

type Said = Pick<TimelineEntry, 'title' | 'tone'> & { detail?: (content: Record<string, unknown>) => string };

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Who decides and until when; nothing of a due day where the machine has decided in the same moment. */
function submittedDetail({ dueOn, review }: Record<string, unknown>): string {
  const due = `登记机关应在 ${text(dueOn)} 前作出决定`;
  const { outcome, reasons = [] } = (review ?? {}) as { outcome?: string; reasons?: readonly { title: string }[] };
  if (outcome === 'approved') return '';
  return outcome === undefined ? due : `${automaticWording.timeline.toAPerson(reasons.map(({ title }) => title))}。${due}`;
}

/** What each kind of event says to people. An event without a row here is kept in the log but not shown. */
const SAID: Readonly<Record<string, Said>> = {
  'case.opened': { title: '开始填写', tone: 'idle' },
  'mandate.given': { title: '请人代办，等待接受', tone: 'run', detail: ({ agent }) => text(agent) },
  'mandate.accepted': { title: '代办人员接受了委托', tone: 'ok', detail: ({ permissions }) => text(permissions) },
  'mandate.declined': { title: '代办人员没有接受委托', tone: 'warn', detail: ({ reason }) => text(reason) },
  'mandate.revoked': { title: '申请人收回了委托', tone: 'warn', detail: ({ agent }) => text(agent) },
  'section.filled-in-by-agent': { title: '代填了一项', tone: 'idle', detail: ({ section }) => taskTitles[section as SectionName] ?? '' },
  'paper-added-by-agent': { title: '代传了一份材料', tone: 'idle' },
  'paper-removed-by-agent': { title: '代删了一份材料', tone: 'idle' },
  'documents.made': { title: '文件已生成，等待各方签署', tone: 'run' },
  'invitation.resent': { title: '重新发出签署链接', tone: 'idle' },
  'invitations.renewed': { title: '延长了签署链接', tone: 'idle' },
  'signer.substituted': { title: '换了一位签署人，文件已更新', tone: 'warn' },
  'signature.given': { title: '一位签署人已签署', tone: 'ok' },
  'signature.declined': { title: '有人不同意签署', tone: 'warn', detail: ({ reason }) => text(reason) },
  'case.reopened': { title: '改回填写，改到的文件要重新签', tone: 'warn' },
  'case.submitted': { title: '已提交，等待审查', tone: 'ok', detail: submittedDetail },
  'case.returned': { title: '退回补正', tone: 'warn', detail: ({ defects }) => `${Array.isArray(defects) ? defects.length : 0} 处需要修改` },
  'decision.extended': { title: '审查期限延长 3 个工作日', tone: 'warn', detail: ({ reason, dueOn }) => `${text(reason)}。最晚 ${text(dueOn)} 答复` },
  'case.taken-up-again': { title: '开始修改', tone: 'idle' },
  'case.approved': { title: '核准登记', tone: 'ok' },
  'case.approved-automatically': { title: '系统自动核准登记', tone: 'ok', detail: ({ checks }) => (typeof checks === 'number' ? automaticWording.timeline.approved(checks) : '') },
  'licence.issued': { title: '营业执照已签发', tone: 'ok', detail: ({ creditCode }) => `统一社会信用代码 ${text(creditCode)}` },
  'case.refused': { title: '不予登记', tone: 'bad', detail: ({ reason, clause }) => `${text(reason)}${text(clause) && `（${text(clause)}）`}` },
  'case.expired': { title: '逾期没有补正，这次申请终止', tone: 'warn', detail: () => '填的内容留在草稿里，要办时接着改、重新交' },
  'claim.made': { title: '先停一停：有被写进申请的人说自己不知情', tone: 'warn', detail: () => '登记机关核实前，不签字，也不审查' },
  'claim.reported': { title: '有人提出异议，登记机关在核实', tone: 'warn' },
  'claim.upheld': { title: '经核实异议成立，请换人', tone: 'warn', detail: ({ reason }) => text(reason) },
  'claim.lifted': { title: '核实好了，可以接着办', tone: 'ok', detail: ({ reason }) => text(reason) },
  'case.withdrawn': { title: '申请人撤回', tone: 'idle', detail: ({ reason }) => text(reason) },
  'owed-paper.offered': { title: '容缺受理：有一份材料可以后补', tone: 'warn', detail: ({ title }) => text(title) },
  'owed-paper.agreed': { title: '同意后补', tone: 'idle', detail: ({ title, dueOn }) => `${text(title)}，${text(dueOn)} 前` },
  'owed-paper.declined': { title: '不后补，等退回', tone: 'idle', detail: ({ title }) => text(title) },
  'owed-paper.handed-in': { title: '补交了材料', tone: 'ok', detail: ({ title }) => text(title) },
  'owed-paper.accepted': { title: '后补的材料已收下', tone: 'ok', detail: ({ title }) => text(title) },
  'owed-paper.not-accepted': { title: '后补的材料要重交', tone: 'warn', detail: ({ title, words }) => [text(title), text(words)].filter(Boolean).join('：') },
  'case.completed': { title: '全部办结', tone: 'ok' },
  'seals.requested': { title: '印章已下单', tone: 'run' },
  'seals.not-wanted': { title: '申请人选择不刻章', tone: 'idle' },
  'seals.accepted': { title: sealOrderWords.accepted, tone: 'run', detail: ({ shop }) => text(shop) },
  'seals.made': { title: sealOrderWords.made, tone: 'run' },
  'seals.recorded': { title: sealOrderWords.recorded, tone: 'ok', detail: ({ recordNumbers }) => (Array.isArray(recordNumbers) ? recordNumbers.join('、') : '') },
  'seals.delivered': { title: '印章已送达', tone: 'ok' },
  'seals.declined': { title: '刻章没有接单', tone: 'warn', detail: ({ reason }) => text(reason) },
};

/** Newest first, as a parcel line is read. */
export const timelineOf = (events: readonly CaseEvent[]): TimelineEntry[] =>
  events
    .flatMap((event): TimelineEntry[] => {
      const said = SAID[event.kind];
      if (said === undefined) return [];
      return [{ at: event.at.toISOString(), title: said.title, detail: said.detail?.(event.content) ?? '', actor: event.actorWords, basis: event.basis || null, tone: said.tone }];
    })
    .reverse();

const last = (events: readonly CaseEvent[], ...kinds: string[]): CaseEvent | undefined => events.filter(({ kind }) => kinds.includes(kind)).at(-1);

/** A matter's status is what the log says; it is never stored on its own. */
export function mattersOf(events: readonly CaseEvent[], authority: string, dayOf: (at: Date) => string): MatterView[] {
  const approved = last(events, 'case.approved', 'case.approved-automatically');
  return (Object.keys(companyRegistration.matters) as RegistrationMatter[]).map((name) => {
    const matter = companyRegistration.matters[name];
    const state = name === 'licence' ? licenceState(events) : sealState(events);
    const due = state.startedAt === null ? null : name === 'licence' ? dueOfDecision(events, dayOf) : addWorkingDays(dayOf(state.startedAt), matter.withinWorkingDays, CHINA_CALENDAR);
    return {
      name,
      title: matter.title,
      agency: name === 'licence' ? authority : matter.agency,
      state: approved === undefined && state.state === 'ready' ? 'waiting' : state.state,
      words: state.words,
      startedAt: state.startedAt?.toISOString() ?? null,
      dueOn: due?.date ?? null,
      provisional: due?.provisional ?? false,
      doneAt: state.doneAt?.toISOString() ?? null,
    };
  });
}

/** As the clock of the decision has it: with an extension, three working days later. */
function dueOfDecision(events: readonly CaseEvent[], dayOf: (at: Date) => string): { date: string; provisional: boolean } | null {
  const clock = clockOf(events, dayOf, '');
  return clock && { date: clock.dueOn, provisional: clock.provisional };
}

type Standing = Pick<MatterView, 'state' | 'words'> & { startedAt: Date | null; doneAt: Date | null };

function licenceState(events: readonly CaseEvent[]): Standing {
  const submitted = last(events, 'case.submitted');
  const issued = last(events, 'licence.issued');
  if (issued) return { state: 'done', words: '已发照', startedAt: submitted?.at ?? issued.at, doneAt: issued.at };
  if (submitted && last(events, 'case.submitted', 'case.returned', 'case.refused', 'case.withdrawn') === submitted)
    return { state: 'with-agency', words: '审查中', startedAt: submitted.at, doneAt: null };
  return { state: 'waiting', words: '提交后开始', startedAt: null, doneAt: null };
}

const SEAL_EVENTS = ['seals.requested', 'seals.accepted', 'seals.made', 'seals.recorded', 'seals.delivered', 'seals.declined', 'seals.not-wanted'];

function sealState(events: readonly CaseEvent[]): Standing {
  const first = events.find(({ kind }) => kind === 'seals.requested');
  const now = last(events, ...SEAL_EVENTS);
  if (now === undefined) return { state: 'ready', words: '拿到执照后可免费领一套', startedAt: null, doneAt: null };
  const state = now.kind.slice('seals.'.length);
  if (state === 'not-wanted') return { state: 'not-wanted', words: '您选择不刻章', startedAt: null, doneAt: null };
  const words = sealOrderWords[state as SealOrderState];
  if (state === 'delivered') return { state: 'done', words, startedAt: first?.at ?? now.at, doneAt: now.at };
  if (state === 'declined') return { state: 'declined', words, startedAt: first?.at ?? now.at, doneAt: null };
  return { state: 'with-agency', words, startedAt: first?.at ?? now.at, doneAt: null };
}

/** How the order of seals stands, as the log tells it; null before there is one. */
export function sealOrderOf(events: readonly CaseEvent[]): SealOrderSummary | null {
  const now = last(events, ...SEAL_EVENTS);
  if (now === undefined || now.kind === 'seals.not-wanted') return null;
  const state = now.kind.slice('seals.'.length) as SealOrderState;
  return { state, words: sealOrderWords[state] };
}
