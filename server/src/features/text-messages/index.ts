export { TextMessagesModule } from './text-messages.module';
export { TextMessages, type TextOrder } from './text-messages.service';
export { TextMessage, type TextMessageState } from './text-message.entity';
