import type { MigrationInterface } from 'typeorm';
import { AccountsAndKernel1795251600000 } from './20261121-0900-accounts-and-kernel';
import { CompanyRegistration1795255200000 } from './20261121-1000-company-registration';
import { Papers1795258800000 } from './20261121-1100-papers';
import { ScopeCatalogues1795312800000 } from './20261122-0200-scope-catalogues';
import { WhereADraftWasLeft1795313700000 } from './20261122-0215-where-a-draft-was-left';
import { SignaturesByDocument1795338000000 } from './20261122-0900-signatures-by-document';
import { NameChanges1795339800000 } from './20261122-0930-name-changes';
import { NoticesByText1795341600000 } from './20261122-1000-notices-by-text';
import { AutomaticApproval1795342800000 } from './20261122-1020-automatic-approval';
import { AgentsAndMandates1795343400000 } from './20261122-1030-agents-and-mandates';
import { IdentityClaims1795344000000 } from './20261122-1040-identity-claims';
import { CorrectionNotices1795345200000 } from './20261122-1100-correction-notices';
import { OwedPapers1795346400000 } from './20261122-1120-owed-papers';
import { Permits1795347000000 } from './20261122-1130-permits';

/** In order. Each runs once a database, and none is changed after it has been released. */
export const migrations: (new () => MigrationInterface)[] = [
  AccountsAndKernel1795251600000, CompanyRegistration1795255200000, Papers1795258800000, ScopeCatalogues1795312800000, WhereADraftWasLeft1795313700000,
  SignaturesByDocument1795338000000, NameChanges1795339800000, NoticesByText1795341600000, AutomaticApproval1795342800000,
  AgentsAndMandates1795343400000, IdentityClaims1795344000000, CorrectionNotices1795345200000, OwedPapers1795346400000, Permits1795347000000,
];
