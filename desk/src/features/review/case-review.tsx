import { citesAnArticle, placesOf, type DeskCase, type DocumentKind, type PaperKind, type QueueLine } from '@qiban/shared';
import { Button, Tabs } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import { Link } from 'react-router-dom';
import { useKeys } from '../../platform/use-keys';
import { Notice } from '../../ui/notice';
import { CaseHeading } from './case-heading';
import { ChangesTab } from './changes-tab';
import { DecisionBar } from './decision-bar';
import { KeySheet, RefuseDialog } from './decision-dialogs';
import { EvidenceTab } from './evidence-tab';
import { whereWritten } from './form-values';
import { fieldOfGroup } from './other-form-values';
import { Outcome } from './outcome';
import { OwedPapers } from './owed-papers';
import { owedWords } from './owed.wording';
import { PaperPoints } from './paper-points';
import { ProposalNotice } from './proposal-notice';
import { ReturnDialog } from './return-dialog';
import { type Look, papersOf, type PaperRef, PaperViewer, plainLook, turned, zoomed } from './paper-viewer';
import { firstRow, openAtFirst, stepped } from './review-keys';
import { type GroupKey, isWritten, pointOfPaper, pointsOf, pointsThatFail, ruleGroups, toldOf } from './rule-groups';
import { RuleList } from './rule-list';
import { TimelineTab } from './timeline-tab';
import type { DecisionControl } from './use-decision';
import type { Hold } from './use-hold';
import { useOwedPapers } from './use-owed-papers';
import { usePoints } from './use-points';
import { noticeWords } from './wording';

type TabKey = 'outcome' | 'rules' | 'changes' | 'timeline' | 'evidence';

interface CaseReviewProps {
  desk: DeskCase;
  line: QueueLine | undefined;
  hold: Hold;
  onHold: () => void;
  onNext: () => void;
  onReload: () => void;
  control: DecisionControl;
}

/** The form and the papers of one case, side by side, moved through together. Mounted anew for every case and every submission. */
export function CaseReview({ desk, line, hold, onHold, onNext, onReload, control }: CaseReviewProps) {
  const { case: view, contentHash } = desk;
  const groups = useMemo(() => ruleGroups(desk), [desk]);
  const papers = useMemo(() => papersOf(desk), [desk]);
  const reviewing = view.stage === 'under-review';
  const { proposal } = desk.notices;
  const mayDecide = reviewing && hold.state === 'yours' && proposal?.state !== 'proposed';
  const points = usePoints(view.id, contentHash);

  const [tab, setTab] = useState<TabKey>(reviewing ? 'rules' : 'outcome');
  const [onlyProblems, setOnlyProblems] = useState(false);
  const [current, setCurrent] = useState<GroupKey | null>(() => firstRow(groups));
  const [expanded, setExpanded] = useState<ReadonlySet<GroupKey>>(() => openAtFirst(groups));
  const [paperId, setPaperId] = useState(() => paperFor(desk, firstRow(groups), papers)?.id ?? '');
  const [look, setLook] = useState<Look>(plainLook);
  const [writing, setWriting] = useState<string | null>(null);
  const [dialog, setDialog] = useState<'none' | 'return' | 'refuse' | 'keys'>('none');
  const [said, setSaid] = useState('');

  const shown = onlyProblems ? groups.filter(({ tone }) => tone === 'bad' || tone === 'warn') : groups;
  const group = groups.find(({ key }) => key === current) ?? null;
  const paper = papers.find(({ id }) => id === paperId) ?? papers[0];
  const reminders = useMemo(() => groups.flatMap((each) => pointsOf({ ...each, findings: each.findings.filter(({ level }) => level === 'warn') }).filter(({ words }) => words !== '')), [groups])
    .filter(({ id }) => !points.points.some((point) => point.id === id));
  const approve = view.moves.find(({ action }) => action === 'approve');
  const wrong = groups.filter(({ tone }) => tone === 'bad').length;
  const owed = useOwedPapers(view.id);
  const obstacle = points.points.length === 0 && owed.open > 0 ? owedWords.obstacle(owed.open) : obstacleTo(points.points.length, approve?.missing ?? [], wrong);

  const turnTo = useCallback((next: PaperRef | undefined) => {
    if (next === undefined) return;
    setPaperId(next.id);
    setLook(plainLook);
  }, []);
  const goTo = (key: GroupKey | null) => {
    if (key === null) return;
    setTab('rules');
    setCurrent(key);
    turnTo(paperFor(desk, key, papers));
  };
  const toggle = (key: GroupKey) => setExpanded((now) => new Set(now.has(key) ? [...now].filter((each) => each !== key) : [...now, key]));
  const open = (key: GroupKey) => setExpanded((now) => new Set([...now, key]));
  const turnBy = (by: number) => turnTo(papers[Math.min(papers.length - 1, Math.max(0, papers.findIndex(({ id }) => id === paper?.id) + by))]);

  const flag = () => {
    if (group === null) return;
    setTab('rules');
    open(group.key);
    points.add(group);
    setWriting(pointsOf(group)[0].id);
  };
  const flagPaper = (clause = '') => {
    if (paper === undefined || !mayDecide) return;
    const upload = paper.kind === 'upload' ? view.papers[paper.index] : undefined;
    const document = paper.kind === 'document' ? desk.documents[paper.index] : undefined;
    const point = upload !== undefined
      ? pointOfPaper({ of: 'upload', kind: upload.kind, personKey: upload.personKey ?? '' }, fieldOfPaper(desk, upload.kind, upload.personKey))
      : document !== undefined ? pointOfPaper({ of: 'document', kind: document.kind, clause }, fieldOfDocument(desk, document.kind)) : null;
    if (point === null) return;
    setTab('rules');
    points.addAll([point]);
    setWriting(point.id);
  };
  const doApprove = () => {
    if (!mayDecide) return;
    if (obstacle !== '') return setSaid(obstacle);
    setSaid('');
    control.decide(desk, { kind: 'approve' });
  };
  const askReturn = () => {
    if (!mayDecide) return;
    // The notice begins with every rule that did not pass; what a clerk left out again stays out until nothing is listed.
    const failing = pointsThatFail(groups);
    if (points.points.length === 0 && failing.length === 0) return setSaid(noticeWords.nothingListed);
    if (points.points.length === 0) points.addAll(failing);
    setSaid('');
    setDialog('return');
  };
  const doReturn = () => {
    if (points.points.length === 0 || !points.points.every(isWritten)) return;
    setDialog('none');
    control.decide(desk, { kind: desk.notices.issued > 0 ? 'propose' : 'return', defects: points.points.map(toldOf) });
  };

  const digits = Object.fromEntries(groups.slice(0, 9).map(({ key }, index) => [String(index + 1), () => { goTo(key); open(key); }]));
  useKeys(
    {
      ...digits,
      j: () => goTo(stepped(shown, current, 1)),
      k: () => goTo(stepped(shown, current, -1)),
      Enter: () => { if (current !== null && tab === 'rules') toggle(current); },
      f: () => { if (mayDecide) flag(); },
      m: () => flagPaper(),
      a: doApprove,
      r: askReturn,
      x: () => { if (mayDecide) setDialog('refuse'); },
      d: () => setTab((now) => (now === 'changes' ? 'rules' : 'changes')),
      '?': () => setDialog('keys'),
      '[': () => turnBy(-1),
      ']': () => turnBy(1),
      '+': () => setLook((now) => zoomed(now, 0.25)),
      '=': () => setLook((now) => zoomed(now, 0.25)),
      '-': () => setLook((now) => zoomed(now, -0.25)),
      '0': () => setLook(plainLook),
      t: () => { if (paper?.kind === 'upload') setLook(turned); },
    },
    !control.isOpen,
  );

  const tabs: { key: TabKey; label: React.ReactNode; children: React.ReactNode }[] = [
    ...(reviewing ? [] : [{ key: 'outcome' as const, label: '办理结果', children: <Outcome view={view} /> }]),
    {
      key: 'rules',
      label: <>核对 <b className="num">{groups.length}</b></>,
      children: <RuleList desk={desk} groups={groups} shown={shown} current={current} onCurrent={goTo} expanded={expanded} onToggle={toggle} onlyProblems={onlyProblems} onOnlyProblems={setOnlyProblems} points={points} mayWrite={mayDecide} writing={writing}><PaperPoints desk={desk} points={points} mayWrite={mayDecide} writing={writing} /><OwedPapers desk={desk} owed={owed} mayWrite={mayDecide} onShowPaper={(id) => turnTo(papers.find((each) => each.id === id))} /></RuleList>,
    },
    { key: 'changes', label: <>与上次比较 {desk.changes.length > 0 && <b className="num">{desk.changes.length}</b>}</>, children: <ChangesTab changes={desk.changes} defects={view.defects} /> },
    { key: 'timeline', label: '流转记录', children: <TimelineTab caseId={view.id} timeline={view.timeline} /> },
    { key: 'evidence', label: <>签名证据 <b className="num">{desk.evidence.length}</b></>, children: <EvidenceTab desk={desk} /> },
  ];

  return (
    <>
      <section className="pane case" aria-label={`审查 ${view.companyName}`}>
        <CaseHeading desk={desk} line={line} hold={hold} onKeys={() => setDialog('keys')} />
        {view.frozen !== null && <Notice tone="warn" actions={<Link to="/claims">去处理异议</Link>}>{view.frozen.words}。</Notice>}
        {hold.state === 'refused' && <Notice tone="warn" actions={<><Button size="small" onClick={onHold}>再领一次</Button><Button size="small" onClick={onNext}>领下一件</Button></>}>{hold.words}。您可以看，不能决定。</Notice>}
        {hold.state === 'shaky' && <Notice tone="warn" actions={<Button size="small" onClick={onHold}>再试</Button>}>锁没有续上：{hold.words}。写的都还在。</Notice>}
        <ProposalNotice proposal={proposal} />
        <Tabs className="case-tabs" activeKey={tab} onChange={(key) => setTab(key as TabKey)} items={tabs} />
        {reviewing && (
          <DecisionBar control={control} obstacle={obstacle} points={points.points.length} mayDecide={mayDecide} said={said} onApprove={doApprove} onReturn={askReturn} onRefuse={() => setDialog('refuse')} onReload={onReload} />
        )}
      </section>
      <PaperViewer desk={desk} group={group} papers={papers} open={paper} onOpen={turnTo} look={look} onLook={setLook} onFlag={mayDecide ? flagPaper : null} />
      <ReturnDialog desk={desk} open={dialog === 'return'} points={points} reminders={reminders} onClose={() => setDialog('none')} onReturn={doReturn} />
      <RefuseDialog
        open={dialog === 'refuse'}
        caseId={view.id}
        onClose={() => setDialog('none')}
        clauses={clausesOf(desk)}
        onRefuse={(reason, clause) => { setDialog('none'); control.decide(desk, { kind: 'refuse', reason, clause }); }}
      />
      <KeySheet open={dialog === 'keys'} onClose={() => setDialog('none')} />
    </>
  );
}

/** Why the case cannot be approved as it stands; the workflow says whether, the rows say where. */
function obstacleTo(points: number, missing: readonly string[], wrong: number): string {
  if (points > 0) return `已列 ${points} 项补正。退回补正，或拿掉后再核准。`;
  if (missing.length === 0) return '';
  return wrong > 0 ? `不符 ${wrong} 项，不能核准。请退回补正，或不予登记。` : `不能核准，还要做到：${missing.join('；')}。`;
}

/** The articles of the rules in doubt: what a refusal will most likely rest on. */
const clausesOf = ({ trace }: DeskCase): string[] => [...new Set(trace.rows.filter(({ level }) => level !== 'ok').map(({ basis }) => basis).filter(citesAnArticle))];

/** The document a row is written in. */
function paperFor(desk: DeskCase, key: GroupKey | null, papers: readonly PaperRef[]): PaperRef | undefined {
  return key === null ? papers[0] : papers.find(({ id }) => id === whereWritten(desk, key).kind) ?? papers[0];
}

/** Where the applicant is led to for a paper: the person it belongs to, the address, the permit. */
function fieldOfPaper({ case: { form } }: DeskCase, kind: PaperKind, personKey: string | null): string {
  if (kind === 'domicile-proof') return 'domicile';
  if (kind === 'permit') return 'scope.permits';
  return placesOf(form).find(({ entry }) => entry.key === personKey)?.path ?? fieldOfGroup(form, 'contacts');
}

/** What a document is made from: the page of the form where its words come from. */
function fieldOfDocument({ case: { form } }: DeskCase, kind: DocumentKind): string {
  switch (kind) {
    case 'articles': return 'articles.clauses';
    case 'beneficial-owners': return 'owners';
    case 'domicile-declaration': return 'domicile';
    case 'mandate': return fieldOfGroup(form, 'contacts');
    case 'executive-mandate': case 'head-appointment': return fieldOfGroup(form, 'legal-representative');
    case 'family-consent': case 'founders-agreement': return fieldOfGroup(form, 'shareholders');
    case 'application': return 'name';
    default: return fieldOfGroup(form, 'officers');
  }
}
