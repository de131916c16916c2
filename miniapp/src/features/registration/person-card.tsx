import type { OrganisationEntry, PersonEntry } from '@qiban/shared';
import { maskId } from '@qiban/shared/identity/masking';
import type { ReactNode } from 'react';
import { useWords } from '@/display/words';
import { Card } from '@/ui/card';
import { Icon } from '@/ui/icon';
import { Lamp } from '@/ui/lamp';
import { Box, Tap, Words } from '@/ui/native/native';
import { Swatch } from '@/ui/sum-bar';
import { Remarks } from './at-field';
import { fieldId } from './field-id';
import { inSheet } from './person-sheet';
import { personWording } from './person.wording';
import type { Checks } from './use-checks';

/** What is wrong with a person whose fields are behind a tap: said on their card, where a summary leads. */
export function SheetErrors({ path, checks, fields = inSheet }: { path: string; checks: Checks; fields?: readonly string[] }) {
  return (
    <>
      {['', ...fields].map((name) => {
        const at = name === '' ? path : `${path}.${name}`;
        const error = checks.errorAt(at);
        return error && <Box key={at} id={name === '' ? undefined : fieldId(at)} role="alert" className="q-field__error"><Lamp tone="bad" silent className="q-field__error-lamp" /><Words>{error}</Words></Box>;
      })}
    </>
  );
}

interface PersonCardProps {
  person: PersonEntry & { organisation?: OrganisationEntry };
  path: string;
  checks: Checks;
  /** Posts, or what this person is here. */
  note: string;
  /** Position in a bar of shares. */
  swatch?: number;
  /** Their sheet is open: it says the errors itself. */
  open: boolean;
  /** Further fields of the sheet than those of the person. */
  fields?: readonly string[];
  onEdit(): void;
  children?: ReactNode;
}

/** Somebody who has been written down: who they are, what they are here, and the way to change it. */
export function PersonCard({ person, path, checks, note, swatch, open, fields = [], onEdit, children }: PersonCardProps) {
  const words = useWords(personWording);
  const { organisation } = person;
  const asked = [...inSheet, ...fields];
  const signer = person.name || words.unnamed;
  const name = organisation ? organisation.name || words.unnamedOrganisation : signer;
  return (
    <Card label={name} className="q-person">
      <Box id={fieldId(path)}>
        <Box className="q-person__head">
          <Box className="q-person__who">
            {swatch !== undefined && <Swatch at={swatch} />}
            <Words className="q-person__name">{name}</Words>
            <Words className="q-note q-num">{organisation ? organisation.creditCode : person.idNumber ? maskId(person.idNumber) : words.noId}</Words>
          </Box>
          <Tap className="q-person__edit" label={words.edit(name)} onPress={onEdit}><Icon name="pencil" /></Tap>
        </Box>
        <Words className="q-block q-note">{[organisation ? words.organisation : words.natural, organisation ? words.signsFor(signer) : '', note].filter(Boolean).join(' · ')}</Words>
        {!open && <SheetErrors path={path} checks={checks} fields={asked} />}
        {asked.map((field) => <Remarks key={field} checks={checks} path={`${path}.${field}`} />)}
        {children}
      </Box>
    </Card>
  );
}
