import type { OrganisationEntry } from '@qiban/shared';
import { checkCreditCode } from '@qiban/shared/identity/credit-code.rule';
import { useWords } from '@/display/words';
import { Choice } from '@/ui/choice';
import { TextInput } from '@/ui/inputs';
import { Lamp } from '@/ui/lamp';
import { Box, Words } from '@/ui/native/native';
import { PickChips } from './chips';
import { fieldId } from './field-id';
import { personWording } from './person.wording';
import type { Checks } from './use-checks';

const CODE_LENGTH = 18;

/** 统一社会信用代码, judged as soon as it is complete. */
export function CreditCodeInput({ path, label, checks, value, onChange }: { path: string; label?: string; checks: Checks; value: string; onChange(code: string): void }) {
  const words = useWords(personWording);
  const check = checkCreditCode(value);
  const complete = check.normalised.length >= CODE_LENGTH;
  return (
    <>
      <TextInput
        id={fieldId(path)} label={label ?? words.creditCode} hint={words.creditCodeHint} autoComplete="off" maxLength={30} value={value}
        error={checks.errorAt(path) ?? (complete && check.level === 'refuse' ? check.words : null)} onChange={(code) => onChange(code.toUpperCase())} onBlur={() => checks.left(path)}
      />
      {complete && check.level !== 'refuse' && (
        <Box live="polite" className="q-said"><Lamp tone={check.level === 'ok' ? 'ok' : 'warn'} silent /><Words>{check.level === 'ok' ? words.creditCodeOk(check.kind ?? '') : check.words}</Words></Box>
      )}
    </>
  );
}

interface OrganisationFieldsProps {
  /** Of the investor: `partners.partners.0`. */
  path: string;
  checks: Checks;
  value: OrganisationEntry | undefined;
  onChange(value: OrganisationEntry | undefined): void;
}

/** A person puts money in, or an organisation for which a person signs. */
export function OrganisationFields({ path, checks, value, onChange }: OrganisationFieldsProps) {
  const words = useWords(personWording);
  const at = `${path}.organisation`;
  const change = (changes: Partial<OrganisationEntry>) => { if (value) onChange({ ...value, ...changes }); };
  return (
    <>
      <Box className="q-field">
        <Box className="q-field__label">{words.who}</Box>
        <PickChips
          id={fieldId(at)} label={words.who} chips={[{ value: 'person', title: words.whoPerson }, { value: 'organisation', title: words.whoOrganisation }]} chosen={[value ? 'organisation' : 'person']}
          onChange={([who]) => onChange(who === 'organisation' ? value ?? { name: '', creditCode: '', by: 'legal-representative' } : undefined)}
        />
      </Box>
      {value && (
        <>
          <TextInput
            id={fieldId(`${at}.name`)} label={words.organisationName} hint={words.organisationNameHint} autoComplete="off" maxLength={100} value={value.name} error={checks.errorAt(`${at}.name`)}
            onChange={(name) => change({ name })} onBlur={() => checks.left(`${at}.name`)}
          />
          <CreditCodeInput path={`${at}.creditCode`} checks={checks} value={value.creditCode} onChange={(creditCode) => change({ creditCode })} />
          <Choice
            id={fieldId(`${at}.by`)} label={words.by} value={value.by} onChange={(by) => change({ by })}
            options={[{ value: 'legal-representative', title: words.byLegal }, { value: 'delegate', title: words.byDelegate, note: words.byDelegateNote }]}
          />
          <Box className="q-part"><Box as="h3" className="q-part__title">{words.signer}</Box><Words className="q-part__note">{words.signerHint}</Words></Box>
        </>
      )}
    </>
  );
}
