import { Module, type DynamicModule } from '@nestjs/common';
import { AgenciesModule } from './agencies/agencies.module';
import { AccountsModule } from './features/accounts';
import { AgentsModule } from './features/agents';
import { CasesModule } from './features/cases';
import { ClerkDeskModule } from './features/clerk-desk';
import { IdentityClaimsModule } from './features/identity-claims';
import { LicencesModule } from './features/licences';
import { MandatesModule } from './features/mandates';
import { MessagesModule } from './features/messages';
import { NamesModule } from './features/names';
import { OwedPapersModule } from './features/owed-papers';
import { PapersModule } from './features/papers';
import { PermitsModule } from './features/permits';
import { ReferenceModule } from './features/reference';
import { SealOrdersModule } from './features/seal-orders';
import { SignatureCertificatesModule } from './features/signature-certificates';
import { TextMessagesModule } from './features/text-messages';
import { KernelModule, type Ground } from './kernel/kernel.module';

/** The list of features and adapters. */
@Module({})
export class AppModule {
  static on(ground: Ground): DynamicModule {
    return { module: AppModule, imports: [
      KernelModule.on(ground), AgenciesModule, AccountsModule,
      ReferenceModule, NamesModule, MessagesModule, TextMessagesModule, LicencesModule, PermitsModule, PapersModule, CasesModule, OwedPapersModule, SealOrdersModule, ClerkDeskModule,
      AgentsModule, MandatesModule, IdentityClaimsModule, SignatureCertificatesModule,
    ] };
  }
}
