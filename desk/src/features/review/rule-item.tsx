import type { DeskCase } from '@qiban/shared';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { KeyCap } from '../../ui/key-cap';
import { Lamp } from '../../ui/lamp';
import { ArticleLink } from './article-link';
import { PointEditor } from './point-editor';
import { type RuleGroup, toneOf } from './rule-groups';
import type { Points } from './use-points';

interface RuleItemProps {
  group: RuleGroup;
  digit: number;
  people: DeskCase['people'];
  isCurrent: boolean;
  isExpanded: boolean;
  onCurrent: () => void;
  onToggle: () => void;
  points: Points;
  mayWrite: boolean;
  /** The point whose text should take the keyboard. */
  writing: string | null;
}

const toneWords = { ok: '通过', warn: '提醒', bad: '不符', idle: '没有适用的规则' } as const;

export function RuleItem({ group, digit, people, isCurrent, isExpanded, onCurrent, onToggle, points, mayWrite, writing }: RuleItemProps) {
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isCurrent) item.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  const listed = points.points.filter((point) => point.group === group.key);
  const showsPeople = ['shareholders', 'officers', 'legal-representative', 'contacts'].includes(group.key);
  return (
    <li ref={item} className={`rule rule-${group.tone}${isCurrent ? ' current' : ''}`} aria-current={isCurrent ? 'true' : undefined} onClick={onCurrent}>
      <div className="rule-line">
        <button type="button" className="kbd-button" aria-expanded={isExpanded} aria-label={`${digit <= 9 ? digit : '·'} ${group.title}，${toneWords[group.tone]}，${isExpanded ? '收起' : '展开'}`} aria-keyshortcuts={digit <= 9 ? String(digit) : undefined} onClick={onToggle}>
          {digit <= 9 ? digit : '·'}
        </button>
        <span className="rule-title">{group.title}</span>
        <span className={`rule-value${isExpanded ? '' : ' clamp'}`}>
          {group.value}
          {listed.length > 0 && <span className="tag bad">已列入补正</span>}
        </span>
        <ArticleLink group={group} />
        <Lamp tone={group.tone} label={toneWords[group.tone]} />
      </div>
      {isExpanded && (
        <div className="rule-more">
          {group.findings.map((row, index) => (
            <p key={index} className={`finding ${toneOf(row.level)}`}>
              {toneOf(row.level) === 'bad' ? <b>{row.words}</b> : row.words} {row.todo}
            </p>
          ))}
          {showsPeople && <People people={people} />}
          {group.passed.length > 0 && (
            <ul className="passed note">
              {group.passed.map((row, index) => (
                <li key={index}><Lamp tone="ok" size={13} label="通过" />{row.title === group.title ? '' : `${row.title}：`}{row.words || row.title}<span className="basis">{row.basis}</span></li>
              ))}
            </ul>
          )}
          {listed.map((point) => <PointEditor key={point.id} point={point} points={points} mayWrite={mayWrite} takesKeyboard={point.id === writing} />)}
          {mayWrite && listed.length === 0 && (isCurrent || group.tone === 'bad') && (
            <div className="rule-actions">
              <Button size="small" danger={group.tone === 'bad'} onClick={() => points.add(group)} aria-keyshortcuts="f">
                写进补正通知 <KeyCap>f</KeyCap>
              </Button>
            </div>
          )}
        </div>
      )}
    </li>
  );
}

const People = ({ people }: { people: DeskCase['people'] }) => (
  <div className="scroll-x">
    <table className="people">
      <thead><tr><th scope="col">姓名</th><th scope="col">身份证号</th><th scope="col">手机</th><th scope="col">职务</th></tr></thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.key}><td>{person.name}</td><td className="num">{person.idNumber}</td><td className="num">{person.mobile}</td><td>{person.postWords}</td></tr>
        ))}
      </tbody>
    </table>
  </div>
);
