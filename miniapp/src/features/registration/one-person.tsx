import type { CaseView, PersonEntry, PersonPlace } from '@qiban/shared';
import { blankPerson } from '@qiban/shared/company-registration/application-form';
import { useState } from 'react';
import { Button } from '@/ui/button';
import { Box } from '@/ui/native/native';
import { fieldId } from './field-id';
import { ItsMe } from './its-me';
import { PersonCard, SheetErrors } from './person-card';
import { isBlank, newPersonKey } from './person-keys';
import { PersonSheet } from './person-sheet';
import type { OpenDraft } from './section-draft';
import type { Checks } from './use-checks';

interface OnePersonProps {
  view: CaseView;
  draft: OpenDraft;
  checks: Checks;
  place: PersonPlace;
  /** As the page has it now, not as it was when drawn. */
  read(): PersonEntry | null;
  onChange(person: PersonEntry | null): void;
  /** What this person is here. */
  title: string;
  /** The way to write somebody down by hand. */
  fill: string;
}

/** The one person a section asks for: oneself by a tap, or somebody else by hand. */
export function OnePerson({ view, draft, checks, place, read, onChange, title, fill }: OnePersonProps) {
  const [open, setOpen] = useState(false);
  const person = read();
  const close = () => {
    const written = read();
    if (written && isBlank(written)) onChange(null);
    setOpen(false);
  };
  const begin = () => {
    if (person === null) onChange(blankPerson(newPersonKey()));
    setOpen(true);
  };
  return (
    <Box className="q-stack">
      {person === null || isBlank(person) ? (
        <>
          <ItsMe view={view} draft={draft} place={place} newKey={newPersonKey} />
          <SheetErrors path={place} checks={checks} fields={[]} />
          <Button id={fieldId(place)} kind="dashed" icon="plus" onPress={begin}>{fill}</Button>
        </>
      ) : (
        <PersonCard person={person} path={place} checks={checks} note={title} open={open} onEdit={() => setOpen(true)} />
      )}
      {open && person && (
        <PersonSheet title={person.name || title} person={person} path={place} checks={checks} mine={{ view, draft, place }} onChange={(changes) => { const now = read(); if (now) onChange({ ...now, ...changes }); }} onRemove={() => { onChange(null); setOpen(false); }} onClose={close} />
      )}
    </Box>
  );
}
