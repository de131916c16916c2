import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts';
import { CasesModule } from '../cases';
import { NamesModule } from '../names';
import { TextMessagesModule } from '../text-messages';
import { ClaimsDeskController } from './claims-desk.controller';
import { ClaimsDesk } from './claims-desk.service';
import { NoticesController } from './notices.controller';
import { Notices } from './notices.service';
import { OneTimeCodes } from './one-time-codes.service';

@Module({ imports: [AccountsModule, CasesModule, NamesModule, TextMessagesModule], controllers: [NoticesController, ClaimsDeskController], providers: [ClaimsDesk, Notices, OneTimeCodes] })
export class IdentityClaimsModule {}
