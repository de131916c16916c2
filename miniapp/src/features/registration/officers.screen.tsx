import { entityTypeOf, type OfficersSection } from '@qiban/shared/company-registration/application-form';
import { peopleOf } from '@qiban/shared/company-registration/people-of-form';
import { postWords } from '@qiban/shared/company-registration/wording';
import { useCallback, useEffect } from 'react';
import { useWords } from '@/display/words';
import { Card } from '@/ui/card';
import { Choice, Tick } from '@/ui/choice';
import { NumberInput } from '@/ui/inputs';
import { Box } from '@/ui/native/native';
import { AtField } from './at-field';
import { Chips, PickChips, type Chip } from './chips';
import { officersWording } from './officers.wording';
import { PeopleList } from './people-list';
import { withoutStrangers } from './person-keys';
import { personWording } from './person.wording';
import { Post } from './post';
import { SectionFrame, type FormProps, type SectionScreenProps } from './section-frame';
import { SectionPage } from './section-page';
import { useChecks } from './use-checks';

const TERMS = [1, 2, 3];
const supervisions = { llc: ['one-supervisor', 'supervisory-board', 'audit-committee', 'none'], jsc: ['supervisory-board', 'audit-committee', 'one-supervisor'] } as const;
const LEAST_OF_A_BOARD = 3;

export function OfficersScreen(props: SectionScreenProps) {
  return <SectionFrame {...props} section="officers" Form={OfficersForm} />;
}

function OfficersForm({ view, draft, fromCheck, field }: FormProps<'officers'>) {
  const words = useWords(officersWording);
  const said = useWords(personWording);
  const checks = useChecks(view, 'officers', draft);
  const { value } = draft;
  const { directors = [], manager = '', legalRepresentative = '', supervision = 'one-supervisor', supervisors = [], financialOfficer = '', auditCommittee = [], directorTermYears, employees } = value;
  const type = entityTypeOf(view.form) === 'jsc' ? 'jsc' : 'llc';
  const people = peopleOf({ ...view.form, officers: value });
  const chips: Chip[] = people.map(({ key, name }) => ({ value: key, title: name || said.unnamed }));
  const among = (keys: readonly string[]) => chips.filter((chip) => keys.includes(chip.value));
  const at = { draft, checks, section: 'officers', errors: true };
  const nameOf = (key: string) => people.find((person) => person.key === key)?.name || said.unnamed;
  const say = (keys: string[] | string) => (typeof keys === 'string' ? [keys] : keys).map(nameOf).join('、');
  const board = directors.length >= LEAST_OF_A_BOARD;
  const supervised = supervision === 'one-supervisor' || supervision === 'supervisory-board';
  const employeesMatter = board || supervision === 'supervisory-board' || Boolean(employees);

  // Somebody removed here or among the investors leaves their posts behind: they are vacant, and the rules ask for them again.
  const vacate = useCallback(() => {
    const cleaned = withoutStrangers(draft.value, new Set(peopleOf({ ...view.form, officers: draft.value }).map(({ key }) => key)));
    if (cleaned !== null) draft.change(cleaned);
  }, [draft, view.form]);
  useEffect(vacate, [vacate]);

  const choose = (changes: Partial<OfficersSection>, name: string) => {
    draft.change(changes);
    checks.left(`officers.${name}`);
    // What another post says of this one has been looked at too.
    if (supervisors.length > 0) checks.left('officers.supervisors');
    if (auditCommittee.length > 0) checks.left('officers.auditCommittee');
    if (legalRepresentative) checks.left('officers.legalRepresentative');
  };
  const chooseDirectors = (keys: string[]) => {
    // With one director and nobody chosen yet there is only one it can be.
    const only = keys.length === 1 && !legalRepresentative ? keys[0] : undefined;
    choose({ directors: keys, ...(value.chair && !keys.includes(value.chair) && { chair: '' }), ...(only !== undefined && { legalRepresentative: only }) }, 'directors');
  };
  const chooseSupervision = (each: OfficersSection['supervision']) => draft.change({
    supervision: each, noSupervisorAgreed: false,
    supervisors: each === 'one-supervisor' ? supervisors.slice(0, 1) : each === 'supervisory-board' ? supervisors : [],
    auditCommittee: each === 'audit-committee' ? auditCommittee : [],
    // From here on the rules count who was elected by the employees.
    ...(each === 'supervisory-board' && { electedByEmployees: value.electedByEmployees ?? [] }),
  });
  const mayRepresent = (key: string) => directors.includes(key) || manager === key;
  const [only] = people;
  const nobodyYet = directors.length === 0 && manager === '' && legalRepresentative === '' && financialOfficer === '';

  /** One post, or several of a kind, given to people of the case. */
  const post = (part: keyof OfficersSection, label: string, hint: string, chosen: readonly string[], pick: { chips?: Chip[]; several?: boolean; onChange?(keys: string[]): void } = {}) => (
    <AtField {...at} part={part} say={say}>
      <Post label={label} hint={hint}>
        <PickChips
          id={`officers-${part}`} label={label} chips={pick.chips ?? chips} chosen={chosen} {...(pick.several && { several: true })}
          onChange={pick.onChange ?? ((keys) => choose({ [part]: pick.several ? keys : keys[0] ?? '' }, part))}
        />
      </Post>
    </AtField>
  );

  return (
    <SectionPage view={view} section="officers" draft={draft} checks={checks} fromCheck={fromCheck} field={field} headline={words.headline} note={words.note[type]}>
      <Box className="q-stack">
        {chips.length === 0 ? <Card>{words.noPeople[type]}</Card> : (
          <>
            {people.length === 1 && only?.name && nobodyYet && (
              <Chips label={words.allByOne(only.name)} chips={[{ value: only.key, title: words.allByOne(only.name) }]} onPress={(key) => choose({ directors: [key], manager: key, legalRepresentative: key, financialOfficer: key }, 'directors')} />
            )}
            <Card>
              {post('directors', words.director, words.directorHint[type], directors, { several: true, onChange: chooseDirectors })}
              {board && post('chair', words.chair, words.chairHint[type], [value.chair ?? ''], { chips: among(directors) })}
              {post('manager', words.manager, words.managerHint[type], [manager], { chips: type === 'llc' ? [...chips, { value: '', title: words.noManager }] : chips })}
              {(board || Boolean(value.deputyManagers?.length)) && post('deputyManagers', words.deputyManagers, words.deputyManagersHint, value.deputyManagers ?? [], { several: true, chips: chips.filter((chip) => chip.value !== manager) })}
              {post('legalRepresentative', words.legalRepresentative, words.legalHint, [legalRepresentative], { chips: chips.map((chip) => ({ ...chip, disabled: !mayRepresent(chip.value) && chip.value !== legalRepresentative })) })}
              {post('financialOfficer', words.financialOfficer, words.financialHint, [financialOfficer])}
            </Card>
            <Card>
              <AtField {...at} part="supervision" say={(each: OfficersSection['supervision']) => words.supervisionTitles[each]}>
                <Choice
                  id="officers-supervision" label={words.supervision} value={supervision} onChange={chooseSupervision}
                  options={supervisions[type].map((each) => ({ value: each, title: words.supervisionTitles[each], note: words.supervisionNotes[type][each] }))}
                />
              </AtField>
              {supervision === 'none' && (
                <AtField {...at} errors={false} part="noSupervisorAgreed">
                  <Tick id="officers-noSupervisorAgreed" checked={value.noSupervisorAgreed ?? false} error={checks.errorAt('officers.noSupervisorAgreed')} onChange={(noSupervisorAgreed) => draft.change({ noSupervisorAgreed })}>{words.noSupervisorAgreed}</Tick>
                </AtField>
              )}
              {supervised && post('supervisors', words.supervisor, words.supervisionNotes[type][supervision], supervisors, { several: supervision === 'supervisory-board', onChange: (keys) => choose({ supervisors: keys }, 'supervisors') })}
              {supervision === 'audit-committee' && post('auditCommittee', words.auditCommittee, words.auditCommitteeHint, auditCommittee, { several: true, chips: among(directors) })}
            </Card>
            {employeesMatter && (
              <Card>
                <AtField {...at} errors={false} part="employees">
                  <NumberInput
                    id="officers-employees" label={words.employees} hint={words.employeesHint} optional suffix={words.employeesUnit} maxLength={7} value={employees ? String(employees) : ''}
                    error={checks.errorAt('officers.employees')} onChange={(text) => draft.change({ employees: text === '' ? null : Number(text) })} onBlur={() => checks.left('officers.directors')}
                  />
                </AtField>
                {among([...directors, ...supervisors]).length > 0 && post('electedByEmployees', words.elected, words.electedHint, value.electedByEmployees ?? [], { several: true, chips: among([...directors, ...supervisors]) })}
              </Card>
            )}
            <Card>
              {post('directorTermYears', words.term, words.termHint, [String(directorTermYears ?? '')], {
                chips: TERMS.map((years) => ({ value: String(years), title: words.years(years) })), onChange: ([years]) => choose({ directorTermYears: Number(years) }, 'directorTermYears'),
              })}
            </Card>
          </>
        )}
        <PeopleList
          view={view} draft={draft} checks={checks} section="officers" part="others" read={() => draft.value.others ?? []} onChange={(others) => draft.change({ others })} mine="officers.others"
          onRemoved={vacate}
          noteOf={({ key }) => postWords(people.find((person) => person.key === key)?.posts ?? [])} title={words.others[type]} none={words.othersNone} add={words.addOther}
        />
      </Box>
    </SectionPage>
  );
}
