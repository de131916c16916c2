export default definePageConfig({ navigationBarTitleText: '演示短信' });
