export { ClerkDeskModule } from './clerk-desk.module';
