import { Module } from '@nestjs/common';
import { DemoTextsController } from './demo-texts.controller';
import { TextMessages } from './text-messages.service';

@Module({ controllers: [DemoTextsController], providers: [TextMessages], exports: [TextMessages] })
export class TextMessagesModule {}
