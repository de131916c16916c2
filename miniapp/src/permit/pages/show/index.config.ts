export default definePageConfig({ navigationBarTitleText: '许可证' });
