export default definePageConfig({ navigationBarTitleText: '合伙人和出资' });
