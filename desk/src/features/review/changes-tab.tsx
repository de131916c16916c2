import type { DeskCase } from '@qiban/shared';
import { Lamp } from '../../ui/lamp';
import { Empty } from '../../ui/page-states';
import { ScrollRegion } from '../../ui/scroll-region';
import { changedPart } from './changed-part';

/** What is different from the submission before; what was asked for and left as it was stands on top. */
export function ChangesTab({ changes, defects }: { changes: DeskCase['changes']; defects: DeskCase['case']['defects'] }) {
  if (changes.length === 0) return <Empty title="没有可以比较的">这是第一次提交，或内容和上次完全一样。</Empty>;
  const ignored = changes.filter(({ asked, before, after }) => asked && before === after);
  const asked = changes.filter((change) => change.asked && change.before !== change.after);
  const own = changes.filter((change) => !change.asked);
  return (
    <ScrollRegion className="changes" label="与上次比较">
      <Group title="要求改，内容没有变" changes={ignored} tone="bad" defects={defects} />
      <Group title="按要求改了" changes={asked} tone="ok" defects={defects} />
      <Group title="没有要求，申请人自己改的" changes={own} tone="warn" defects={defects} />
    </ScrollRegion>
  );
}

function Group({ title, changes, tone, defects }: { title: string; changes: DeskCase['changes']; tone: 'ok' | 'warn' | 'bad'; defects: DeskCase['case']['defects'] }) {
  if (changes.length === 0) return null;
  return (
    <section>
      <h2><Lamp tone={tone} label="" />{title} <span className="num">{changes.length}</span></h2>
      {changes.map((change) => {
        const part = changedPart(change.before, change.after);
        // A notice may speak of a whole section where the change is in one of its fields.
        const said = defects.find(({ field, paper }) => paper?.of === 'upload' ? change.field === `papers.${paper.kind}.${paper.personKey}` : field === change.field || change.field.startsWith(`${field}.`) || field.startsWith(`${change.field}.`));
        return (
          <article key={change.field} className="change">
            <h3>{change.title}</h3>
            {said && <p className="note">上次告知：{said.words}</p>}
            {change.before === change.after ? <p>{change.after === '' ? '这一项没有任何改动。' : `仍是：${change.after}`}</p> : <dl>
              <dt>上次</dt>
              <dd>{change.before === '' ? <span className="note">没有填写</span> : <>{part.head}{part.before && <del>{part.before}</del>}{part.tail}</>}</dd>
              <dt>这次</dt>
              <dd>{change.after === '' ? <span className="note">已删去</span> : <>{part.head}{part.after && <ins>{part.after}</ins>}{part.tail}</>}</dd>
            </dl>}
          </article>
        );
      })}
    </section>
  );
}
