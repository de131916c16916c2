export default definePageConfig({ navigationBarTitleText: '换类型' });
