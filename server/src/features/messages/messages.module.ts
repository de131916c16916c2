import { Module } from '@nestjs/common';
import { MessagesController } from './messages.controller';
import { Messages } from './messages.service';

@Module({ controllers: [MessagesController], providers: [Messages], exports: [Messages] })
export class MessagesModule {}
