import { blankInvestor, blankPerson, entityTypeOf, type ContributionForm, type ShareholdersSection } from '@qiban/shared/company-registration/application-form';
import { investorName, peopleOf } from '@qiban/shared/company-registration/people-of-form';
import { postWords } from '@qiban/shared/company-registration/wording';
import { wanInWords } from '@qiban/shared/capital/amount';
import { lastPaymentDay, sharesOf } from '@qiban/shared/capital/capital.rule';
import { useState } from 'react';
import { dayOf } from '@/display/moments';
import { useWords } from '@/display/words';
import { now } from '@/platform/clock';
import { go } from '@/platform/navigation';
import { routes } from '@/routes';
import { Banner } from '@/ui/banner';
import { Button, TextLink } from '@/ui/button';
import { Card } from '@/ui/card';
import { Tick } from '@/ui/choice';
import { DateField } from '@/ui/date-field';
import { NumberInput } from '@/ui/inputs';
import { Box, Words } from '@/ui/native/native';
import { Select } from '@/ui/select';
import { SumBar } from '@/ui/sum-bar';
import { AtField } from './at-field';
import { Chips } from './chips';
import { fieldId } from './field-id';
import { peopleWording } from './people.wording';
import { PersonCard } from './person-card';
import { kindOf } from './person-fields';
import { isBlank } from './person-keys';
import { PersonSheet } from './person-sheet';
import { personWording } from './person.wording';
import { SectionFrame, type FormProps, type SectionScreenProps } from './section-frame';
import { SectionPage } from './section-page';
import { percentOf, shareSum, shownPercent, yuanOfPercent } from './shares';
import { groupedDigits, shownWan, yuanTyped } from './typed-amount';
import { useChecks } from './use-checks';
import { useEntries } from './use-entries';

type Shareholder = ShareholdersSection['shareholders'][number];
const PATH = 'shareholders.shareholders';
/** Said on the card beside what every person's sheet asks: their controls are in the sheet. */
const inSheet = ['contributionForm', 'dueOn'];
const ways: readonly ContributionForm[] = ['money', 'goods', 'intellectual-property', 'land-use-right', 'equity', 'claim'];

/** What is taken of somebody whose papers tell, until they say otherwise (《公司法》第九十二条). */
const livesInChina = (each: Shareholder): boolean => each.livesInChina ?? (each.organisation !== undefined || kindOf(each) === 'resident-id');

export function ShareholdersScreen(props: SectionScreenProps) {
  return <SectionFrame {...props} section="shareholders" Form={ShareholdersForm} />;
}

function ShareholdersForm({ view, draft, fromCheck, field }: FormProps<'shareholders'>) {
  const words = useWords(peopleWording);
  const said = useWords(personWording);
  const checks = useChecks(view, 'shareholders', draft);
  const read = () => draft.value.shareholders ?? [];
  const shareholders = read();
  const { capitalYuan: capital, paidBy = '', shareTotal } = view.form.capital;
  const capitalYuan = capital ?? 0;
  const jsc = entityTypeOf(view.form) === 'jsc';
  const own = jsc ? words.founders : words.shareholders;
  const [typed, setTyped] = useState<Readonly<Record<string, { wan?: string; percent?: string }>>>({});
  const people = peopleOf({ ...view.form, shareholders: draft.value });
  const sum = shareSum(shareholders.map((each) => ({ ...each, name: investorName(each) })), capitalYuan);
  const today = dayOf(now());
  const days = new Set(shareholders.map(({ dueOn }) => dueOn));
  const commonDay = days.size === 1 ? (shareholders[0]?.dueOn ?? '') : '';

  const entries = useEntries<Shareholder>({
    read, write: (next) => draft.change({ shareholders: next }),
    blank: (key) => ({ ...blankInvestor(view.form, blankPerson(key)), ...(commonDay && { dueOn: commonDay }) }),
    isEmpty: (each) => isBlank(each) && each.contributionYuan === null && !each.organisation?.name,
  });
  const { opened, change } = entries;
  const nameOf = (each: Shareholder) => investorName(each) || (each.organisation ? said.unnamedOrganisation : said.unnamed);
  const sumWords = sum.gapYuan === 0 ? words.full : sum.gapPercent === 0 ? words.small(sum.gapWords) : sum.gapYuan > 0 ? words.gap(sum.gapPercent, sum.gapWords) : words.over(sum.gapPercent, sum.gapWords);
  const say = (each: Shareholder) => `${nameOf(each)} ${each.mobile} ${wanInWords(each.contributionYuan ?? 0)}`;
  const sharesIn = ({ contributionYuan }: Shareholder) => (jsc && contributionYuan && shareTotal ? sharesOf(contributionYuan, { capitalYuan, shareTotal }) : null);
  const openPath = `${PATH}.${entries.openAt}`;

  return (
    <SectionPage
      view={view} section="shareholders" draft={draft} checks={checks} fromCheck={fromCheck} field={field} headline={own.headline}
      {...(shareholders.length > 0 && capitalYuan > 0 && sum.gapYuan !== 0 && { saveWords: words.waitsFor, saveDisabled: true })}
    >
      <Box id="shareholders" className="q-stack">
        {capitalYuan > 0 ? (
          <SumBar
            heading={words.total(sum.totalPercent)} aside={words.capital(wanInWords(capitalYuan))} words={shareholders.length === 0 ? own.nobody : sumWords}
            tone={shareholders.length === 0 ? 'warn' : sum.gapYuan === 0 ? 'ok' : sum.gapYuan > 0 ? 'warn' : 'bad'}
            parts={shareholders.map((each) => ({ key: each.key, name: nameOf(each), percent: percentOf(each.contributionYuan, capitalYuan) }))}
          />
        ) : (
          <Banner tone="warn" action={<TextLink strong onPress={() => go(routes.capital, { caseId: view.id })}>{words.toCapital}</TextLink>}>{words.noCapital}</Banner>
        )}
        {shareholders.map((each, i) => {
          const path = `${PATH}.${i}`;
          const posts = (people.find(({ key }) => key === each.key)?.posts ?? []).filter((post) => post !== 'shareholder' && post !== 'founder' && post !== 'investor-representative');
          const { key } = each;
          const shares = sharesIn(each);
          return (
            <PersonCard key={key} person={each} path={path} checks={checks} note={postWords(posts)} swatch={i} open={entries.isOpen(key)} fields={inSheet} onEdit={() => entries.open(key)}>
              <Box className="q-pair">
                <NumberInput
                  id={fieldId(`${path}.contributionYuan`)} label={words.of(own.amount, nameOf(each))} caption={own.amount} light decimals={2} maxLength={11}
                  value={shownWan(typed[key]?.wan ?? '', each.contributionYuan)} error={checks.errorAt(`${path}.contributionYuan`)}
                  onChange={(wan) => { setTyped({ ...typed, [key]: { wan } }); change(key, { contributionYuan: yuanTyped(wan) }); }} onBlur={() => checks.left(`${path}.contributionYuan`)}
                />
                <NumberInput
                  id={fieldId(`${path}.percent`)} label={words.of(words.share, nameOf(each))} caption={words.share} light decimals={2} maxLength={6} suffix="%" disabled={capitalYuan <= 0}
                  value={shownPercent(typed[key]?.percent, each.contributionYuan, capitalYuan)}
                  onChange={(percent) => { setTyped({ ...typed, [key]: { percent } }); change(key, { contributionYuan: yuanOfPercent(percent, capitalYuan) }); }} onBlur={() => checks.left(`${path}.contributionYuan`)}
                />
              </Box>
              {shares !== null && <Words className="q-block q-note q-num q-person__more">{words.shares(groupedDigits(shares))}</Words>}
              <AtField draft={draft} checks={checks} section="shareholders" part={`shareholders.${key}`} path={path} say={say} remarks={false} />
            </PersonCard>
          );
        })}
        <Button kind="dashed" icon="plus" onPress={entries.add}>{own.add}</Button>
        {sum.gapYuan > 0 && capitalYuan > 0 && shareholders.length > 0 && sum.gapPercent > 0 && (
          <Chips label={words.share} chips={shareholders.map((each) => ({ value: each.key, title: words.rest(sum.gapPercent, nameOf(each)) }))} onPress={(key) => change(key, { contributionYuan: (read().find((each) => each.key === key)?.contributionYuan ?? 0) + sum.gapYuan })} />
        )}
        {shareholders.length > 0 && !jsc && (
          <Card>
            <DateField
              id="shareholders-dueOn" label={words.dueOn} hint={words.dueOnHint} from={today} to={paidBy || lastPaymentDay(today)} value={commonDay}
              onChange={(dueOn) => { draft.change({ shareholders: read().map((each) => ({ ...each, dueOn })) }); shareholders.forEach((_, i) => checks.left(`${PATH}.${i}.dueOn`)); }}
            />
          </Card>
        )}
      </Box>
      {opened && (
        <PersonSheet
          title={investorName(opened) || own.add} person={opened} path={openPath} checks={checks} mine={opened.organisation ? undefined : { view, draft, place: PATH }}
          organisation={{ value: opened.organisation, onChange: (organisation) => change(opened.key, { organisation }) }}
          onChange={(changes) => change(opened.key, changes)} onRemove={() => entries.remove(opened.key)} onClose={entries.close}
        >
          <Select
            id="person-contributionForm" label={words.way} value={opened.contributionForm} error={checks.errorAt(`${openPath}.contributionForm`)}
            options={ways.map((way) => ({ value: way, title: words.ways[way] }))} onChange={(way) => change(opened.key, { contributionForm: way as ContributionForm })}
          />
          {jsc ? (
            <Tick id="person-livesInChina" checked={livesInChina(opened)} note={words.inChinaNote} onChange={(lives) => change(opened.key, { livesInChina: lives })}>{words.inChina}</Tick>
          ) : (
            <DateField
              id="person-dueOn" label={words.personDueOn} from={today} to={paidBy || lastPaymentDay(today)} value={opened.dueOn} error={checks.errorAt(`${openPath}.dueOn`)}
              onChange={(dueOn) => { change(opened.key, { dueOn }); checks.left(`${openPath}.dueOn`); }}
            />
          )}
        </PersonSheet>
      )}
    </SectionPage>
  );
}
