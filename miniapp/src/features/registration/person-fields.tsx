import type { IdentityDocumentKind, PersonEntry } from '@qiban/shared';
import { checkIdentityDocument, identityDocuments } from '@qiban/shared/identity/identity-document.rule';
import { useWords } from '@/display/words';
import { dayOf } from '@/display/moments';
import { now } from '@/platform/clock';
import { DateField } from '@/ui/date-field';
import { TextInput } from '@/ui/inputs';
import { Select } from '@/ui/select';
import { fieldId } from './field-id';
import { personWording } from './person.wording';
import type { Checks } from './use-checks';

export const kindOf = ({ idKind }: PersonEntry): IdentityDocumentKind => idKind ?? 'resident-id';

/** A passport does not say when its holder was born; most cards with eighteen characters do. */
const tellsNoBirthday = (person: PersonEntry): boolean =>
  kindOf(person) !== 'resident-id' && checkIdentityDocument(kindOf(person), person.idNumber).birthday === undefined;

interface PersonFieldsProps {
  person: PersonEntry;
  /** Where this person is written, e.g. `shareholders.shareholders.0`. */
  path: string;
  checks: Checks;
  onChange(changes: Partial<PersonEntry>): void;
  /** False for whoever is only named and never asked to sign. */
  signs?: boolean;
}

/** Who somebody is: name, paper, telephone. */
export function PersonFields({ person, path, checks, onChange, signs = true }: PersonFieldsProps) {
  const words = useWords(personWording);
  const kind = kindOf(person);
  const at = (name: string) => ({ id: fieldId(`${path}.${name}`), error: checks.errorAt(`${path}.${name}`), onBlur: () => checks.left(`${path}.${name}`) });
  const { onBlur: _, ...kindAt } = at('idKind');
  const { onBlur: leftBornOn, ...bornOnAt } = at('bornOn');
  return (
    <>
      <TextInput {...at('name')} label={words.name} hint={words.nameHints[kind === 'resident-id' ? 'card' : 'paper']} autoComplete="off" maxLength={60} value={person.name} onChange={(name) => onChange({ name })} />
      <Select
        {...kindAt} label={words.idKind} value={kind} options={Object.keys(identityDocuments).map((each) => ({ value: each, title: words.kinds[each as IdentityDocumentKind] }))}
        onChange={(each) => { onChange({ idKind: each as IdentityDocumentKind, bornOn: '' }); checks.left(`${path}.idKind`); }}
      />
      <TextInput
        {...at('idNumber')} label={words.numberOf[kind]} hint={words.numberHint(words.examples[kind])} kind={kind === 'resident-id' ? 'resident-id' : 'text'} autoComplete="off" maxLength={20}
        value={person.idNumber} onChange={(idNumber) => onChange({ idNumber: idNumber.toUpperCase() })}
      />
      {tellsNoBirthday(person) && (
        <DateField {...bornOnAt} label={words.bornOn} hint={words.bornOnHint} from="1900-01-01" to={dayOf(now())} value={person.bornOn ?? ''} onChange={(bornOn) => { onChange({ bornOn }); leftBornOn(); }} />
      )}
      {signs && <TextInput {...at('mobile')} label={words.mobile} hint={words.mobileHint} kind="phone" autoComplete="off" maxLength={18} value={person.mobile} onChange={(mobile) => onChange({ mobile })} />}
    </>
  );
}
