import { blankPartner, blankPerson, entityTypeOf, type ContributionForm, type Liability, type PartnersSection } from '@qiban/shared/company-registration/application-form';
import { investorName, peopleOf } from '@qiban/shared/company-registration/people-of-form';
import { postWords } from '@qiban/shared/company-registration/wording';
import { wanInWords } from '@qiban/shared/capital/amount';
import { useState } from 'react';
import { dayOf } from '@/display/moments';
import { useWords } from '@/display/words';
import { now } from '@/platform/clock';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Choice } from '@/ui/choice';
import { DateField } from '@/ui/date-field';
import { NumberInput } from '@/ui/inputs';
import { Box, Words } from '@/ui/native/native';
import { Select } from '@/ui/select';
import { SumBar } from '@/ui/sum-bar';
import { AtField } from './at-field';
import { PickChips } from './chips';
import { fieldId } from './field-id';
import { partnersWording } from './partners.wording';
import { peopleWording } from './people.wording';
import { PersonCard } from './person-card';
import { isBlank } from './person-keys';
import { PersonSheet } from './person-sheet';
import { personWording } from './person.wording';
import { Post } from './post';
import { SectionFrame, type FormProps, type SectionScreenProps } from './section-frame';
import { SectionPage } from './section-page';
import { percentOf } from './shares';
import { TermFields } from './term-fields';
import { shownWan, yuanTyped } from './typed-amount';
import { useChecks } from './use-checks';
import { useEntries } from './use-entries';

type Partner = PartnersSection['partners'][number];
const PATH = 'partners.partners';
const inSheet = ['liability', 'contributionForm', 'dueOn'];
const ways: readonly ContributionForm[] = ['money', 'goods', 'intellectual-property', 'land-use-right', 'equity', 'claim', 'labour'];

export function PartnersScreen(props: SectionScreenProps) {
  return <SectionFrame {...props} section="partners" Form={PartnersForm} />;
}

function PartnersForm({ view, draft, fromCheck, field }: FormProps<'partners'>) {
  const words = useWords(partnersWording);
  const people = useWords(peopleWording);
  const said = useWords(personWording);
  const checks = useChecks(view, 'partners', draft);
  const type = entityTypeOf(view.form) === 'limited-partnership' ? 'limited-partnership' : 'general-partnership';
  const limited = type === 'limited-partnership';
  const read = () => draft.value.partners ?? [];
  const partners = read();
  const executives = draft.value.executives ?? [];
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const everybody = peopleOf({ ...view.form, partners: draft.value });
  const total = partners.reduce((sum, { contributionYuan }) => sum + (contributionYuan ?? 0), 0);
  const today = dayOf(now());
  const days = new Set(partners.map(({ dueOn }) => dueOn));
  const commonDay = days.size === 1 ? (partners[0]?.dueOn ?? '') : '';
  const at = { draft, checks, section: 'partners' };

  const entries = useEntries<Partner>({
    read, write: (next) => draft.change({ partners: next }),
    blank: (key) => ({ ...blankPartner(view.form, blankPerson(key)), dueOn: commonDay }),
    isEmpty: (each) => isBlank(each) && each.contributionYuan === null && !each.organisation?.name,
    onRemoved: (key) => { if (executives.includes(key)) draft.change({ executives: executives.filter((each) => each !== key) }); },
  });
  const { opened } = entries;
  const change = (key: string, changes: Partial<Partner>) => {
    entries.change(key, changes);
    // Whoever is no longer a general partner cannot go on executing the affairs (《合伙企业法》第六十八条).
    if (changes.liability === 'limited' && executives.includes(key)) draft.change({ executives: executives.filter((each) => each !== key) });
  };
  const nameOf = (each: Partner) => investorName(each) || (each.organisation ? said.unnamedOrganisation : said.unnamed);
  const say = (each: Partner) => `${nameOf(each)} ${each.mobile} ${wanInWords(each.contributionYuan ?? 0)}`;
  const mayExecute = partners.filter(({ liability }) => liability === 'unlimited');
  const openPath = `${PATH}.${entries.openAt}`;
  const chooseExecutives = (keys: string[]) => {
    draft.change({ executives: keys });
    checks.left('partners.executives');
  };

  return (
    <SectionPage view={view} section="partners" draft={draft} checks={checks} fromCheck={fromCheck} field={field} headline={words.headline} note={words.note[type]}>
      <Box id="partners-partners" className="q-stack">
        <SumBar
          heading={words.sum(wanInWords(total))} aside={words.count(partners.length)} tone={partners.length === 0 ? 'warn' : 'ok'} words={partners.length === 0 ? words.nobody : words.fromAmounts}
          parts={partners.map((each) => ({ key: each.key, name: nameOf(each), percent: percentOf(each.contributionYuan, total) }))}
        />
        {partners.map((each, i) => {
          const path = `${PATH}.${i}`;
          const { key } = each;
          const posts = (everybody.find((person) => person.key === key)?.posts ?? []).filter((post) => post !== 'partner' && post !== 'investor-representative');
          const amountLabel = words.of(words.amount, nameOf(each));
          return (
            <PersonCard
              key={key} person={each} path={path} checks={checks} swatch={i} open={entries.isOpen(key)} fields={inSheet} onEdit={() => entries.open(key)}
              note={[limited ? words.liabilities[each.liability] : '', people.ways[each.contributionForm], postWords(posts)].filter(Boolean).join(' · ')}
            >
              {limited && (
                <Box className="q-under">
                  <PickChips
                    id={fieldId(`${path}.liability`)} label={words.of(words.liability, nameOf(each))} chosen={[each.liability]} chips={(['unlimited', 'limited'] as const).map((liability) => ({ value: liability, title: words.liabilities[liability] }))}
                    onChange={([liability]) => { change(key, { liability: liability as Liability }); checks.left(`${path}.liability`); checks.left('partners.partners'); }}
                  />
                </Box>
              )}
              <Box className="q-pair">
                <NumberInput
                  id={fieldId(`${path}.contributionYuan`)} label={amountLabel} caption={words.amount} light decimals={2} maxLength={11} suffix={total > 0 && each.contributionYuan ? words.percent(percentOf(each.contributionYuan, total)) : undefined}
                  value={shownWan(typed[key] ?? '', each.contributionYuan)} error={checks.errorAt(`${path}.contributionYuan`)}
                  onChange={(wan) => { setTyped({ ...typed, [key]: wan }); change(key, { contributionYuan: yuanTyped(wan) }); }} onBlur={() => checks.left(`${path}.contributionYuan`)}
                />
              </Box>
              <AtField {...at} part={`partners.${key}`} path={path} say={say} remarks={false} />
            </PersonCard>
          );
        })}
        <AtField {...at} part="partners" errors />
        <Button kind="dashed" icon="plus" onPress={entries.add}>{words.add}</Button>
        {partners.length > 0 && (
          <Card>
            <DateField
              id="partners-dueOn" label={words.dueOn} hint={words.dueOnHint} from={today} value={commonDay}
              onChange={(dueOn) => { draft.change({ partners: read().map((each) => ({ ...each, dueOn })) }); partners.forEach((_, i) => checks.left(`${PATH}.${i}.dueOn`)); }}
            />
          </Card>
        )}
        <Card>
          <AtField {...at} part="executives" errors say={(keys: string[]) => partners.filter(({ key }) => keys.includes(key)).map(nameOf).join('、')}>
            <Post label={words.executive} hint={words.executiveHint[type]}>
              {mayExecute.length === 0 ? <Words>{words.executiveNobody}</Words> : (
                <PickChips
                  id="partners-executives" label={words.executive} several chosen={executives} onChange={chooseExecutives}
                  chips={mayExecute.map((each) => ({ value: each.key, title: each.organisation ? words.executiveByDelegate(nameOf(each), each.name || said.unnamed) : nameOf(each) }))}
                />
              )}
            </Post>
          </AtField>
        </Card>
        <TermFields section="partners" draft={draft} checks={checks} title={words.term} />
      </Box>
      {opened && (
        <PersonSheet
          title={investorName(opened) || words.add} person={opened} path={openPath} checks={checks} mine={opened.organisation ? undefined : { view, draft, place: PATH }}
          organisation={{ value: opened.organisation, onChange: (organisation) => change(opened.key, { organisation }) }}
          onChange={(changes) => change(opened.key, changes)} onRemove={() => entries.remove(opened.key)} onClose={entries.close}
        >
          {limited && (
            <Choice
              id={fieldId(`${openPath}.liability`)} label={words.liability} value={opened.liability} error={checks.errorAt(`${openPath}.liability`)} onChange={(liability) => change(opened.key, { liability })}
              options={(['unlimited', 'limited'] as const).map((liability) => ({ value: liability, title: words.liabilities[liability], note: words.liabilityNotes[liability] }))}
            />
          )}
          <Select
            id={fieldId(`${openPath}.contributionForm`)} label={words.way} value={opened.contributionForm} error={checks.errorAt(`${openPath}.contributionForm`)} {...(opened.contributionForm === 'labour' && { hint: words.wayLabour })}
            options={ways.filter((way) => way !== 'labour' || opened.liability === 'unlimited').map((way) => ({ value: way, title: people.ways[way] }))} valueTitle={people.ways[opened.contributionForm]}
            onChange={(way) => change(opened.key, { contributionForm: way as ContributionForm })}
          />
          <DateField
            id={fieldId(`${openPath}.dueOn`)} label={words.personDueOn} from={today} value={opened.dueOn} error={checks.errorAt(`${openPath}.dueOn`)}
            onChange={(dueOn) => { change(opened.key, { dueOn }); checks.left(`${openPath}.dueOn`); }}
          />
        </PersonSheet>
      )}
    </SectionPage>
  );
}
