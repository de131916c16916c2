import type { CaseView, PersonEntry, PersonPlace, SectionName } from '@qiban/shared';
import { blankPerson } from '@qiban/shared/company-registration/application-form';
import { useWords } from '@/display/words';
import { Button } from '@/ui/button';
import { Box, Words } from '@/ui/native/native';
import { Section } from '@/ui/section';
import { AtField } from './at-field';
import { PersonCard } from './person-card';
import { isBlank } from './person-keys';
import { PersonSheet } from './person-sheet';
import { personWording } from './person.wording';
import type { OpenDraft } from './section-draft';
import type { Checks } from './use-checks';
import { useEntries } from './use-entries';

interface PeopleListProps {
  view: CaseView;
  draft: OpenDraft;
  checks: Checks;
  section: SectionName;
  /** The list's name in its section. */
  part: 'others' | 'familyMembers';
  read(): readonly PersonEntry[];
  onChange(people: PersonEntry[]): void;
  onRemoved?(key: string): void;
  noteOf(person: PersonEntry): string;
  title: string;
  none: string;
  add: string;
  /** Given where the account holder may be one of them. */
  mine?: PersonPlace;
}

/** People who are named on this page and hold no part in the money. */
export function PeopleList({ view, draft, checks, section, part, read, onChange, onRemoved, noteOf, title, none, add, mine }: PeopleListProps) {
  const words = useWords(personWording);
  const entries = useEntries<PersonEntry>({ read, write: onChange, blank: blankPerson, isEmpty: isBlank, ...(onRemoved && { onRemoved }) });
  const { opened, openAt } = entries;
  const path = `${section}.${part}`;
  const error = checks.errorAt(path);
  return (
    <Section title={title} small>
      <Box className="q-stack" id={`${section}-${part}`}>
        {read().length === 0 && <Words className="q-note">{none}</Words>}
        {read().map((person, i) => (
          <PersonCard key={person.key} person={person} path={`${path}.${i}`} checks={checks} note={noteOf(person)} open={entries.isOpen(person.key)} onEdit={() => entries.open(person.key)}>
            <AtField draft={draft} checks={checks} section={section} part={`${part}.${person.key}`} />
          </PersonCard>
        ))}
        {error && <AtField draft={draft} checks={checks} section={section} part={part} errors />}
        <Button kind="dashed" icon="plus" onPress={entries.add}>{add}</Button>
      </Box>
      {opened && (
        <PersonSheet
          title={opened.name || words.unnamed} person={opened} path={`${path}.${openAt}`} checks={checks} {...(mine && { mine: { view, draft, place: mine } })}
          onChange={(changes) => entries.change(opened.key, changes)} onRemove={() => entries.remove(opened.key)} onClose={entries.close}
        />
      )}
    </Section>
  );
}
