import { Popover } from 'antd';
import { Lamp } from '../../ui/lamp';
import { type RuleGroup, toneOf } from './rule-groups';
import { shortBasis } from './short-basis';

/** The article a row rests on; opens what each rule of the row says and where that stands. */
export function ArticleLink({ group }: { group: RuleGroup }) {
  if (group.bases.length === 0) return <span className="article none">—</span>;
  const label = shortBasis(group.bases[0]) + (group.bases.length > 1 || /[、；;]/.test(group.bases[0]) ? ' 等' : '');
  const rows = [...group.findings, ...group.passed];
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      title={`${group.title}的依据`}
      content={
        <div className="articles">
          {rows.length === 0 && <p><b>{group.bases.join('；')}</b></p>}
          {rows.map((row, index) => (
            <div key={index}>
              <p><Lamp tone={toneOf(row.level)} size={14} /> <b>{row.basis}</b></p>
              <p>{row.words || row.title}{row.todo ? ` ${row.todo}` : ''}</p>
              <p className="note">规则 <code>{row.rule}</code></p>
            </div>
          ))}
        </div>
      }
    >
      <button type="button" className="article" aria-label={`${label}，依据：${group.bases.join('；')}`}>
        {label}
      </button>
    </Popover>
  );
}
