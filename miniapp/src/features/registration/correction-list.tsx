import type { CaseView, DefectView } from '@qiban/shared';
import { peopleOf } from '@qiban/shared/company-registration/people-of-form';
import { sectionOfField } from '@qiban/shared/company-registration/tasks';
import { queryClient } from '@/api/query-client';
import { answerKey } from '@/api/use-answer';
import { useDisplay } from '@/display/display-settings';
import { useWords } from '@/display/words';
import { go } from '@/platform/navigation';
import { Card } from '@/ui/card';
import { Lamp } from '@/ui/lamp';
import { Box, Words } from '@/ui/native/native';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { Tag } from '@/ui/tag';
import { correctionWording } from './correction.wording';
import { inMendingOrder, isCorrecting, stillToMend } from './corrections';
import { OnePaper } from './id-photos';
import { sectionRoutes } from './section-order';

/** Everything the office asks to be changed, and how much of it is done. Each leads to its field; a paper is taken anew right here. */
export function CorrectionList({ view }: { view: CaseView }) {
  const words = useWords(correctionWording);
  if (view.defects.length === 0) return null;
  const open = isCorrecting(view);
  const left = stillToMend(view.defects);
  const all = view.defects.length;
  return (
    <Section title={!open ? words.toMend(all) : left === 0 ? words.allMended : words.left(left)} end={open ? words.progress(all - left, all) : undefined}>
      <Card flush>{inMendingOrder(view.defects).map((defect) => <Correction key={`${defect.field} ${defect.words}`} view={view} defect={defect} open={open} />)}</Card>
      <Box className="q-note q-under">{open && left === 0 ? words.noteMended : words.note}</Box>
    </Section>
  );
}

function Correction({ view, defect, open }: { view: CaseView; defect: DefectView; open: boolean }) {
  const words = useWords(correctionWording);
  const { field, paper, mended } = defect;
  const upload = paper?.of === 'upload' ? paper : null;
  const owner = upload && (peopleOf(view.form).find(({ key }) => key === upload.personKey)?.name ?? '');
  const look = () => void queryClient.invalidateQueries({ queryKey: answerKey('cases.show', { params: { caseId: view.id } }) });
  return (
    <Box className="q-correction">
      <Row
        title={defect.words} top link={open && upload === null} start={<Lamp tone={mended ? 'ok' : 'bad'} silent />} note={<DefectNote defect={defect} />}
        end={<Tag tone={mended ? 'ok' : 'bad'}>{mended ? words.mended : words.open}</Tag>}
        onPress={open && upload === null ? () => go(sectionRoutes[sectionOfField(field)], { caseId: view.id, field }) : undefined}
      />
      {open && upload && (
        <Box className="q-correction__paper">
          {!mended && view.papers.some(({ kind, personKey }) => kind === upload.kind && (personKey ?? '') === upload.personKey) && <Words className="q-block q-note">{words.replace}</Words>}
          <OnePaper view={view} personKey={upload.personKey} kind={upload.kind} label={words.paperOf(words.papers[upload.kind], owner ?? '')} caption={words.paperOf(words.papers[upload.kind], owner ?? '')} onKept={look} />
        </Box>
      )}
    </Box>
  );
}

/** Why, and what good looks like. Care mode leaves the article out. */
export function DefectNote({ defect: { good, example, basis, omitted } }: { defect: DefectView }) {
  const words = useWords(correctionWording);
  const care = useDisplay((display) => display.care);
  return (
    <>
      {good && <Words className="q-block q-sub">{words.good(good)}</Words>}
      {example && <Words className="q-block">{words.example(example)}</Words>}
      {omitted && <Words className="q-block q-sub">{words.omitted}</Words>}
      {!care && basis && <Words className="q-block">{words.basis(basis)}</Words>}
    </>
  );
}
