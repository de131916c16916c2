export default definePageConfig({ navigationBarTitleText: '投资人和出资' });
