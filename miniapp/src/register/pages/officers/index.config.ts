export default definePageConfig({ navigationBarTitleText: '任职人员' });
