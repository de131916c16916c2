import type { OrganisationEntry, PersonEntry } from '@qiban/shared';
import { useState, type ReactNode } from 'react';
import { useAnswer } from '@/api/use-answer';
import { useWords } from '@/display/words';
import { Button, TextLink } from '@/ui/button';
import { Box } from '@/ui/native/native';
import { Sheet } from '@/ui/sheet';
import { Chips } from './chips';
import { ItsMe, type MyPlace } from './its-me';
import { OrganisationFields } from './organisation-fields';
import { PersonFields } from './person-fields';
import { isBlank } from './person-keys';
import { personWording } from './person.wording';
import type { Checks } from './use-checks';

interface PersonSheetProps {
  title: string;
  person: PersonEntry;
  /** Where this person is written, e.g. `shareholders.shareholders.0`. */
  path: string;
  checks: Checks;
  /** Where the account holder would be written if it is them; not given where it cannot be them. */
  mine?: MyPlace | undefined;
  /** Given where an organisation may stand in the person's place. */
  organisation?: { value: OrganisationEntry | undefined; onChange(value: OrganisationEntry | undefined): void };
  signs?: boolean;
  onChange(changes: Partial<PersonEntry>): void;
  onRemove(): void;
  onClose(): void;
  children?: ReactNode;
}

/** Everything the sheet asks, by its name in the entry. */
export const inSheet = ['name', 'idKind', 'idNumber', 'bornOn', 'mobile', 'organisation.name', 'organisation.creditCode'];

/** One person: who they are. Written straight into the draft, so that closing the sheet loses nothing. */
export function PersonSheet({ title, person, path, checks, mine, organisation, signs, onChange, onRemove, onClose, children }: PersonSheetProps) {
  const words = useWords(personWording);
  const [asking, setAsking] = useState(false);
  // Answers only in a demonstration: there, nobody has these people's cards at hand.
  const demo = useAnswer('demo.people', {}, { staleTime: Infinity });
  const cast = (demo.data?.items ?? []).filter(({ role, idNumber }) => role === 'applicant' && idNumber !== '');
  const close = () => {
    // Whoever closes the sheet has been everywhere in it.
    for (const name of inSheet) checks.left(`${path}.${name}`);
    onClose();
  };
  return (
    <Sheet
      title={title} open onClose={close}
      foot={asking ? (
        <>
          <Box className="q-sub">{words.removeAsk}</Box>
          <Box className="q-two q-under">
            <Box className="q-two__narrow"><Button kind="ghost" onPress={() => setAsking(false)}>{words.keep}</Button></Box>
            <Box className="q-two__wide"><Button kind="danger" onPress={onRemove}>{words.removeYes}</Button></Box>
          </Box>
        </>
      ) : <Button onPress={close}>{words.done}</Button>}
    >
      {organisation && <OrganisationFields path={path} checks={checks} {...organisation} />}
      {mine && isBlank(person) && <ItsMe {...mine} newKey={() => person.key} />}
      {cast.length > 0 && person.name === '' && (
        <Chips
          label={words.demoFill} chips={cast.map(({ key, name }) => ({ value: key, title: words.demoFillIn(name) }))}
          onPress={(key) => { const chosen = cast.find((each) => each.key === key); if (chosen) onChange({ name: chosen.name, idNumber: chosen.idNumber, mobile: chosen.mobile }); }}
        />
      )}
      <PersonFields person={person} path={path} checks={checks} {...(signs !== undefined && { signs })} onChange={onChange} />
      {children}
      {!asking && <Box className="q-quiet"><TextLink onPress={() => setAsking(true)}>{words.remove}</TextLink></Box>}
    </Sheet>
  );
}
