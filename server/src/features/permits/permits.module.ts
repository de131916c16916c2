import { Module } from '@nestjs/common';
import { MessagesModule } from '../messages';
import { PermitReminders } from './permit-reminders.job';
import { PermitsController } from './permits.controller';
import { Permits } from './permits.service';

@Module({ imports: [MessagesModule], controllers: [PermitsController], providers: [Permits, PermitReminders], exports: [PermitReminders] })
export class PermitsModule {}
