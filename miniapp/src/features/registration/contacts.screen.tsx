import { entityTypeOf } from '@qiban/shared/company-registration/application-form';
import { isCompany } from '@qiban/shared/company-registration/entity-types';
import { peopleOf } from '@qiban/shared/company-registration/people-of-form';
import { postWords } from '@qiban/shared/company-registration/wording';
import { useWords } from '@/display/words';
import { Card } from '@/ui/card';
import { Tick } from '@/ui/choice';
import { TextInput } from '@/ui/inputs';
import { Words } from '@/ui/native/native';
import { AtField } from './at-field';
import { PickChips } from './chips';
import { entityWording } from './entity.wording';
import { peopleWording } from './people.wording';
import { PeopleList } from './people-list';
import { personWording } from './person.wording';
import { Post } from './post';
import { SectionFrame, type FormProps, type SectionScreenProps } from './section-frame';
import { SectionPage } from './section-page';
import { useChecks } from './use-checks';

export function ContactsScreen(props: SectionScreenProps) {
  return <SectionFrame {...props} section="contacts" Form={ContactsForm} />;
}

function ContactsForm({ view, draft, fromCheck, field }: FormProps<'contacts'>) {
  const words = useWords(peopleWording);
  const said = useWords(personWording);
  const own = useWords(entityWording)[entityTypeOf(view.form)];
  const checks = useChecks(view, 'contacts', draft);
  const { value } = draft;
  const others = () => draft.value.others ?? [];
  const people = peopleOf({ ...view.form, contacts: value });
  const chips = people.map(({ key, name }) => ({ value: key, title: name || said.unnamed }));
  const at = { draft, checks, section: 'contacts' };
  const say = (key: string) => people.find((person) => person.key === key)?.name ?? '';
  // Companies have a page for people who hold no part in the money; the other types name them here.
  const takesOthers = !isCompany(entityTypeOf(view.form)) || others().length > 0;
  const pick = (part: 'contact' | 'agent', label: string, hint: string) => (
    <AtField {...at} part={part} say={say} errors>
      <Post label={label} hint={hint}>
        {chips.length === 0 ? <Words>{words.nobodyYet}</Words> : (
          <PickChips id={`contacts-${part}`} label={label} chips={chips} chosen={[value[part] ?? '']} onChange={([key = '']) => { draft.change({ [part]: key }); checks.left(`contacts.${part}`); }} />
        )}
      </Post>
    </AtField>
  );

  return (
    <SectionPage view={view} section="contacts" draft={draft} checks={checks} fromCheck={fromCheck} field={field} headline={own.contactsHeadline}>
      <Card>
        {pick('contact', words.contact, words.contactHint)}
        {pick('agent', words.agent, own.agentHint)}
      </Card>
      {takesOthers && (
        <PeopleList
          view={view} draft={draft} checks={checks} section="contacts" part="others" read={others} onChange={(next) => draft.change({ others: next })} mine="contacts.others"
          onRemoved={(key) => draft.change({ ...(value.contact === key && { contact: '' }), ...(value.agent === key && { agent: '' }) })}
          noteOf={({ key }) => postWords(people.find((person) => person.key === key)?.posts ?? [])} title={words.others} none={words.othersNone} add={words.addOther}
        />
      )}
      <Card>
        <AtField {...at} part="companyPhone">
          <TextInput id="contacts-companyPhone" label={own.phone} hint={words.phoneHint} kind="phone" maxLength={20} value={value.companyPhone ?? ''} error={checks.errorAt('contacts.companyPhone')} onChange={(companyPhone) => draft.change({ companyPhone })} onBlur={() => checks.left('contacts.companyPhone')} />
        </AtField>
        <AtField {...at} part="email">
          <TextInput id="contacts-email" label={words.email} hint={words.emailHint} optional maxLength={80} value={value.email ?? ''} error={checks.errorAt('contacts.email')} onChange={(email) => draft.change({ email: email.trim() })} onBlur={() => checks.left('contacts.email')} />
        </AtField>
      </Card>
      <AtField {...at} part="truthPromise">
        <Tick id="contacts-truthPromise" checked={value.truthPromise ?? false} note={words.truthNote} error={checks.errorAt('contacts.truthPromise')} onChange={(truthPromise) => draft.change({ truthPromise })}>{words.truth}</Tick>
      </AtField>
    </SectionPage>
  );
}
