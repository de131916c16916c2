export default definePageConfig({ navigationBarTitleText: '代办人员名册' });
