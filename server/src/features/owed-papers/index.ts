export { OwedPapersModule } from './owed-papers.module';
export { OwedPapers } from './owed-papers.service';
export { OwedPaperReminders } from './owed-paper-reminders.job';
