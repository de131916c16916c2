import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts';
import { AgentsModule } from '../agents';
import { CasesModule } from '../cases';
import { MessagesModule } from '../messages';
import { MandatesController } from './mandates.controller';
import { Mandates } from './mandates.service';

@Module({ imports: [AccountsModule, AgentsModule, CasesModule, MessagesModule], controllers: [MandatesController], providers: [Mandates] })
export class MandatesModule {}
