import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { Account } from '../features/accounts/account.entity';
import { FaceCheck } from '../features/accounts/face-check.entity';
import { Session } from '../features/accounts/session.entity';
import { Agency } from '../features/agents/agency.entity';
import { Agent } from '../features/agents/agent.entity';
import { Mandate } from '../features/agents/mandate.entity';
import { AfterCheck } from '../features/cases/after-check.entity';
import { AutomaticReview } from '../features/cases/automatic-review.entity';
import { AutomaticSwitch } from '../features/cases/automatic-switch.entity';
import { CaseEvent } from '../features/cases/case-event.entity';
import { CasePacket } from '../features/cases/case-packet.entity';
import { CaseSignature } from '../features/cases/case-signature.entity';
import { CaseSigner } from '../features/cases/case-signer.entity';
import { CaseSubmission } from '../features/cases/case-submission.entity';
import { DeadLink } from '../features/cases/dead-link.entity';
import { OwedPaper } from '../features/cases/owed-paper.entity';
import { PersonNotice } from '../features/cases/person-notice.entity';
import { RegistrationCase } from '../features/cases/registration-case.entity';
import { IdentityClaim } from '../features/identity-claims/identity-claim.entity';
import { OneTimeCode } from '../features/identity-claims/one-time-code.entity';
import { CorrectionNotice } from '../features/clerk-desk/correction-notice.entity';
import { Licence } from '../features/licences/licence.entity';
import { Message } from '../features/messages/message.entity';
import { NameChange } from '../features/names/name-change.entity';
import { NameClaim } from '../features/names/name-claim.entity';
import { Paper } from '../features/papers/paper.entity';
import { Permit } from '../features/permits/permit.entity';
import { PermitReminder } from '../features/permits/permit-reminder.entity';
import { ScopeCatalogueVersion } from '../features/reference/scope-catalogue.entity';
import { SealOrder } from '../features/seal-orders/seal-order.entity';
import { TextMessage } from '../features/text-messages/text-message.entity';
import { AttestationKey } from '../kernel/attestation/attestation-key.entity';
import { AccessLogEntry } from '../kernel/access-log-entry.entity';
import { CounterBlock } from '../kernel/counter-block.entity';
import { IdempotencyKey } from '../kernel/idempotency-key.entity';
import { InboxEntry } from '../kernel/outbox/inbox-entry.entity';
import { OutboxMessage } from '../kernel/outbox/outbox-message.entity';
import { RoleGrant } from '../kernel/role-grant.entity';

/** Every table. An entity that is not in this list does not exist; a test compares the list with the migrations. */
export const entities: (new () => ObjectLiteral)[] & EntityTarget<ObjectLiteral>[] = [
  Account, Session, FaceCheck, RoleGrant,
  RegistrationCase, CaseEvent, CaseSigner, DeadLink, CaseSignature, CasePacket, CaseSubmission, PersonNotice, IdentityClaim, OneTimeCode, CorrectionNotice, OwedPaper,
  AutomaticReview, AutomaticSwitch, AfterCheck,
  Paper, ScopeCatalogueVersion, NameClaim, NameChange, Licence, Permit, PermitReminder, SealOrder, Message, TextMessage,
  Agency, Agent, Mandate,
  IdempotencyKey, OutboxMessage, InboxEntry, AccessLogEntry, CounterBlock, AttestationKey,
];
