import { addCalendarDays, CHINA_CALENDAR, type CountedDay, type Day } from '../../calendar';

/** 补正期限: so many days from the day the file was sent back; a last day that is a rest day moves on (民法典第二百零三条). */
export const correctBy = (sentBackOn: Day, days: number): CountedDay => {
  const { date, provisional } = addCalendarDays(sentBackOn, days, { roll: true, calendar: CHINA_CALENDAR });
  return { date, provisional };
};
