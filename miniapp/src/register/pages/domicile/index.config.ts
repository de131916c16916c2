export default definePageConfig({ navigationBarTitleText: '住所' });
