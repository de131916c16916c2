import { mobile, personName, residentId, type CaseView, type SignerView } from '@qiban/shared';
import { useState } from 'react';
import { useAnswer } from '@/api/use-answer';
import { useWrite } from '@/api/use-write';
import { useWords } from '@/display/words';
import { isRefusal } from '@/platform/api-failure';
import { Banner } from '@/ui/banner';
import { Button } from '@/ui/button';
import { Choices } from '@/ui/choice';
import { TextInput } from '@/ui/inputs';
import { Box } from '@/ui/native/native';
import { Sheet } from '@/ui/sheet';
import { useFailureWords } from '@/ui/waiting';
import { signersWording } from './signers.wording';

type Field = 'name' | 'idNumber' | 'mobile';
const NOBODY: Record<Field, string> = { name: '', idNumber: '', mobile: '' };
const checks: Record<Field, (value: string) => string | null> = { name: personName, idNumber: (value) => residentId(value), mobile };

/** Somebody else in a person's place: who it is now, and what that means for the signatures there are. */
export function SubstituteSheet({ view, signer, onClose, onDone }: { view: CaseView; signer: SignerView; onClose(): void; onDone(view: CaseView): void }) {
  const words = useWords(signersWording);
  const failure = useFailureWords();
  const [person, setPerson] = useState(NOBODY);
  const [errors, setErrors] = useState<Partial<Record<Field, string>>>({});
  const substitute = useWrite('cases.substitute', onDone);
  // Answers only in a demonstration: there, nobody has these people's cards at hand.
  const demo = useAnswer('demo.people', {}, { staleTime: Infinity });
  const cast = (demo.data?.items ?? []).filter(({ role, idNumber, name }) => (role === 'applicant' || role === 'agent') && idNumber !== '' && !view.signers.some((each) => each.name === name));
  const refused = isRefusal(substitute.error) ? substitute.error.fields : [];
  const change = (field: Field) => (value: string) => {
    setPerson({ ...person, [field]: value });
    setErrors({ ...errors, [field]: undefined });
  };
  const errorAt = (field: Field) => errors[field] ?? refused.find((each) => each.field === `person.${field}`)?.words;
  const confirm = () => {
    const found = (Object.keys(checks) as Field[]).flatMap((field) => { const wrong = checks[field](person[field]); return wrong === null ? [] : [[field, wrong] as const]; });
    setErrors(Object.fromEntries(found));
    if (found.length === 0) substitute.mutate({ params: { caseId: view.id, personKey: signer.personKey }, body: { seenVersion: view.version, person } });
  };

  return (
    <Sheet title={words.substituteTitle(signer.name)} open onClose={onClose} foot={<Button waiting={substitute.isPending} onPress={confirm}>{words.substituteSure}</Button>}>
      <Box className="q-sub">{words.substituteNote(signer.postWords)}</Box>
      {substitute.error && (
        <Banner tone="bad" title={failure(substitute.error)} announce>{refused.filter(({ field }) => !field.startsWith('person.')).map((each) => each.words).join('')}</Banner>
      )}
      {cast.length > 0 && person.name === '' && (
        <Choices
          id="demo-person" label={words.demoFill} value={[]} options={cast.map(({ key, name }) => ({ value: key, title: name }))}
          onChange={([key]) => { const chosen = cast.find((each) => each.key === key); if (chosen) setPerson({ name: chosen.name, idNumber: chosen.idNumber, mobile: chosen.mobile }); }}
        />
      )}
      <TextInput id="name" label={words.name} value={person.name} onChange={change('name')} maxLength={60} autoComplete="off" error={errorAt('name')} />
      <TextInput id="idNumber" label={words.idNumber} kind="resident-id" value={person.idNumber} onChange={(value) => change('idNumber')(value.toUpperCase())} maxLength={20} autoComplete="off" error={errorAt('idNumber')} />
      <TextInput id="mobile" label={words.mobile} kind="phone" value={person.mobile} onChange={change('mobile')} maxLength={18} autoComplete="off" error={errorAt('mobile')} />
    </Sheet>
  );
}
