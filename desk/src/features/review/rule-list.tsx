import type { DeskCase } from '@qiban/shared';
import { Switch } from 'antd';
import { useMemo } from 'react';
import { Lamp } from '../../ui/lamp';
import { type GroupKey, type RuleGroup, ruleTally } from './rule-groups';
import { RuleItem } from './rule-item';
import type { Points } from './use-points';

interface RuleListProps {
  desk: DeskCase;
  groups: readonly RuleGroup[];
  shown: readonly RuleGroup[];
  current: GroupKey | null;
  onCurrent: (key: GroupKey) => void;
  expanded: ReadonlySet<GroupKey>;
  onToggle: (key: GroupKey) => void;
  onlyProblems: boolean;
  onOnlyProblems: (only: boolean) => void;
  points: Points;
  /** Notices are written by whoever holds the case. */
  mayWrite: boolean;
  writing: string | null;
  /** What is wrong elsewhere than in the rows. */
  children?: React.ReactNode;
}

export function RuleList({ desk, groups, shown, current, onCurrent, expanded, onToggle, onlyProblems, onOnlyProblems, points, mayWrite, writing, children }: RuleListProps) {
  const tally = useMemo(() => ruleTally(desk.trace.rows), [desk.trace.rows]);
  return (
    <>
      <div className="tally">
        <span title={`规则版本 ${desk.trace.version}`}>规则 {tally.rules} 条</span>
        <span><Lamp tone="ok" label="" />通过 <b className="num">{tally.ok}</b></span>
        <span><Lamp tone="warn" label="" />提醒 <b className="num">{tally.warn}</b></span>
        <span><Lamp tone="bad" label="" />不符 <b className="num">{tally.bad}</b></span>
        <span className="grow" />
        <label className="note only-problems">
          只看有问题的 <Switch size="small" checked={onlyProblems} onChange={onOnlyProblems} />
        </label>
      </div>
      <div className="scroll">
        <ol className="rules" aria-label="逐项核对">
          {shown.map((group) => (
            <RuleItem
              key={group.key}
              group={group}
              digit={groups.indexOf(group) + 1}
              people={desk.people}
              isCurrent={group.key === current}
              isExpanded={expanded.has(group.key)}
              onCurrent={() => onCurrent(group.key)}
              onToggle={() => onToggle(group.key)}
              points={points}
              mayWrite={mayWrite}
              writing={writing}
            />
          ))}
        </ol>
        {children}
        {shown.length === 0 && <p className="all-clear"><Lamp tone="ok" />{tally.rules} 条都通过{mayWrite ? '，按 a 核准' : ''}</p>}
      </div>
    </>
  );
}
