import type { PersonEntry } from '@qiban/shared';
import { blankPerson } from '@qiban/shared/company-registration/application-form';
import { maskId } from '@qiban/shared/identity/masking';
import { peopleOf } from '@qiban/shared/company-registration/people-of-form';
import { useState } from 'react';
import { useWords } from '@/display/words';
import { Banner } from '@/ui/banner';
import { Button, TextLink } from '@/ui/button';
import { Card } from '@/ui/card';
import { Choice, Tick } from '@/ui/choice';
import { NumberInput } from '@/ui/inputs';
import { Icon } from '@/ui/icon';
import { Box, Tap, Words } from '@/ui/native/native';
import { Section } from '@/ui/section';
import { Select } from '@/ui/select';
import { AtField } from './at-field';
import { Chips } from './chips';
import { fieldId } from './field-id';
import { ownerCandidates, type Owner } from './owner-candidates';
import { ownersWording } from './owners.wording';
import { SheetErrors } from './person-card';
import { isBlank } from './person-keys';
import { PersonSheet } from './person-sheet';
import { personWording } from './person.wording';
import { Post } from './post';
import { SectionFrame, type FormProps, type SectionScreenProps } from './section-frame';
import { SectionPage } from './section-page';
import { useChecks } from './use-checks';
import { useEntries } from './use-entries';

const grounds = ['share', 'income-or-votes', 'control', 'manager'] as const;
const isMeasured = ({ ground }: Owner): boolean => ground === 'share' || ground === 'income-or-votes';

export function OwnersScreen(props: SectionScreenProps) {
  return <SectionFrame {...props} section="owners" Form={OwnersForm} />;
}

function OwnersForm({ view, draft, fromCheck, field }: FormProps<'owners'>) {
  const words = useWords(ownersWording);
  const said = useWords(personWording);
  const checks = useChecks(view, 'owners', draft);
  const { exemptionPromised = false, owners = [], others = [] } = draft.value;
  const { exemptionOpen, closedBy, byShare } = ownerCandidates(view.form);
  const [filing, setFiling] = useState(owners.length > 0);
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const exempt = exemptionPromised || (exemptionOpen && !filing);
  const people = [...peopleOf(view.form), ...others];
  const nameOf = (key: string) => people.find((person) => person.key === key)?.name || said.unnamed;
  const at = { draft, checks, section: 'owners' };
  const listed = new Set(owners.map(({ key }) => key));
  const write = (next: Owner[]) => draft.change({ owners: next, exemptionPromised: false });
  // Whoever is named here alone is named as an owner, and goes with the line.
  const entries = useEntries<PersonEntry>({
    read: () => draft.value.others ?? [], blank: blankPerson, isEmpty: isBlank,
    write: (next) => {
      const known = new Set((draft.value.owners ?? []).map(({ key }) => key));
      draft.change({ others: next, exemptionPromised: false, owners: [...(draft.value.owners ?? []), ...next.filter(({ key }) => !known.has(key)).map(({ key }): Owner => ({ key, ground: 'control', percent: null }))] });
    },
    onRemoved: (key) => write((draft.value.owners ?? []).filter((each) => each.key !== key)),
  });
  const remove = (key: string) => (others.some((each) => each.key === key) ? entries.remove(key) : write(owners.filter((each) => each.key !== key)));
  const change = (key: string, changes: Partial<Owner>) => write((draft.value.owners ?? []).map((each) => (each.key === key ? { ...each, ...changes } : each)));
  const add = (key: string) => {
    const known = byShare.find((each) => each.key === key);
    write([...(draft.value.owners ?? []), known ?? { key, ground: 'control', percent: null }]);
  };
  const { opened } = entries;
  const missing = byShare.filter(({ key }) => !listed.has(key));
  const percentAt = ({ key, percent }: Owner) => (Number(typed[key]) === percent ? typed[key] : percent === null ? typed[key] ?? '' : String(percent));

  return (
    <SectionPage view={view} section="owners" draft={draft} checks={checks} fromCheck={fromCheck} field={field} headline={words.headline} note={words.note}>
      <Box className="q-stack">
        {exemptionOpen || exemptionPromised ? (
          <Card>
            <AtField {...at} part="exemptionPromised" errors={!exempt}>
              <Choice
                id="owners-how" label={words.how} value={exempt ? 'exempt' : 'file'}
                onChange={(how) => { setFiling(how === 'file'); if (how === 'file' && exemptionPromised) draft.change({ exemptionPromised: false }); }}
                options={[{ value: 'exempt', title: words.exempt, note: words.exemptNote, disabled: !exemptionOpen }, { value: 'file', title: words.file, note: words.fileNote }]}
              />
            </AtField>
          </Card>
        ) : closedBy && <Banner tone="run">{closedBy === 'capital' ? words.notOpenCapital : words.notOpenOrganisation}</Banner>}

        {exempt ? (
          <>
            <Card>
              <Box className="q-field__label">{words.promiseTitle}</Box>
              {words.promises.map((each, i) => <Words key={each} className="q-block q-numbered">{`${i + 1}. ${each}`}</Words>)}
            </Card>
            <Tick
              id="owners-exemptionPromised" checked={exemptionPromised} note={words.promiseNote} error={checks.errorAt('owners.exemptionPromised') ?? checks.errorAt('owners.owners')}
              onChange={(promised) => draft.change({ exemptionPromised: promised, ...(promised && { owners: [], others: [] }) })}
            >{words.promise}</Tick>
          </>
        ) : (
          <Section title={words.listed} small>
            <Box id="owners-owners" className="q-stack">
              <Words className="q-note">{words.whom}</Words>
              {owners.map((owner, i) => {
                const path = `owners.owners.${i}`;
                const name = nameOf(owner.key);
                const other = others.findIndex(({ key }) => key === owner.key);
                return (
                  <Card key={owner.key} label={name} className="q-person">
                    <Box id={fieldId(path)}>
                      <Box className="q-person__head">
                        <Box className="q-person__who"><Words className="q-person__name">{name}</Words>{other >= 0 && <Words className="q-note q-num">{maskId(others[other]?.idNumber ?? '') || said.noId}</Words>}</Box>
                        {other >= 0 ? <Tap className="q-person__edit" label={said.edit(name)} onPress={() => entries.open(owner.key)}><Icon name="pencil" /></Tap>
                          : <TextLink label={words.remove(name)} onPress={() => remove(owner.key)}>{said.removeShort}</TextLink>}
                      </Box>
                      {other >= 0 && !entries.isOpen(owner.key) && <SheetErrors path={`owners.others.${other}`} checks={checks} />}
                      <AtField {...at} part={`owners.${owner.key}`} path={`${path}.key`} errors say={(each: Owner) => `${nameOf(each.key)} ${words.grounds[each.ground]}`} />
                      <Select
                        id={fieldId(`${path}.ground`)} label={words.of(words.ground, name)} caption={words.ground} light value={owner.ground} options={grounds.map((ground) => ({ value: ground, title: words.grounds[ground] }))}
                        onChange={(ground) => { change(owner.key, { ground: ground as Owner['ground'], ...(!isMeasured({ ...owner, ground: ground as Owner['ground'] }) && { percent: null }) }); checks.left('owners.owners'); }}
                      />
                      {isMeasured(owner) && (
                        <NumberInput
                          id={fieldId(`${path}.percent`)} label={words.of(words.percent, name)} caption={words.percent} light decimals={4} maxLength={8} suffix="%" value={percentAt(owner)} error={checks.errorAt(`${path}.percent`)}
                          onChange={(text) => { setTyped({ ...typed, [owner.key]: text }); change(owner.key, { percent: text === '' ? null : Number(text) }); }} onBlur={() => checks.left(`${path}.percent`)}
                        />
                      )}
                    </Box>
                  </Card>
                );
              })}
              <AtField {...at} part="owners" errors />
              {missing.length > 0 && <Chips label={words.listed} chips={[{ value: 'all', title: words.byShare(missing.map(({ key, percent }) => words.ofShare(nameOf(key), percent ?? 0)).join('、')) }]} onPress={() => write([...owners, ...missing])} />}
              <Post label={words.choose}>
                <Chips label={words.choose} chips={people.filter(({ key, name }) => name !== '' && !listed.has(key)).map(({ key, name }) => ({ value: key, title: name }))} onPress={add} />
              </Post>
              <Button kind="dashed" icon="plus" onPress={entries.add}>{words.addOther}</Button>
            </Box>
          </Section>
        )}
      </Box>
      {opened && (
        <PersonSheet
          title={opened.name || words.addOther} person={opened} path={`owners.others.${entries.openAt}`} checks={checks} signs={false}
          onChange={(changes) => entries.change(opened.key, changes)} onRemove={() => remove(opened.key)} onClose={entries.close}
        />
      )}
    </SectionPage>
  );
}
