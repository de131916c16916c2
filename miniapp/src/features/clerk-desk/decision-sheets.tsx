import type { DecidedCase, DeskCase, SectionName } from '@qiban/shared';
import { useState } from 'react';
import { useWrite } from '@/api/use-write';
import { useWords } from '@/display/words';
import { isRefusal } from '@/platform/api-failure';
import { Banner } from '@/ui/banner';
import { Button } from '@/ui/button';
import { TextArea, TextInput } from '@/ui/inputs';
import { Box } from '@/ui/native/native';
import { Section } from '@/ui/section';
import { Select } from '@/ui/select';
import { Sheet } from '@/ui/sheet';
import { useFailureWords } from '@/ui/waiting';
import { basisFor, defectFields, defectOf, goodFor } from './clerk-view';
import { clerkWording } from './wording';

interface DecisionSheetProps {
  desk: DeskCase;
  open: boolean;
  onClose(): void;
  onDecided(answer: DecidedCase): void;
}

export function ApproveSheet({ desk, open, onClose, onDecided }: DecisionSheetProps) {
  const words = useWords(clerkWording);
  const failure = useFailureWords();
  const approve = useWrite('desk.approve', onDecided);
  return (
    <Sheet title={words.approveTitle(desk.case.companyName)} open={open} onClose={onClose}>
      <Banner tone="warn">{words.approveNote}</Banner>
      {approve.error && <Banner tone="bad" announce>{failure(approve.error)}</Banner>}
      <Button waiting={approve.isPending} onPress={() => approve.mutate({ params: { caseId: desk.case.id }, body: { seenVersion: desk.case.version, contentHash: desk.contentHash } })}>{words.approveSure}</Button>
      <Section><Button kind="ghost" onPress={onClose}>{words.cancel}</Button></Section>
    </Sheet>
  );
}

export function ReturnSheet({ desk, open, onClose, onDecided }: DecisionSheetProps) {
  const words = useWords(clerkWording);
  const failure = useFailureWords();
  const [section, setSection] = useState<SectionName | ''>('');
  const [text, setText] = useState('');
  const [good, setGood] = useState('');
  const [basis, setBasis] = useState('');
  const [tried, setTried] = useState(false);
  const giveBack = useWrite('desk.return', onDecided);
  const refused = isRefusal(giveBack.error) ? giveBack.error.fields : [];
  const short = text.trim().length < 4;
  const noPicture = good.trim().length < 4;
  // A second notice needs a second person, and that is done at the desk.
  const second = desk.notices.issued > 0;

  const confirm = () => {
    setTried(true);
    if (section === '' || short || noPicture) return;
    giveBack.mutate({ params: { caseId: desk.case.id }, body: { seenVersion: desk.case.version, defects: [defectOf(section, text, good, basis)] } });
  };

  return (
    <Sheet title={words.returnTitle} open={open} onClose={onClose} foot={second ? <Button kind="ghost" onPress={onClose}>{words.cancel}</Button> : <Button kind="danger" waiting={giveBack.isPending} onPress={confirm}>{words.returnSure}</Button>}>
      <Banner tone="warn">{second ? words.returnSecond : words.returnNote}</Banner>
      {giveBack.error && refused.length === 0 && <Banner tone="bad" announce>{failure(giveBack.error)}</Banner>}
      {!second && <Box className="q-stack">
        <Select
          id="defect-field"
          label={words.field}
          value={section}
          options={defectFields(desk.case.form)}
          error={tried && section === '' ? words.fieldMissing : null}
          onChange={(value) => {
            setSection(value as SectionName);
            setGood(goodFor(value as SectionName));
            setBasis(basisFor(desk.trace.rows, value as SectionName));
          }}
        />
        <TextArea id="defect-words" label={words.words} hint={words.wordsHint} value={text} maxLength={300} onChange={setText} error={tried && short ? words.wordsShort : refused.find(({ field }) => field.endsWith('words'))?.words} />
        <TextArea id="defect-good" label={words.good} hint={words.goodHint} value={good} maxLength={300} onChange={setGood} error={tried && noPicture ? words.goodShort : refused.find(({ field }) => field.endsWith('good'))?.words} />
        <TextInput id="defect-basis" label={words.basis} value={basis} maxLength={120} onChange={setBasis} />
      </Box>}
    </Sheet>
  );
}
