export default definePageConfig({ navigationBarTitleText: '类型和注册资本' });
