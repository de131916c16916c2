export default definePageConfig({ navigationBarTitleText: '签署文件' });
